import { FINANCIAL_START } from '#src/timescale/financial-year.ts';

/** With which month each kind of year begins, from 1. */
export type YearKinds = {
  readonly financial: number;
  readonly academic: number;
  /** Of a year over two calendar years that no word names, "2026/27". */
  readonly unnamed: number;
};

/** The years of a plan that does not explain its own. */
export const USUAL_YEARS: YearKinds = { financial: FINANCIAL_START, academic: 9, unnamed: FINANCIAL_START };

/** What a plan's own words say of how its words for time are to be read. */
export type TimeDocument = {
  readonly years: YearKinds;
  /** True where its dates have the month first: one "06/30/2026" decides its column. */
  readonly monthFirst: boolean;
  /** True where its quarters and halves are those of the calendar year. */
  readonly calendarParts: boolean;
  /** True where it writes years short behind its months, so that "Mar 26" is no 26th. */
  readonly monthsHaveYears: boolean;
  /** What it says that its own words for time mean, folded: "short", "year 1", "ap2". */
  readonly keys: ReadonlyMap<string, string>;
};

/** A cell by itself, without its plan. */
export const NO_TIME_DOCUMENT: TimeDocument = {
  years: USUAL_YEARS,
  monthFirst: false,
  calendarParts: false,
  monthsHaveYears: false,
  keys: new Map(),
};
