import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';

/** What stands on one day of a calendar. */
export type CalendarEvent = { readonly day: Day } &
  /** An action, or one of its steps, is to be done. */
  (
    | { readonly kind: 'due'; readonly tracked: Tracked }
    /** The papers for a meeting close. */
    | { readonly kind: 'papers'; readonly forum: Forum; readonly meeting: Day; readonly actions: readonly Tracked[] }
    | { readonly kind: 'meeting'; readonly forum: Forum }
    | { readonly kind: 'review'; readonly review: Review }
  );
