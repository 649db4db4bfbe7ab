import type { Day } from '#src/calendar/day.ts';
import type { NextDate } from '#src/messages/words/next-date.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { nextReview } from '#src/timescale/next-review.ts';
import type { Timescale } from '#src/timescale/timescale.ts';

/** The day that an open action is late for, else the nearest on which something of it is due; null when none is known. */
export function nextDate({ action, standing }: Tracked, today: Day): NextDate | null {
  const { agreed } = standing;
  const due: NextDate | null = agreed === null ? null : { day: agreed, what: 'due', label: '' };
  if (due !== null && due.day < today) return due;
  const { timescale } = action;
  const review = nextReview(timescale, today);
  const comings: readonly NextDate[] = [
    ...(due === null ? [] : [due]),
    // The last milestone is the due date, and that may have been agreed anew.
    ...timescale.milestones.filter((step) => step.due >= today && step.due !== timescale.due).map(asStep),
    ...(review === null ? [] : [{ day: review, what: 'review' as const, label: '' }]),
    ...(timescale.start === null || timescale.start <= today
      ? []
      : [{ day: timescale.start, what: 'start' as const, label: '' }]),
  ];
  return comings.reduce<NextDate | null>((first, one) => (first === null || one.day < first.day ? one : first), null);
}

function asStep({ due, label }: Timescale['milestones'][number]): NextDate {
  return { day: due, what: 'milestone', label };
}
