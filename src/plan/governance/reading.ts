import type { Day } from '#src/calendar/day.ts';

/** What an indicator stood at on a day, and who or what says so. */
export type Reading = {
  readonly value: number;
  /** In what it is: "days", "%"; null for a bare number. */
  readonly unit: string | null;
  readonly asAt: Day;
  /** Where it comes from: "HR dashboard", "residents' survey"; null where that was not given. */
  readonly source: string | null;
  /** How many people a poll or survey asked; null for what is counted, and where that was not given. */
  readonly sample: number | null;
};
