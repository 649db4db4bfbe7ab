import { askEachDecision } from '#src/messages/office/sure/ask-sure.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { together } from '#src/commands/decide/together.ts';
import { isPlainly } from '#src/commands/sure/run-surely.ts';
import { saidTidily } from '#src/commands/sure/tidy/said-tidily.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { withoutStop } from '#src/refs/typed-ref.ts';
import { splitCommands } from './split-commands.ts';

type Read = (words: string) => { readonly command: Command; readonly rest: string } | null;

/** One of the decisions, and what it would lead to by itself. */
type Tried = { readonly words: string; readonly done: Answer; readonly isPlain: boolean };

/** Several decisions in one message: all done where each is plain and of another action, else each is one tap away; null where the words decide one thing. */
export async function severalDecisions(words: string, scene: Scene, read: Read): Promise<Answer | null> {
  if (scene.message.card !== null) return null;
  const split = splitCommands(words, scene);
  if (split === null) return null;
  const tried: Tried[] = [];
  for (const one of split.pieces) {
    const found = read(one.words);
    if (found === null || found.command.for === 'anyone') return null;
    const said = { ...found, rest: saidTidily(found.command.name, found.rest, scene) };
    const done = await said.command.run(said.rest, scene);
    tried.push({ words: one.words, done, isPlain: await isPlainly(said, done, scene) });
  }
  // Whoever may not decide is told so once.
  if (tried.every(({ done }) => done.card.refuses === true)) return tried[0]!.done;
  const about = tried.flatMap(({ done }) => done.about);
  const isAll = tried.every(({ isPlain, done }) => isPlain && done.entries.length > 0);
  if (isAll && !split.isOpen && new Set(about).size === about.length) return allOf(tried, scene);
  const offers = tried.map((one) => ({
    words: scene.naming.words(`${one.words.slice(0, 1).toUpperCase()}${one.words.slice(1)}`),
    say: one.isPlain ? `/rag ${one.words}` : null,
  }));
  const whole =
    split.isWords && tried.every(({ words: one }) => verbOf(one) === verbOf(words)) ? wholeOf(words, scene) : null;
  return answer(askEachDecision(offers, whole), scene.last?.about ?? []);
}

/** What was typed, as one thing said of the first number. */
function wholeOf(words: string, scene: Scene): { readonly ref: string; readonly say: string } | null {
  const verb = verbOf(words);
  const named = leadingRef(words.slice(verb.length).trim(), scene);
  return named === null ? null : { ref: withoutStop(named.said), say: `/rag ${words}` };
}

function verbOf(words: string): string {
  return /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';
}

function allOf(tried: readonly Tried[], scene: Scene): Answer {
  const [first, ...others] = tried.map(({ done }) => done);
  const seen = new Set<string>();
  const cards = [first!, ...others].map(({ card }) => withoutTwice(card, seen));
  return {
    ...first!,
    card: sayTogether([cards[0]!, ...cards.slice(1)]),
    about: tried.flatMap(({ done }) => done.about),
    entries: tried.flatMap(({ done }) => done.entries),
    asked: tried.flatMap(({ done }) => done.asked ?? []),
    notices: together(
      tried.flatMap(({ done }) => done.notices),
      scene,
    ),
    inPlace: false,
  };
}

/** One Undo takes all of it back, so that it is shown once. */
function withoutTwice(card: Card, seen: Set<string>): Card {
  const buttons = card.buttons.filter(({ say }) => !seen.has(say));
  for (const { say } of buttons) seen.add(say);
  return buildCard({ ...asDraft(card), buttons });
}
