import type { Day } from '#src/calendar/day.ts';

/** What a question was about, within its rule, so that the same is never asked twice. */
export type Stage = {
  /** A date, the first day of a cycle, or the line of the ledger that holds a rating. */
  readonly of: Day | number;
  /** Where a rule asks several times about one thing: the working days left, or the number of a weekly asking. */
  readonly step?: number;
  /** Those who cannot be reached, where that is what is told. */
  readonly names?: readonly string[];
};

/** True for the same question about the same thing. */
export function isSameStage(one: Stage, other: Stage): boolean {
  return isAboutSame(one, other) && one.step === other.step && isSameList(one.names ?? [], other.names ?? []);
}

/** True for questions about the same thing, whichever asking each is. */
export function isAboutSame(one: Stage, other: Stage): boolean {
  return one.of === other.of;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
