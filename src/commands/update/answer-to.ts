import type { MessageId, OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Card } from '#src/messages/card.ts';
import { lacksEvidence, lacksReason } from '#src/messages/receipt/receipt-facts.ts';
import { notRecordedLine } from '#src/messages/receipt/not-recorded.ts';
import { sayReceipt } from '#src/messages/receipt/receipt.ts';
import type { NotRecorded } from '#src/messages/receipt/receipt.ts';
import { sayRefusal, sayWordsKept, sayWordsWait } from '#src/messages/answer/say-refusal.ts';
import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import { isOfOthers } from '#src/commands/next-line/no-answer.ts';
import { stillToAnswer } from '#src/messages/reminder/answered/still-to-answer.ts';
import { sayToConfirm } from '#src/messages/answer/to-confirm.ts';
import { sayWhichAction } from '#src/messages/answer/which-action.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { idsOf } from '#src/commands/words/find-action.ts';
import { calledInWords } from './corrected/called-in-words.ts';
import type { OpenActions } from './open-actions.ts';
import { isKept, isRecorded } from './part-outcome.ts';
import type { Outcome } from './part-outcome.ts';
import { namedInUnread } from './rest/named-in-words.ts';
import { withUnanswered } from './still-asked.ts';

/** What could not be given to an action, and the message whose words wait for one. */
export type Unplaced = {
  readonly lost: readonly ReadingPart[];
  readonly open: OpenActions;
  readonly held: MessageId | null;
};

/** One answer to everything that a message said: what was recorded first, then what was not, then which action is meant. */
export function answerTo(outcomes: readonly Outcome[], { lost, open, held }: Unplaced, scene: Scene): Answer {
  const isHeld = lost.length > 0 || outcomes.some(isUnknown) || outcomes.some(waits);
  const which = lost.length === 0 ? [] : [askWhich(lost, open, scene)];
  const card = cardOf(outcomes, which, { held: isHeld ? held : null, scene });
  const recorded = outcomes.flatMap((one) => ('tracked' in one ? [one.tracked.action.id] : []));
  // The next line is the reason of what has none, or says what kept words mean.
  const unsettled = outcomes.filter(isKept).map(({ tracked }) => tracked.action.id);
  const unexplained = outcomes
    .filter(isRecorded)
    .filter((one) => lacksReason(one.receipt) || lacksEvidence(one.receipt))
    .map((one) => one.tracked.action.id);
  const waiting = [...unexplained, ...unsettled];
  const answered = outcomes.flatMap((one) =>
    'tracked' in one && !isKept(one) && !isAside(one) ? [one.tracked.action.id] : [],
  );
  const told: Answer = {
    card: withUnanswered(card, answered, scene),
    about: lost.length > 0 ? idsOf(open.about) : [...new Set(waiting.length > 0 ? waiting : recorded)],
    entries: outcomes.flatMap((one) => ('entries' in one ? one.entries : [])),
    notices: asOneEdit(outcomes.flatMap((one) => ('notices' in one ? one.notices : []))),
    holds: isHeld ? held : null,
    // In a channel a refusal must not take the card from those whom it asks.
    inPlace: !outcomes.every((one) => 'refusal' in one),
  };
  return withTheRest(told, outcomes, scene);
}

function isAside(outcome: Outcome): boolean {
  return 'isAside' in outcome && outcome.isAside;
}

/** A leave that is asked about waits until somebody taps. */
function waits(outcome: Outcome): boolean {
  return 'holds' in outcome && outcome.holds;
}

function isUnknown(outcome: Outcome): boolean {
  if (!('refusal' in outcome)) return false;
  const { because } = outcome.refusal;
  return because === 'no-such-ref' || because === 'which-ref';
}

function askWhich(lost: readonly ReadingPart[], open: OpenActions, scene: Scene): Card {
  const words = lost.map((part) => part.words).join('\n');
  const named = lost.flatMap((part) => namedInUnread(part, open, scene)).flatMap(open.meant);
  const called = calledInWords(words, open.all(), scene);
  const choices = [...new Set([...named, ...called, ...open.offered()])].map(({ action }) =>
    scene.naming.action(action),
  );
  return sayWhichAction(
    scene.naming.words(words),
    choices,
    isOfOthers(words) ? null : (scene.last?.card.wants ?? null),
  );
}

