/** The most questions that one message puts to a lead; a longer one is a form, and is put off. */
export const MOST_QUESTIONS = 5;

/** Places in a message that what falls due next keeps, however much is late. */
export const PLACES_AHEAD = 2;

/**
 * The places a day that it takes for each deadline to be met: for every one, how many fall no later, divided by the
 * working days that are left to it. One without a day left counts as due now.
 */
export function placesNeeded(daysLeft: readonly number[]): number {
  const soonestFirst = daysLeft.toSorted((one, other) => one - other);
  return soonestFirst.reduce((most, left, at) => Math.max(most, Math.ceil((at + 1) / Math.max(left, 1))), 0);
}
