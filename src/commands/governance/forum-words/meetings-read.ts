import type { Day } from '#src/calendar/day.ts';

/** Why words for meeting days are asked about. */
export type MeetingDoubt =
  | { readonly why: 'weekday'; readonly said: string; readonly day: Day }
  | { readonly why: 'no-such-day' | 'not-a-day' | 'unread'; readonly said: string };

/** The meeting days in words, the earliest first; `implied` is true where a year was worked out. */
export type MeetingsRead = {
  readonly meetings: readonly Day[];
  readonly implied: boolean;
  readonly doubts: readonly MeetingDoubt[];
};
