import type { Day } from '#src/calendar/day.ts';

/** How far a forum finds something met; nothing but its word decides that. */
export const JUDGEMENTS = ['met', 'partly', 'not-yet'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** A forum's word on a purpose, as the office records it for the forum. */
export type Judged = {
  readonly judgement: Judgement;
  /** The forum by its name at that time. */
  readonly forum: string;
  /** The day on which it said so. */
  readonly on: Day;
  /** Where its minutes have it: "minute 14"; null where that was not given. */
  readonly minute: string | null;
  readonly words: string;
};