function cardOf(
  outcomes: readonly Outcome[],
  which: readonly Card[],
  { held, scene }: { held: MessageId | null; scene: Scene },
): Card {
  const receipts = outcomes.filter(isRecorded).map(({ receipt }) => receipt);
  const kept = outcomes.filter(isKept).map(({ unsure }) => unsure);
  const asked = outcomes.map((one) => withTalk(one, outcomes, scene));
  const nots = receipts.length === 0 ? [] : asked.flatMap((one) => ('refusal' in one ? [notOf(one, held)] : []));
  const others = asked.flatMap((one) => {
    const isTold = isRecorded(one) || isKept(one) || ('refusal' in one && nots.length > 0);
    return isTold ? [] : [ownCard(one, held)];
  });
  const receipt = receipts.length === 0 ? null : sayReceipt(receipts, scene.today, nots);
  const [first, ...more] = kept;
  if (first === undefined) return sayWithReceipt(receipt, [...others, ...which]);
  const known = sayToConfirm([first, ...more], { receipt, recorded: receipts.length });
  return sayWithReceipt(known, [...others, ...which]);
}

/** Of a number that there is not, the action of the conversation may be meant too, unless something else was said of it. */
function withTalk(outcome: Outcome, outcomes: readonly Outcome[], { talk, plans }: Scene): Outcome {
  if (!('refusal' in outcome) || outcome.refusal.because !== 'no-such-ref') return outcome;
  const { refusal } = outcome;
  const isKnown = ({ action }: Tracked): boolean =>
    refusal.nearest.some((near) => near.action === action.id) ||
    outcomes.some((one) => 'tracked' in one && one.tracked.action.id === action.id);
  const [only, ...more] = talk;
  if (only === undefined || more.length > 0 || isKnown(only)) return outcome;
  const called = { action: only.action.id, ref: typedRef(only.action, plans) };
  return { refusal: { ...refusal, nearest: [...refusal.nearest, called] } };
}

/** Beside what was recorded, what was not is one line. */
function notOf({ refusal }: { readonly refusal: Refusal }, held: MessageId | null): NotRecorded {
  const { buttons } = ownCard({ refusal }, held);
  return { line: notRecordedLine(refusal, held !== null), buttons };
}

function ownCard(outcome: Exclude<Outcome, { receipt: unknown } | { unsure: unknown }>, held: MessageId | null): Card {
  if ('card' in outcome) return outcome.card;
  const { refusal } = outcome;
  if (refusal.because === 'which-ref' && held !== null) return sayWordsWait(refusal);
  return refusal.because === 'no-such-ref' && held !== null ? sayWordsKept(refusal) : sayRefusal(refusal);
}

type Settling = Extract<Outcome, { tracked: unknown }>;

/** True for what answers the question about its action: an update, or words kept as the answer to the office. */
function isSettling(outcome: Outcome): outcome is Settling {
  return isRecorded(outcome) || ('answers' in outcome && outcome.answers);
}

/** A tap, or a form, on a card that asks about several actions leaves the others on it. */
function withTheRest(told: Answer, outcomes: readonly Outcome[], { message, last }: Scene): Answer {
  // A list that somebody asked for is about nothing; a card that asked why is about that alone, and lists the others still.
  if (message.card === null || last === null || last.about.length === 0) return told;
  const settled = outcomes.filter(isSettling);
  if (outcomes.length === 0 || settled.length < outcomes.length) return told;
  const answered = settled.map(({ tracked }) => tracked.action.id);
  const card = stillToAnswer(told.card, last.card, answered);
  if (card === null) return told;
  const left = card.asks.flatMap(({ action, question }) => (question === null ? [] : [action]));
  const about: readonly ActionId[] = told.card.wants === null && left.length > 0 ? left : told.about;
  return { ...told, card, about };
}

/** Of several changes of one card that one message led to, the last. */
function asOneEdit(notices: readonly Outgoing[]): readonly Outgoing[] {
  const last = new Map<OutKey, Outgoing>();
  for (const notice of notices) if (notice.edits !== null) last.set(notice.edits, notice);
  return notices.filter((notice) => notice.edits === null || last.get(notice.edits) === notice);
}
