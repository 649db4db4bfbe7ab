import type { Day } from '#src/calendar/day.ts';
import { sayWeekday } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import type { Asks, Request } from '#src/reply/reading.ts';
import { buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Asking, Button, Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { questionInWords } from '#src/messages/reminder/reminder-question.ts';
import { inListOf, layOut } from '#src/messages/reminder/several.ts';
import { counted, underHeading } from '#src/messages/under-heading.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { Question } from '#src/plan/question.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { ImpossibleDay } from '#src/timescale/impossible-day.ts';
import type { UnlikelyDay } from '#src/timescale/unlikely-day.ts';
import type { Step, StepName } from '#src/plan/steps/step.ts';
import { sayNoDay, WHICH_DAY_EXPECTED } from './refused/no-such-day.ts';
import { sayUnlikely, yesToUnlikely } from './refused/unlikely-day.ts';
import { buttonsToSettle } from './settling-buttons.ts';
import { buttonsForDatedSteps, buttonsForSteps } from './which-step-buttons.ts';
import { saysWhich } from './several-cards.ts';

/** An answer that is not certain, with its likely reading and what was asked; null for none. */
export type Unsure = Named & {
  readonly words: Phrase;
  readonly reading: Change | null;
  readonly request: Request | null;
  readonly asks: Asks;
  readonly question: Question | null;
  /** The step that it is about; absent for the action as a whole. */
  readonly step?: StepName;
  /** For words of which it is asked which step they are about: all steps of the action. */
  readonly steps?: readonly Step[];
  /** For a day of which it is asked which step it is of: what the words say of each, the likeliest first. */
  readonly dated?: readonly { readonly step: Step; readonly change: Change }[];
  /** A day in the words that there cannot be; absent where each could be. */
  readonly noSuchDay?: ImpossibleDay;
  /** A day in the words whose year is far from today; absent for none. */
  readonly unlikelyDay?: UnlikelyDay;
  /** Days in the words of which one may be the new date; absent where there are not several. */
  readonly days?: readonly Day[];
  /** For words that say no more than that it has not begun: by when it is to be done, null for no date; absent for any others. */
  readonly notStarted?: { readonly due: Day | null };
  /** Somebody's words, with what they name. */
  readonly heard: Naming['words'];
  readonly today: Day;
};

/** What was recorded beside it: its receipt, and of how many. */
type Beside = { readonly receipt: Card | null; readonly recorded: number };

/** Says what was most likely meant, or asks again, with a button for each thing that it can be; the words are kept meanwhile. */
export function sayToConfirm(kept: readonly [Unsure, ...Unsure[]], { receipt, recorded }: Beside): Card {
  const [first, ...others] = kept;
  const card = others.length === 0 ? sayOne(first, receipt !== null) : saySeveral(kept);
  if (receipt === null) return card;
  return buildCard({
    heading: `${recorded} recorded, ${kept.length} to confirm`,
    blocks: [...underHeading(receipt), ...counted(card)],
    buttons: [...card.buttons, ...receipt.buttons.map(saysWhich).map((button) => behind(button, kept))],
    asks: card.asks,
    ...(card.several === undefined ? {} : { several: card.several }),
    from: [receipt, card],
  });
}

/** What is asked comes first: of the same action only the Undo of what was recorded stands in sight beside it. */
function behind(button: Button, kept: readonly Unsure[]): Button {
  const isAsked = kept.some(({ id }) => id === button.about);
  return isAsked && !button.say.startsWith('/rag undo') ? { ...button, more: true } : button;
}

function sayOne(unsure: Unsure, isOneOfSeveral: boolean): Card {
  const { ref, title, words, reading } = unsure;
  return buildCard({
    heading: isWhich(unsure) || reading === null ? headingOf(unsure) : say`${ref} · is that right?`,
    blocks: [{ kind: 'said', text: title }, ...heardInFull('You', words), { kind: 'said', text: askBack(unsure) }],
    buttons: buttonsFor(unsure, isOneOfSeveral),
    asks: [{ ...askingOf(unsure), buttons: [] }],
  });
}

/** True where it is asked which of the action’s steps is meant. */
function isWhich({ steps, dated }: Unsure): boolean {
  return steps !== undefined || dated !== undefined;
}

function headingOf({ ref, asks, steps, dated, step, notStarted, heard, today }: Unsure): Said {
  const it = step === undefined ? ref : say`${ref} ${sayStep(step, heard)}`;
  if (steps !== undefined) return say`Which part of ${ref} is done?`;
  if (dated !== undefined) return say`Which part of ${ref} is that?`;
  if (notStarted !== undefined)
    return say`${it} has not started: ${isToCome(notStarted.due, today) ? 'will it be done in time' : 'by when will it be done'}?`;
  return asks === 'date' ? say`By when will ${it} be done?` : say`How would you rate ${it}?`;
}

function saySeveral(kept: readonly [Unsure, ...Unsure[]]): Card {
  const several = { of: kept.length, rest: 0 };
  const asks = kept.map(inListed);
  const { blocks, buttons } = layOut(asks, several);
  return buildCard({
    heading: `${kept.length} to confirm. First:`,
    blocks: [...blocks, { kind: 'said', text: 'Your words are kept.' }],
    buttons,
    asks,
    several,
    mentions: kept.flatMap(({ words }) => words.names),
  });
}

/** One among several: its words are its one fact in the list, and are quoted once it is the first. */
function inListed(unsure: Unsure): Asking {
  const { ref, title, words, reading, steps } = unsure;
  const row = { ...rowAbout(unsure), rating: null, unratedSaid: false, facts: [say`“${clipped(words)}”`] };
  const read = reading === null ? 'How would you rate it?' : say`${readAs(unsure)}. Is that right?`;
  const which = steps === undefined ? 'Which part of it is that?' : 'Which part of it is done?';
  const asked = isWhich(unsure) ? which : read;
  const blocks: readonly DraftBlock[] = [
    { kind: 'title', text: say`${ref} ${title}` },
    ...heardInFull('You', words),
    { kind: 'said', text: asked, asks: true },
  ];
  const { inList } = inListOf(
    row,
    blocks.map((block): DraftBlock => ({ ...block, asked: 'question' })),
  );
  return { ...askingOf(unsure), ...(inList === undefined ? {} : { inList }) };
}

function askingOf(unsure: Unsure): Asking {
  const { reading, step } = unsure;
  const asked = reading === null ? (unsure.question ?? 'which-rating') : 'read-so';
  const question = isWhich(unsure) ? (unsure.question ?? 'which-step') : asked;
  const of = step === undefined ? {} : { step };
  return { action: unsure.id, question, ...of, buttons: buttonsFor(unsure, false).map(buttonOf) };
}

function readAs({ reading, heard, today }: Unsure): Said {
  return reading === null ? '' : say`I read this as ${sayChange(reading, today, heard)}`;
}

function askBack(unsure: Unsure): Said {
  const { reading, question, asks, steps, dated } = unsure;
  if (dated !== undefined) return 'Nothing is recorded yet. One tap says which part the day is of.';
  if (steps !== undefined) return 'Nothing is recorded as done yet. One tap says which part is, or that all of it is.';
  if (unsure.noSuchDay !== undefined)
    return joined(['I have kept your words.', sayNoDay(unsure.noSuchDay), WHICH_DAY_EXPECTED], ' ');
  if (unsure.unlikelyDay !== undefined)
    return joined(['I have kept your words.', sayUnlikely(unsure.unlikelyDay)], ' ');
  if (unsure.notStarted !== undefined) return sayNotStarted(unsure.notStarted.due, unsure.today);
  if (reading !== null) return say`${readAs(unsure)}. One tap settles it; I have kept your words.`;
  const asked =
    asks === 'date'
      ? WHEN_AND_WHY
      : questionInWords(question === 'read-so' ? 'which-rating' : (question ?? 'which-rating'));
  return joined(['I have kept your words.', asked], ' ');
}

function isToCome(due: Day | null, today: Day): boolean {
  return due !== null && due >= today;
}

/** Grey is what the plan's dates alone give; what its lead can tell is whether it will be done. */
function sayNotStarted(due: Day | null, today: Day): Said {
  if (due === null) return 'I have kept your words. How would you rate it, or by when will it be done?';
  return `I have kept your words. It ${due < today ? 'was' : 'is'} due ${sayWeekday(due, today)}.`;
}

const WHEN_AND_WHY = 'By when will it be done, and why? One line will do, such as “end of Feb, waiting on legal”.';

function buttonsFor(unsure: Unsure, isOneOfSeveral: boolean): readonly DraftButton[] {
  if (unsure.steps !== undefined) return buttonsForSteps({ ...unsure, steps: unsure.steps }, isOneOfSeveral);
  if (unsure.dated !== undefined) return buttonsForDatedSteps({ ...unsure, dated: unsure.dated }, isOneOfSeveral);
  const settling = buttonsToSettle(unsure, isOneOfSeveral);
  return unsure.unlikelyDay === undefined ? settling : [...yesToUnlikely(unsure, unsure.unlikelyDay), ...settling];
}
