import type { Day } from '#src/calendar/day.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { Asks, Certainty, Progress } from '#src/reply/reading.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import { of } from './field.ts';
import type { Field, Of } from './field.ts';

type Known = {
  readonly rating: Field<Declarable> | null;
  readonly forecast: Field<Day | null> | null;
};
type Answered = {
  readonly rating: Field<Declarable> | null;
  readonly done: Field<true> | null;
  readonly progress: Field<Progress> | null;
  readonly asks: Asks;
};

const NOTHING: Answered = { rating: null, done: null, progress: null, asks: null };

/** What yes or no comes to, by the question that was asked. */
export function answerOf(claims: readonly Claim[], asked: Asked | null, known: Known): Answered {
  const answers = of(claims, 'answer');
  const values = new Set(answers.map(({ value }) => value));
  const [first] = answers;
  if (first === undefined || asked === null || asked.question === null) return NOTHING;
  const isNotDone = of(claims, 'done').some(({ value }) => !value);
  if (values.size > 1 || first.value === 'unsure') return { ...NOTHING, asks: 'rating' };
  const certainty: Certainty =
    answers.some((one) => one.certainty === 'sure') && !isNotDone && !answers.some((one) => one.certainty === 'likely')
      ? 'sure'
      : 'likely';
  return first.value === 'yes'
    ? yesTo(asked, { from: answers, certainty }, known)
    : noTo(asked, { from: answers, certainty }, known);
}

type Given = { readonly from: readonly Of<'answer'>[]; readonly certainty: Certainty };

function yesTo(asked: Asked, given: Given, { rating, forecast }: Known): Answered {
  const isLater = forecast?.value != null && asked.agreed !== null && forecast.value > asked.agreed;
  const shown = DECLARABLE.find((one) => one === asked.rating);
  const isWorse = rating !== null && rating.value !== 'green';
  const green =
    isLater || rating?.certainty === 'sure'
      ? null
      : { value: 'green' as const, from: given.from, certainty: isWorse ? ('likely' as const) : given.certainty };
  switch (asked.question) {
    case 'will-it-be-done':
    case 'how-is-it':
      return { ...NOTHING, rating: green };
    case 'still-right':
      return { ...NOTHING, rating: shown === undefined ? null : { value: shown, ...given } };
    case 'is-it-done':
      // "will do" is to come
      return given.from.every(({ future }) => future)
        ? { ...NOTHING, asks: 'date' }
        : { ...NOTHING, done: { value: true, from: given.from, certainty: 'likely' } };
    case 'has-it-started':
      return {
        ...NOTHING,
        progress: { value: given.from.some(({ future }) => future) ? 'not-started' : 'started', ...given },
      };
    case null:
      return NOTHING;
  }
}

function noTo(asked: Asked, given: Given, { forecast }: Known): Answered {
  const isSaid = given.from.some((one) => one.strong || one.certainty === 'likely');
  switch (asked.question) {
    case 'will-it-be-done': {
      const rating =
        isSaid && forecast === null
          ? { value: 'amber' as const, from: given.from, certainty: 'likely' as const }
          : null;
      return { ...NOTHING, rating, asks: 'date' };
    }
    case 'is-it-done':
      return { ...NOTHING, asks: 'date' };
    case 'has-it-started':
      return { ...NOTHING, progress: { value: 'not-started', ...given } };
    case 'still-right':
    case 'how-is-it':
    case null:
      return { ...NOTHING, asks: 'rating' };
  }
}
