import { addDays, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { openSteps } from '#src/plan/steps/steps.ts';
import { nextTurn } from '#src/plan/turns/turns.ts';
import type { Upcoming } from './digest.ts';
import { lineOf } from './line.ts';
import type { DigestScene } from './line.ts';

const DAYS_AHEAD = 14;
type Coming = Omit<Upcoming, 'line'>;

/** What falls due today or in the two weeks after, or up to another day, soonest first; each action once, by its nearest day. */
export function dueAhead(
  scene: Pick<DigestScene, 'tracked' | 'index' | 'today' | 'from'>,
  last: Day = addDays(scene.today, DAYS_AHEAD),
): readonly Upcoming[] {
  const found = scene.tracked.flatMap((one) => {
    const coming = one.standing.stage === 'open' ? nearest(one, scene.today, last) : null;
    return coming === null ? [] : [{ line: lineOf(one, scene), ...coming }];
  });
  return found.toSorted((a, b) => daysBetween(b.day, a.day) || a.line.action.position - b.line.action.position);
}

function nearest(one: Tracked, today: Day, last: Day): Coming | null {
  const { standing } = one;
  const review = nextTurn(one, today);
  const comings: readonly Coming[] = [
    ...(standing.agreed === null ? [] : [{ day: standing.agreed, what: 'due' as const, label: '' }]),
    ...openSteps(standing)
      .filter(({ isLast }) => !isLast)
      .map(({ due, name }) => ({ day: due, what: 'milestone' as const, label: name.label })),
    ...(review === null ? [] : [{ day: review, what: 'review' as const, label: '' }]),
  ];
  const near = comings.filter(({ day }) => today <= day && day <= last);
  return near.reduce<Coming | null>((first, one) => (first === null || one.day < first.day ? one : first), null);
}
