import { calledOf } from '#src/people/called-of.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import type { AskedBy } from '#src/messages/requests/asked-by.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { Change } from '#src/plan/change.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';

/** Where something is asked: about which action, in which scene. */
export type Place = { readonly tracked: Tracked; readonly scene: Scene };

/** What a request leads to. */
export type RequestOutcome = {
  readonly tracked: Tracked;
  readonly card: Card;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
};

type Sent = {
  readonly what: keyof typeof NOTED;
  readonly words: string;
  /** What of the request its card is made of again. */
  readonly named: { readonly day?: Day; readonly to?: string };
  readonly told: Card;
  readonly decides: Card;
};

/** Keeps the words of a request, which waits on the office's card from then on; somebody of the office has the card that decides it as their answer. */
export function toOffice({ what, words, named, told, decides }: Sent, { tracked, scene }: Place): RequestOutcome {
  const event = { kind: 'noted' as const, text: NOTED[what], words, ...named };
  const entries = [entryOf(tracked, event, scene.saying)];
  if (isDecider(scene)) return { tracked, card: decides, entries, notices: [] };
  return { tracked, card: told, entries, notices: [] };
}

/** The line that keeps the words of a request and changes nothing. */
export function noted(what: keyof typeof NOTED, words: string, { tracked, scene }: Place): NewEntry {
  return entryOf(tracked, { kind: 'noted', text: NOTED[what], words }, scene.saying);
}

/** The request as its cards tell it. */
export function askedBy(words: string, { tracked, scene }: Place): AskedBy {
  const { naming, speaker } = scene;
  return {
    ...naming.action(tracked.action),
    who: calledOf(speaker),
    self: isDecider(scene),
    words: naming.words(words),
  };
}

/** True for a change that answers how an action stands, whatever else it says. */
export function saysMore({ rating, done, waitingOn }: Change): boolean {
  return rating !== undefined || done !== undefined || waitingOn !== undefined;
}

/** True for somebody of the programme office, who decides what others ask for. */
export function isDecider({ asker }: Scene): boolean {
  return asker.index.isOffice(asker.person);
}
