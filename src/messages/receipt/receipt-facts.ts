import { givesNoWhy } from '#src/reply/after/says-none.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Wanted } from '#src/messages/card.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import type { Change } from '#src/plan/change.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Standing } from '#src/plan/standing.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { ImpliedPart } from '#src/reply/reading.ts';
import type { ImpossibleDay } from '#src/timescale/impossible-day.ts';
import type { UnlikelyDay } from '#src/timescale/unlikely-day.ts';
import { LOOK } from '#src/rating/scale.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { stepFacts } from './step-receipt.ts';
import type { StepReceipt } from './step-receipt.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** What its dates rate an action that was given a later one and no rating; `before` is what was said of it until then, where that differs. */
export type DatesSay = {
  readonly rating: Declarable;
  readonly before: { readonly who: string; readonly rating: Declarable; readonly on: Day } | null;
};

/** One update as it was recorded, with how the action stood before. */
export type Receipt = Named & {
  readonly change: Change;
  readonly before: Standing;
  readonly implied: readonly ImpliedPart[];
  /** Somebody's words, with what they name. */
  readonly heard: Naming['words'];
  /** Words kept as the note because no reader understood them. */
  readonly unread: string;
  /** What the card before asked this person for; null when it asked for no words. */
  readonly wanted: Wanted | null;
  readonly problems: readonly Refusal[];
  /** Behind a rating that nobody has confirmed for too long; absent while it counts. */
  readonly lapse?: string;
  /** The forum that decides its dates; absent for the programme office. */
  readonly decider?: string;
  /** Null where nothing is to be said of its dates. */
  readonly datesSay: DatesSay | null;
  /** Who else says otherwise, and why where they said that: "Karl Battersby said Red ■: “nobody has signed”". */
  readonly differs: readonly Said[];
  /** A day in the words that there cannot be, which is asked for anew; absent where each could be. */
  readonly noSuchDay?: ImpossibleDay;
  /** A day that was said and is not recorded, since it has passed or its year is far from today; absent for none. */
  readonly unlikelyDay?: UnlikelyDay;
  /** True for what comes round again once it is done; absent for any other. */
  readonly comesRound?: true;
  /** For an update of one of the action's steps; absent for one of the whole. */
  readonly step?: StepReceipt;
};

/** What stands now, as the heading of its receipt: "Recorded: 8.1.3 is Amber ▲". */
export function standsNow(receipt: Receipt, today: Day): Phrase {
  const stands = whatStands(receipt, today);
  return isKeptAsNote(receipt) ? stands : say`Recorded: ${stands}`;
}

/** The same in a line of its own. */
export function whatStands(receipt: Receipt, today: Day): Phrase {
  const { change, before, step, heard } = receipt;
  const ref = step === undefined ? receipt.ref : say`${receipt.ref} ${sayStep(step.name, heard)}`;
  const rating = before.declared?.rating ?? null;
  if (change.done === true)
    return say`${step?.isDelivered === true ? receipt.ref : ref} is done${receipt.comesRound === true ? ' for this time' : ''}`;
  if (change.rating !== undefined) return say`${ref} is ${sayRating(change.rating)}`;
  // What was asked for is no mere note: it belongs to the rating that stands.
  if (isReason(receipt)) return say`why ${ref} is ${sayRating(rating)}`;
  if (typeof change.forecast === 'string') return say`${ref} is expected on ${sayDay(change.forecast, today)}`;
  if (change.forecast === null) return say`${ref} has no expected date any more`;
  if (change.waitingOn === null) return say`${ref} waits no longer`;
  if (change.waitingOn !== undefined) return say`${ref} is waiting`;
  if (change.evidence !== undefined) return say`what shows ${ref}`;
  if (before.stage === 'delivered')
    return say`Kept as a note on ${ref}; it is said to be done${isUnshown(receipt) ? ', and nothing shows it yet' : ''}`;
  const stays = rating === null ? 'nobody has rated it yet' : `it is still ${sayRating(rating)}${receipt.lapse ?? ''}`;
  return say`Kept as a note on ${ref}; ${stays}`;
}

/** True for a note in the place of what shows that something is done: “none”. */
export function isUnshown({ before, wanted, change }: Receipt): boolean {
  return (
    wanted === 'evidence' && before.evidence === null && Object.keys(change).every((field) => field === 'narrative')
  );
}

function isKeptAsNote(receipt: Receipt): boolean {
  const { narrative: _, ...others } = receipt.change;
  return Object.keys(others).length === 0 && !isReason(receipt);
}

/** True for the line that was asked for: why it is amber or red. */
export function isReason(receipt: Receipt): boolean {
  return isUnderWhy(receipt) && !isNoReason(receipt);
}

function isUnderWhy({ change, wanted, before }: Receipt): boolean {
  const isOnlyADay = change.narrative === undefined && change.waitingOn === undefined && change.forecast !== undefined;
  const isOfRating = change.rating === undefined && change.done === undefined && !isOnlyADay;
  return wanted === 'reason' && before.declared !== null && isOfRating;
}

// “dunno”
function isNoReason({ change: { narrative, ...others } }: Receipt): boolean {
  return narrative !== undefined && Object.keys(others).length === 0 && givesNoWhy(narrative);
}

