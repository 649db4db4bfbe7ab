import type { Day } from '#src/calendar/day.ts';
import type { Found } from './reader.ts';
import type { Span } from './remainder.ts';

/** A stretch of a reply that is about the same actions. */
export type Stretch = Span & {
  readonly text: string;
  /** The same, place for place, made legible and with its refs covered. */
  readonly legible: string;
  /** True when the words name the action. */
  readonly named: boolean;
  readonly today: Day;
};

/** Something a reader found, and where. */
export type Placed = Found & Span;
