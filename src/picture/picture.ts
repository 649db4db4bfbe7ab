import type { Day } from '#src/calendar/day.ts';
import type { Rating } from '#src/rating/scale.ts';

/** By what something is known in a picture: a rating's own colour and pattern, or what it is beside them. */
export type Paint =
  | Rating
  | 'only-said'
  | 'unchecked'
  | 'unrated'
  | 'late'
  | 'soon'
  | 'later'
  | 'published'
  | 'reading';

/** A number for each label of the picture. */
export type Series = {
  readonly name: string;
  readonly paint: Paint;
  readonly values: readonly number[];
  /** What its key says beside its name, such as the newest number; absent for nothing. */
  readonly beside?: string;
};

/** How a number went from day to day; `stays` where it keeps its height until the next. */
export type Course = {
  readonly name: string;
  readonly paint: Paint;
  readonly stays: boolean;
  readonly points: readonly { readonly day: Day; readonly value: number }[];
};

/** How many fall in a month of a row; `row` counts from 0. */
export type Spots = {
  readonly name: string;
  readonly paint: Paint;
  readonly spots: readonly { readonly row: number; readonly month: Day; readonly count: number }[];
};

/** A day that is marked through the whole picture. */
export type DayMark = { readonly name: string; readonly day: Day };

/** Bars with a label each, which stand side by side or lie under each other. */
type Bars<Form> = { readonly form: Form; readonly labels: readonly string[]; readonly series: readonly Series[] };

/** What is drawn: bars that stand or lie, one on the other; lines over days; or a row each with what falls in its months. */
export type Shape =
  | Bars<'columns'>
  | Bars<'bars'>
  | {
      readonly form: 'lines';
      readonly courses: readonly Course[];
      readonly levels: readonly { readonly name: string; readonly value: number }[];
      readonly marks: readonly DayMark[];
    }
  | {
      readonly form: 'rows';
      readonly labels: readonly string[];
      readonly spots: readonly Spots[];
      readonly marks: readonly DayMark[];
    };

/** One chart as data, before anybody draws it: whoever cannot see it has `inWords` and its table. */
export type Picture = {
  /** By what it is told from every other of the same plan: "rating-mix", "indicator-3". */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence or a few. */
  readonly inWords: string;
  /** What its labels or days are, and what its numbers count. */
  readonly axes: { readonly of: string; readonly value: string };
} & Shape;

/** A picture of one form. */
export type PictureOf<Form extends Shape['form']> = Extract<Picture, { readonly form: Form }>;
