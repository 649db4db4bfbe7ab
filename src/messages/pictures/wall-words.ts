import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayWall } from '#src/messages/governance/boards/wall-cards.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Wall } from '#src/plan/governance/wall/wall.ts';

/** What falls due in a week that begins on a day: on days of a wall, and on others. */
export type WeekAhead = { readonly from: Day; readonly atOnce: number; readonly other: number };

type About = { readonly plan: string; readonly today: Day };

/** What is said of what falls due week by week. */
export function sayWallPicture(weeks: readonly WeekAhead[], walls: readonly Wall[], { plan, today }: About) {
  const all = weeks.reduce((sum, { atOnce, other }) => sum + atOnce + other, 0);
  const told =
    walls.length === 0 ? 'No day has too much of it.' : `${walls.map((wall) => sayWall(wall, today)).join('. ')}.`;
  return {
    title: `What falls due in the three months after ${sayDay(today)}`,
    inWords: `A column for each week of the next three months of ${plan} shows what falls due, ${sayCount(all, 'action')} in all. ${told}`,
    axes: { of: 'Week from', value: 'Actions due' },
    labels: weeks.map(({ from }) => sayDay(from, today)),
    series: [
      { name: 'On one day at once', paint: 'late' as const, values: weeks.map(({ atOnce }) => atOnce) },
      { name: 'On other days', paint: 'later' as const, values: weeks.map(({ other }) => other) },
    ],
  };
}
