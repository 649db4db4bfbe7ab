import { undoOf } from '#src/messages/receipt/undo-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Wanted } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { sayUnlikely, yesToUnlikely } from '#src/messages/answer/refused/unlikely-day.ts';
import { sayNoDay, WHICH_DAY_EXPECTED } from '#src/messages/answer/refused/no-such-day.ts';
import { aloudFor } from '#src/messages/reminder/question-buttons.ts';
import { joined, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { daysInNote } from './day-in-note.ts';
import {
  factsOf,
  isDoneAgain,
  isReason,
  isUnshown,
  lacksEvidence,
  lacksReason,
  standsNow,
  whatStands,
} from './receipt-facts.ts';
import type { Receipt } from './receipt-facts.ts';
import { stepButtons, typedStep } from './step-receipt.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { refusalLine } from '#src/messages/answer/say-refusal.ts';

/** Something that a message said and that was not recorded: a line that says why, and what is offered instead. */
export type NotRecorded = { readonly line: Said; readonly buttons: readonly DraftButton[] };

/** Reads back what stands now, with Undo; amber and red without a reason are asked for one, and done for what shows it. */
export function sayReceipt(receipts: readonly Receipt[], today: Day, nots: readonly NotRecorded[] = []): Card {
  const [first, ...others] = receipts;
  if (first !== undefined && others.length + nots.length === 0) return sayOne(first, today);
  return saySeveral(receipts, today, nots);
}

function saySeveral(receipts: readonly Receipt[], today: Day, nots: readonly NotRecorded[]): Card {
  const [first, ...others] = receipts;
  const later = receipts.map((receipt) => laterDays(receipt, today)).filter((days) => days.length > 0);
  const undo: DraftButton =
    first === undefined || others.length > 0
      ? { label: 'Undo all', say: '/rag undo' }
      : undoOf(first, whatStands(first, today));
  const not = nots.length === 0 ? '' : `, ${nots.length} not`;
  return buildCard({
    heading: `${receipts.length} recorded${not}`,
    blocks: [
      ...receipts.flatMap((receipt) => lineOf(receipt, today)),
      ...nots.map(({ line }): DraftBlock => ({ kind: 'said', text: say`✗ ${line}` })),
      ...questionOf(receipts),
      ...later.map((days) => asks(say`${days[0]!.ref}: ${askOf(days, 'is')}`)),
    ],
    wants: wantedOf(receipts),
    buttons: [
      ...later.flat().map(({ ref, day, yes }) => ({ label: say`${ref}: Expected ${day}`, say: yes })),
      undo,
      ...receipts.flatMap((receipt) => correctionsOf(receipt, say`${receipt.ref}: `)),
      ...nots.flatMap(({ buttons }) => buttons),
    ],
  });
}

function lineOf(receipt: Receipt, today: Day): readonly DraftBlock[] {
  const facts = sentencesOf(receipt, today);
  const opening = say`✓ ${whatStands(receipt, today)}.`;
  return [{ kind: 'said', text: joined([opening, ...facts], ' ') }, ...noteOf(receipt)];
}

function sayOne(receipt: Receipt, today: Day): Card {
  const facts = sentencesOf(receipt, today);
  const questions = questionOf([receipt]);
  const later = questions.length > 0 ? [] : laterDays(receipt, today);
  return buildCard({
    heading: standsNow(receipt, today),
    rating: ratingIn(receipt),
    blocks: [
      // Whoever reads it in a channel knows no number.
      { kind: 'said', text: receipt.title },
      ...(facts.length === 0 ? [] : [{ kind: 'said' as const, text: joined(facts, ' ') }]),
      ...noteOf(receipt),
      ...questions,
      ...(later.length === 0 ? [] : [asks(askOf(later, 'Is'))]),
    ],
    wants: wantedOf([receipt]),
    ...(later.length === 1 ? { typed: { yes: later[0]!.yes } } : {}),
    buttons: [
      ...later.map(({ day, yes }) => ({ label: say`Expected ${day}`, say: yes })),
      undoOf(receipt, whatStands(receipt, today)),
      ...correctionsOf(receipt, ''),
      ...(isNoteAlone(receipt) || isGuessed(receipt)
        ? [{ label: 'Another action', say: say`/rag elsewhere ${receipt.ref}` }]
        : []),
    ],
  });
}

type LaterDay = { readonly ref: Phrase; readonly day: string; readonly yes: Said };

/** Each later day in the note that may be the new date, and what a yes to it says. */
function laterDays(receipt: Receipt, today: Day): readonly LaterDay[] {
  const { ref, step } = receipt;
  const typed = step === undefined ? ref : say`${ref} ${typedStep(step)}`;
  return daysInNote(receipt, today).map((day) => ({
    ref,
    day: sayDay(day, today),
    yes: say`/rag ${typed} expected ${day}`,
  }));
}

function askOf(later: readonly LaterDay[], is: 'Is' | 'is'): string {
  const [first, ...others] = later.map(({ day }) => day);
  if (others.length === 0) return `${is} ${first} the new date?`;
  return `${is === 'Is' ? 'Which' : 'which'} is the new date: ${sayOr([first!, ...others])}?`;
}

/** The rating that the heading speaks of; null where it says something else, so that “done” never stands beside Amber. */
function ratingIn(receipt: Receipt): Declarable | null {
  const { change, before } = receipt;
  if (change.done === true) return null;
  return change.rating ?? (isReason(receipt) ? (before.declared?.rating ?? null) : null);
}

/** True where the words named no action: the one of the conversation was taken. */
function isGuessed({ implied }: Receipt): boolean {
  return implied.some(({ what }) => what === 'action');
}

function isNoteAlone(receipt: Receipt): boolean {
  const { narrative, ...others } = receipt.change;
  return narrative !== undefined && Object.keys(others).length === 0 && !isReason(receipt);
}

function sentencesOf(receipt: Receipt, today: Day): readonly Said[] {
  return [...factsOf(receipt, today), ...receipt.problems.map(refusalLine)];
}

function noteOf({ change: { narrative }, heard }: Receipt): readonly DraftBlock[] {
  return narrative === undefined ? [] : [{ kind: 'heard', by: 'Your note', words: heard(narrative) }];
}

/** One question for all that is amber or red without a reason, else one for what shows that something is done. */
function questionOf(receipts: readonly Receipt[]): readonly DraftBlock[] {
  const isAlone = receipts.length === 1;
  const noDays = receipts.flatMap(({ ref, noSuchDay }) =>
    noSuchDay === undefined ? [] : [say`${isAlone ? '' : say`${ref}: `}${sayNoDay(noSuchDay)} ${WHICH_DAY_EXPECTED}`],
  );
  const unlikely = receipts.flatMap(({ ref, unlikelyDay }) =>
    unlikelyDay === undefined ? [] : [say`${isAlone ? '' : say`${ref}: `}${sayUnlikely(unlikelyDay)}`],
  );
  if (noDays.length + unlikely.length > 0) return [...noDays, ...unlikely].map(asks);
  const unexplained = receipts.filter(lacksReason).map(({ ref }) => ref);
  const them = joinedWithAnd(unexplained);
  if (unexplained.length > 0)
    return [asks(say`What would get ${isAlone ? 'it' : them} back to Green? One line is enough.`)];
  const unshown = receipts.filter(lacksEvidence).map(({ ref }) => ref);
  if (unshown.length === 0) return [];
  const what = isAlone ? 'it is' : say`${joinedWithAnd(unshown)} ${unshown.length === 1 ? 'is' : 'are'}`;
  return [asks(say`What shows that ${what} done? A link, or where to look.`)];
}

function asks(text: Said): DraftBlock {
  return { kind: 'said', text, asks: true };
}

function wantedOf(receipts: readonly Receipt[]): Wanted | null {
  if (receipts.some(({ noSuchDay, unlikelyDay }) => (noSuchDay ?? unlikelyDay) !== undefined)) return null;
  if (receipts.some(lacksReason)) return 'reason';
  return receipts.some((receipt) => lacksEvidence(receipt) || isDoneAgain(receipt) || isUnshown(receipt))
    ? 'evidence'
    : null;
}

function correctionsOf(receipt: Receipt, opening: Said): readonly DraftButton[] {
  const { ref, change, datesSay, step, heard } = receipt;
  const further = step === undefined ? [] : stepButtons(step, ref, { change, heard });
  const rated = [...further, ...(datesSay === null ? [] : otherRatings(receipt, opening))];
  if (receipt.unlikelyDay !== undefined) return [...rated, ...yesToUnlikely(receipt, receipt.unlikelyDay)];
  if (typeof change.forecast !== 'string') return rated;
  const typed = step === undefined ? ref : say`${ref} ${typedStep(step)}`;
  const date = {
    label: say`${opening}Another date`,
    say: say`/rag new date ${typed}`,
    aloud: say`${ref}, another date`,
  };
  return [...rated, date];
}

// No order leans towards green.
const RATED: readonly Declarable[] = ['amber', 'red', 'green'];

// A rating that nobody gave is changed in one tap.
function otherRatings({ ref, change }: Receipt, opening: Said): readonly DraftButton[] {
  const others = RATED.filter((rating) => rating !== change.rating);
  return others.map((rating) => ({
    label: say`${opening}${LOOK[rating].word}`,
    say: say`/rag ${ref} ${rating}`,
    aloud: aloudFor(ref, rating),
  }));
}
