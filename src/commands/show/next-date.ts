import type { Day } from '#src/calendar/day.ts';
import type { NextDate } from '#src/messages/words/next-date.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import { lateSteps, openSteps } from '#src/plan/steps/steps.ts';
import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import { nextTurn } from '#src/plan/turns/turns.ts';

/** The day that an open action is late for, else the nearest on which something of it is due; null when none is known. A round before `from` is history. */
export function nextDate(tracked: Tracked, today: Day, from: Day): NextDate | null {
  const { action, standing } = tracked;
  const { agreed } = standing;
  const due: NextDate | null = agreed === null ? null : { day: agreed, what: 'due', label: '' };
  if (due !== null && due.day < today) return due;
  const [late] = lateSteps(tracked, today);
  if (late !== undefined) return asStep(late);
  const missed = missedTurn(tracked, today, from);
  if (missed !== null) return { day: missed, what: 'review', label: '' };
  const { timescale } = action;
  const review = nextTurn(tracked, today);
  const comings: readonly NextDate[] = [
    ...(due === null ? [] : [due]),
    ...openSteps(standing)
      .filter(({ isLast }) => !isLast)
      .map(asStep),
    ...(review === null ? [] : [{ day: review, what: 'review' as const, label: '' }]),
    ...(timescale.start === null || timescale.start <= today
      ? []
      : [{ day: timescale.start, what: 'start' as const, label: '' }]),
  ];
  return comings.reduce<NextDate | null>((first, one) => (first === null || one.day < first.day ? one : first), null);
}

function asStep({ due, name: { label } }: Step): NextDate {
  return { day: due, what: 'milestone', label };
}
