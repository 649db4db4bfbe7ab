import { addDays } from '#src/calendar/day.ts';
import type { PictureKind } from '#src/chart/picture-facts.ts';
import { sayWallPicture } from '#src/messages/pictures/wall-words.ts';
import { dueBy } from '#src/plan/governance/reviews/due-by.ts';
import { wallsAhead } from '#src/plan/governance/wall/wall.ts';

const WEEKS = 13;

/** What falls due in each week of the next three months, with the days on which too much falls at once. */
export const wallKind: PictureKind = {
  name: 'wall',
  *of({ plan, tracked, governance, index, days, today }) {
    yield;
    const walls = wallsAhead(tracked, { forums: governance, index, today, days });
    const weeks = Array.from({ length: WEEKS }, (_, at) => {
      const [from, to] = [addDays(today, 7 * at + 1), addDays(today, 7 * at + 7)];
      const due = dueBy(tracked, to) - dueBy(tracked, addDays(from, -1));
      const atOnce = walls.filter(({ day }) => day >= from && day <= to).reduce((sum, { count }) => sum + count, 0);
      return { from, atOnce, other: due - atOnce };
    });
    if (weeks.every(({ atOnce, other }) => atOnce + other === 0)) return [];
    return [{ id: 'wall', form: 'columns', ...sayWallPicture(weeks, walls, { plan: plan.name, today }) }];
  },
};