/** True for amber and red without a reason, which is asked for; once more where “dunno” was all that came. */
export function lacksReason(receipt: Receipt): boolean {
  const { change, before } = receipt;
  if (isUnderWhy(receipt) && isNoReason(receipt)) return true;
  if (change.rating !== 'amber' && change.rating !== 'red') return false;
  if (change.narrative !== undefined || change.waitingOn !== undefined) return false;
  // The reason that was given for the same rating still holds.
  return before.declared?.rating !== change.rating || (before.narrative === null && before.waitingOn === null);
}

/** True for an action that is done with this; a step alone leaves it open. */
function isWholeDone({ change, step }: Receipt): boolean {
  return change.done === true && (step === undefined || step.isDelivered);
}

/** True for what is said to be done with nothing that shows it, which is asked for once. */
export function lacksEvidence(receipt: Receipt): boolean {
  return isBare(receipt) && receipt.before.stage === 'open';
}

/** True where that is said once more: what shows it is heard, and not asked for again. */
export function isDoneAgain(receipt: Receipt): boolean {
  return isBare(receipt) && receipt.before.stage === 'delivered';
}

function isBare(receipt: Receipt): boolean {
  return isWholeDone(receipt) && receipt.change.evidence === undefined && receipt.before.evidence === null;
}

/** What else there is to know of an update, a sentence each. */
export function factsOf(receipt: Receipt, today: Day): readonly Said[] {
  const { change, unread, heard, differs, datesSay, step } = receipt;
  const facts: Said[] =
    step === undefined
      ? []
      : [...stepFacts(step, { change, before: receipt.before.declared?.rating ?? null, heard, today })];
  if (isDoneAgain(receipt)) facts.push('Nothing shows it yet. Once something does, write it here.');
  if (isUnshown(receipt)) facts.push('Whoever checks it sees your words. Once something shows it, write it here.');
  if (isWholeDone(receipt)) facts.push('Somebody else checks it next.');
  if (isWholeDone(receipt) && receipt.comesRound === true)
    facts.push('It comes round again, and the action stays open.');
  if (typeof change.waitingOn === 'string') facts.push(say`Waiting on ${heard(withoutStop(change.waitingOn))}.`);
  if (change.waitingOn === null && whatIsHeading(receipt)) facts.push('No longer waiting.');
  facts.push(...forecastFacts(receipt, today));
  if (change.evidence !== undefined) facts.push(say`Shown by ${heard(withoutStop(change.evidence))}.`);
  if (unread !== '' && whatIsHeading(receipt))
    facts.push('I did not understand all of it, so I kept your words as a note.');
  if (datesSay !== null) facts.push(sayDates(datesSay, today));
  if (differs.length > 0)
    facts.push(
      say`${joinedWithAnd(differs)}. The worse rating stands until you agree or the programme office settles it.`,
    );
  return facts;
}

/** True where the heading says a rating or done, and nothing of the rest. */
function whatIsHeading({ change }: Receipt): boolean {
  return change.done === true || change.rating !== undefined;
}

function forecastFacts(receipt: Receipt, today: Day): readonly Said[] {
  const { change, before, implied, step, heard, decider } = receipt;
  const { forecast } = change;
  if (forecast === undefined) return [];
  const isInHeading = !whatIsHeading(receipt) && !isReason(receipt);
  if (forecast === null) return isInHeading ? [] : ['It has no expected date any more.'];
  const day = sayDay(forecast, today);
  const taken = implied.flatMap((part) => {
    if (part.what === 'year') return [`I took the next ${sayDay(forecast, forecast)}`];
    if (part.what === 'friday') return ['you named a week, so I took its Friday'];
    return part.what === 'day' ? ['you gave no day'] : [];
  });
  const how = taken.length === 0 ? '' : ` (${taken.join('; ')})`;
  const expected = isInHeading
    ? taken.map((one) => `${one[0]?.toUpperCase()}${one.slice(1)}.`)
    : [`You expect it on ${day}${how}.`];
  if (before.agreed === null || forecast <= before.agreed) return expected;
  const whose = step === undefined ? 'The date' : say`The date of ${sayStep(step.name, heard)}`;
  return [
    ...expected,
    say`${whose} stays ${sayDay(before.agreed, today)} until ${whoDecides(decider)} decides; ${decider === undefined ? 'they have' : 'the programme office has'} your request.`,
  ];
}

/** "the programme office", "Joint Board": who decides a date, behind which "decides" stands. */
export function whoDecides(decider: string | null | undefined): string {
  return decider ?? 'the programme office';
}

function sayDates({ rating, before }: DatesSay, today: Day): string {
  const byDates = `by its dates it is ${sayRating(rating)}.`;
  if (before === null) return `You gave no rating: ${byDates}`;
  return `${before.who} said ${LOOK[before.rating].word} on ${sayDay(before.on, today)}; ${byDates}`;
}

/** Without a full stop at the end, for words that a sentence ends. */
function withoutStop(words: string): string {
  const trimmed = words.trimEnd();
  return trimmed.endsWith('.') && !trimmed.endsWith('..') ? trimmed.slice(0, -1) : trimmed;
}
