import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { heardReason, heardWords } from '#src/messages/text/heard-words.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** An action given to its leads; `nobody` are those behind whom the roster has no one today. */
export type Assigned = Named & {
  readonly leads: readonly string[];
  /** Those of them that it was given to just now. */
  readonly given: readonly string[];
  /** Who led it until now. */
  readonly before: readonly string[];
  readonly nobody: readonly string[];
  readonly by: string;
  /** True when somebody leads it who did not before. */
  readonly isNews: boolean;
  /** The day of the next asking; null while the plan asks nobody. */
  readonly toldOn: Day | null;
  readonly today: Day;
  /** True when somebody led it who does no more. */
  readonly isTaken: boolean;
  /** Why, in the words of the office; blank for none. */
  readonly reason: Phrase;
};

/** Reads back who leads an action now. */
export function sayAssigned(assigned: Assigned): Card {
  const { ref, title, leads, nobody } = assigned;
  const told = `${wasLed(assigned)}${whoIsTold(assigned)}`;
  const missing =
    nobody.length === 0
      ? ''
      : ` The roster has nobody behind ${sayAnd(nobody)} today, so nobody can be asked there until it has.`;
  return buildCard({
    heading: say`${ref} · led by ${sayAnd(leads)}`,
    blocks: [
      { kind: 'said', text: say`${title}.${told}${missing} The plan’s own words about its leads are kept.` },
      ...heardReason(assigned.reason),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function wasLed({ before, leads }: Assigned): string {
  const isSame = before.join('\n') === leads.join('\n');
  return isSame || before.length === 0 ? '' : ` Before: ${sayAnd(before)}.`;
}

function whoIsTold({ isNews, isTaken, toldOn, today }: Assigned): string {
  if (!isNews && !isTaken) return '';
  if (toldOn === null) return ' Nobody hears of it before the asking begins.';
  const fresh = `Whoever is new to it gets a hand-over on ${sayDay(toldOn, today)} at ${START_OF_ASKING}`;
  if (!isNews) return ' Whoever leads it no more is told.';
  return isTaken ? ` ${fresh}; whoever leads it no more is told.` : ` ${fresh}.`;
}

/** Tells somebody that what they led has another lead, where they see it no more: it is not named. */
export function tellRestrictedGiven(by: string): Card {
  return buildCard({
    heading: 'A restricted action has another lead',
    blocks: [
      {
        kind: 'said',
        text: `${by} gave an action of yours to somebody else. It is restricted, so you do not see it any more and I do not name it here. You are not asked about it.`,
      },
    ],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
    readers: 'asker',
  });
}

/** Tells somebody who leads it no more, or who asked for another lead, whom it was given to. */
export function tellGivenAway({ ref, title, given, by, reason }: Assigned, isStillTheirs: boolean): Card {
  const now = isStillTheirs ? 'You are still one of its leads.' : 'You are not asked about it any more.';
  return buildCard({
    heading: say`${ref} · given to ${sayAnd(given)}`,
    blocks: [
      { kind: 'said', text: say`${title}. ${by} gave ${ref} to ${sayAnd(given)}. ${now}` },
      ...heardWords(by, reason),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
