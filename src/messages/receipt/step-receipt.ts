import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import { stepNamed } from '#src/plan/steps/steps.ts';
import type { Step, StepName } from '#src/plan/steps/step.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayStep } from '#src/messages/words/say-step.ts';

/** The step that an update was of, what is still to be done after it, and the rating that the action as a whole takes. */
export type StepReceipt = {
  readonly name: StepName;
  /** Every step, for what its buttons say; the open ones are `left`. */
  readonly steps: readonly Step[];
  readonly left: readonly Step[];
  /** True where the action is done with it. */
  readonly isDelivered: boolean;
  readonly rating: Declarable | null;
};

type Told = {
  readonly change: Change;
  /** The rating that the action had before. */
  readonly before: Declarable | null;
  readonly heard: Naming['words'];
  readonly today: Day;
};

/** What a receipt says of the step beside what was recorded: what is left, or that the action is done with it. */
export function stepFacts(step: StepReceipt, { change, before, heard, today }: Told): readonly Said[] {
  if (change.done === true) {
    if (step.isDelivered) return [say`With ${sayStep(step.name, heard)} every step is done.`];
    const isOther = change.rating === undefined && step.rating !== null && step.rating !== before;
    return [...leftOf(step, { heard, today }), ...(isOther ? [sayOfOpen(step.rating)] : [])];
  }
  if (change.rating === undefined || step.rating === null || step.rating === change.rating) return [];
  return [`The action stays ${sayRating(step.rating)}, for another of its steps.`];
}

function sayOfOpen(rating: Declarable): string {
  return `The action is ${sayRating(rating)} now, as what is still open was rated.`;
}

/** Empty where the step is called by that day already. */
function dueOf({ name, due }: Step, today: Day): string {
  return name.label === '' && name.due === due ? '' : `, due ${sayDay(due, today)}`;
}

function leftOf({ left, name }: StepReceipt, { heard, today }: Pick<Told, 'heard' | 'today'>): readonly Said[] {
  const earlier = left.filter(({ due }) => due < name.due);
  const later = left.filter((one) => !earlier.includes(one));
  const named = joinedWithAnd(earlier.map((one) => say`${sayStep(one.name, heard)}`));
  const isOne = earlier.length === 1;
  const open = say`${named} ${isOne ? 'is' : 'are'} still open: ${isOne ? 'is it' : 'are they'} done too?`;
  return [
    ...(earlier.length === 0 ? [] : [open]),
    ...later.slice(0, 1).map((next) => say`Next: ${sayStep(next.name, heard)}${dueOf(next, today)}.`),
  ];
}

/** One tap for an earlier step that is still open when a later one is done. */
export function stepButtons(
  step: StepReceipt,
  ref: Phrase,
  { change, heard }: Pick<Told, 'change' | 'heard'>,
): readonly DraftButton[] {
  const { left, name, steps } = step;
  const [earlier] = change.done === true ? left.filter(({ due }) => due < name.due) : [];
  if (earlier === undefined) return [];
  const words = wordsOf(earlier, steps);
  const label = say`${sayStep(earlier.name, heard)} is done too`;
  return [{ label, say: say`/rag ${ref} ${words} done`, aloud: say`${ref}, ${label}` }];
}

/** The step as it is typed behind a ref; empty for one that the plan words otherwise now. */
export function typedStep({ name, steps }: StepReceipt): string {
  const own = stepNamed(steps, name);
  return own === null ? '' : wordsOf(own, steps);
}

function wordsOf(step: Step, steps: readonly Step[]): string {
  const known = steps.map(({ number, name: { label } }) => ({ number, label }));
  return wordsForStep({ number: step.number, label: step.name.label }, known);
}
