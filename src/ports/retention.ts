import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** How long what is held is kept, by kind. */
export type Keeping = {
  /** Days after a message was worked, or one was sent, until its words go; what was said stays in the record. */
  readonly messages: number;
  /** Days after somebody's last day here until their addresses and accounts go. */
  readonly leavers: number;
  /** Years after a plan was archived until the words in its record go; null for ever. */
  readonly record: number | null;
};

/** What is due to go on a day. */
export type ForgetOld = { readonly at: Instant; readonly day: Day; readonly keep: Keeping };

/** What went, as counts. */
export type ForgottenOld = {
  readonly messages: number;
  readonly cards: number;
  readonly leavers: number;
  readonly lines: number;
};
