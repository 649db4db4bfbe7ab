import { sayKept } from '#src/messages/requests/said-otherwise-cards.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { keptAgainst } from '#src/plan/replaying/kept-against.ts';
import type { SaidOtherwise } from '#src/plan/replaying/said-otherwise.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { otherwiseOf } from '#src/commands/update/requests/otherwise-of.ts';

const PARTS: readonly (readonly [SaidOtherwise['about'], RegExp])[] = [
  ['timescale', /^(?:the\s+|its\s+)?(?:dates?|due date|timescale|time)$/iu],
  ['leads', /^(?:the\s+|its\s+)?(?:leads?|owners?)$/iu],
  ['title', /^(?:the\s+|its\s+)?(?:title|name|wording)$/iu],
  ['theme', /^(?:the\s+|its\s+)?theme$/iu],
];

/** True for words that name a part of an action, such as its date, and nothing else. */
export function namesPart(said: string): boolean {
  return PARTS.some(([, words]) => words.test(said.trim()));
}

/** What a newer version says otherwise of an action and nobody has answered: of the part that is named, else of every one. */
export function saidOtherwiseOf({ standing }: Tracked, said: string): readonly SaidOtherwise[] {
  const all = standing.requests.flatMap(({ says }) => (says === undefined ? [] : [says]));
  const part = PARTS.find(([, words]) => words.test(said.trim()))?.[0];
  return part === undefined ? all : all.filter(({ about }) => about === part);
}

/** What was decided stands against each of these. */
export function keepAgainst(all: readonly SaidOtherwise[], tracked: Tracked, scene: Scene): Done | null {
  const cards = all.map((says) => sayKept(otherwiseOf(says, tracked, scene)));
  const [first, ...others] = cards;
  if (first === undefined) return null;
  return {
    card: sayTogether([first, ...others]),
    entries: all.map((says) => entryOf(tracked, keptAgainst(says), scene.saying)),
    notices: [],
  };
}
