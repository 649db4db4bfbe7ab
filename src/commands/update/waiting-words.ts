import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import type { Day } from '#src/calendar/day.ts';
import { reasonOf } from '#src/plan/change.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import type { SaidPart } from './record-part.ts';
import { mayShow, namesWhatShows } from '#src/reply/may-show.ts';
import { isRejectedDay } from '#src/reply/claims/rejected-day.ts';
import type { Scene } from '#src/commands/command.ts';

/** Words of the speaker that wait about an action: the message and the day of the last, and the likely reading of that one. */
export type Waiting = {
  readonly words: string;
  readonly reading: Change | null;
  readonly message: string | null;
  readonly on: Day;
};

/** A line of words that were kept until their writer says what they mean. */
export type KeptEntry = ActionEntry & { readonly event: Extract<ActionEntry['event'], { kind: 'kept' }> };

/** The speaker's words that wait about an action since they last said how it stands; null when none do. */
export async function waitingWords(tracked: Tracked, scene: Scene): Promise<Waiting | null> {
  return waitingIn(await ownKept(tracked, scene), scene);
}

/** The words of such lines, without those that this message takes the place of; null when there are none. */
export function waitingIn(kept: readonly KeptEntry[], scene: Scene): Waiting | null {
  const own = kept.filter(({ message }) => message !== scene.message.of);
  const last = own.at(-1);
  if (last === undefined) return null;
  const said = own.map(({ event }) => event.words).filter((words) => !YES_OR_NO.test(words) && !isRejectedDay(words));
  // What was placed together is in the words of the last of it too.
  const words = said.filter((one, place) => !said.slice(place + 1).some((later) => later.includes(one)));
  return { words: words.join('\n'), reading: last.event.reading, message: last.message, on: last.day };
}

/** The lines of the speaker's words that wait about an action, the oldest first. */
export async function ownKept({ action, standing }: Tracked, scene: Scene): Promise<readonly KeptEntry[]> {
  const own = ownWaiting(standing, scene);
  if (own.size === 0) return [];
  const ledger = await scene.register.ledgerOf(action.id);
  return ledger.filter((line): line is KeptEntry => line.event.kind === 'kept' && own.has(line.seq));
}

/** The numbers of those lines. */
export function ownWaiting(standing: Standing, { speaker }: Scene): ReadonlySet<number> {
  const own = allUnsettled(standing).filter(({ by }) => by === speaker.id);
  return new Set(own.map(({ seq }) => seq));
}

/**
 * The answer with the words that it settles as its reason, where it gives none of its own, and the rest of their reading
 * where it agrees with it. Words that an answer with a reason takes the place of stay in a line of their own.
 */
export function withWaiting<P extends SaidPart>(part: P, { words, reading }: Waiting, { message, given }: Scene): P {
  const { narrative, ...said } = part.change;
  const change = reading !== null && isPartOf(said, reading) ? { ...reading, ...said } : said;
  const why = reasonOf(part.change) === '' ? words : (narrative ?? '');
  // “Slides on Teams, done I think”, and then *Done*: the words are what shows it.
  const shows = change.done === true && change.evidence === undefined && mayShow(why) && namesWhatShows(why);
  const besides = shows ? { evidence: why } : { narrative: why };
  return {
    ...part,
    change: why === '' ? change : { ...change, ...besides },
    // A tap has no words of its own; what it gives to an action has.
    words: message.card === null || given !== null || words === '' ? part.words : words,
  };
}

function isPartOf(said: Change, reading: Change): boolean {
  const fields = Object.entries(said);
  const read: Readonly<Record<string, unknown>> = reading;
  return fields.length > 0 && fields.every(([field, value]) => read[field] === value);
}

// An answer to a question that is settled by the next word: it says nothing of why.
const YES_OR_NO = /^\P{L}*(?:yes|yep|no|nope|nah|not yet|afraid not|maybe|perhaps|not sure|na|ie)\P{L}*$/iu;
