import { addDays, addEvery } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';

/** What people type for a review: 'R1', '6M'. Upper case. */
export type ReviewKey = string & { readonly __review: true };

/** A dated event of a plan's rhythm: a three-monthly review, the review after twelve months, the report every six months. */
export type Review = {
  readonly key: ReviewKey;
  readonly name: string;
  /** The days on which it is held, or the first one of those that come round. */
  readonly on: readonly Day[];
  /** How often it comes round after the first; absent where it is held on its days alone. */
  readonly every?: Every;
  /** The last day of its rounds; absent where it goes on. */
  readonly until?: Day;
};

export type ReviewFact =
  /** A review is there, or is as this says from now on. */
  | { readonly kind: 'review-kept'; readonly review: Review }
  /** It is held no longer. */
  | { readonly kind: 'review-ended'; readonly review: ReviewKey };

/** The reviews of a plan after one more fact, in the order in which they were first named. */
export function withReviewFact(reviews: readonly Review[], fact: ReviewFact): readonly Review[] {
  if (fact.kind === 'review-ended') return reviews.filter(({ key }) => key !== fact.review);
  const { review } = fact;
  const isKnown = reviews.some(({ key }) => key === review.key);
  return isKnown ? reviews.map((one) => (one.key === review.key ? review : one)) : [...reviews, review];
}

/** More rounds than that from the first are a slip. */
const MOST_ROUNDS = 400;

/** The days from one to another, both included, on which a review is held. */
export function reviewDays({ on, every, until }: Review, from: Day, to: Day): readonly Day[] {
  const isWithin = (day: Day): boolean => day >= from && day <= to && (until === undefined || day <= until);
  const [first] = on;
  if (every === undefined || first === undefined) return on.filter(isWithin);
  const days: Day[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const day = addEvery(first, every, round);
    if (day > to) break;
    if (isWithin(day)) days.push(day);
  }
  return days;
}

/** Far enough for a review that is held every other year. */
const LOOKED_AHEAD = 1100;

/** The next day on which it is held, today included; null for none. */
export function nextReviewDay(review: Review, today: Day): Day | null {
  return reviewDays(review, today, addDays(today, LOOKED_AHEAD))[0] ?? null;
}

/** The last day on which it was held; null where none has been. */
export function lastReviewDay(review: Review, today: Day): Day | null {
  const first = review.on.toSorted()[0];
  return first === undefined ? null : (reviewDays(review, first, addDays(today, -1)).at(-1) ?? null);
}
