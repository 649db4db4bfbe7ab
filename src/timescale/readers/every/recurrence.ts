import type { Every } from '#src/calendar/day.ts';

/** How often something comes round, and the word after; `every` is null where a doubt says why it cannot be told. */
export type Recurrence = {
  readonly every: Every | null;
  readonly next: number;
  readonly implied?: readonly ['every'];
  readonly doubt?: string;
};

/** Why "half-termly" has no length. */
export const HALF_TERMLY = 'is every six or seven weeks';

/** Why "every 4-6 weeks" has no length. */
export const IS_RANGE = 'gives a range';
