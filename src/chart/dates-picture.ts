import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayMovedDates } from '#src/messages/pictures/moved-words.ts';
import type { DateMove, Tracked } from '#src/plan/standing.ts';
import type { Course, Picture } from '#src/picture/picture.ts';

/** How the date of one action went, told day by day in days later than its first one; none where it never moved. Its reader may see the action. */
export function datesPicture({ standing }: Tracked, today: Day): readonly Picture[] {
  const { original, publishedOn, moves } = standing;
  const own = moves.filter(({ step }) => step === undefined);
  const first = original ?? own.find(({ from }) => from !== null)?.from ?? null;
  // What was said today alone is a point, and no course.
  if (first === null || !own.some(({ on }) => on < today)) return [];
  const start = publishedOn !== null && publishedOn <= own[0]!.on ? publishedOn : own[0]!.on;
  const pointsOf = (which: DateMove['which']): Course['points'] => {
    const moved = own.filter((move) => move.which === which && move.to !== null);
    const points = moved.map(({ on, to }) => ({ day: on, value: daysBetween(first, to!) }));
    if (points.length === 0) return [];
    // Of several moves on a day the last one stands.
    const byDay = new Map([{ day: start, value: 0 }, ...points].map((point) => [point.day, point]));
    const last = points.at(-1)!;
    return [...byDay.values(), ...(last.day < today ? [{ day: today, value: last.value }] : [])];
  };
  const words = sayMovedDates({ first, moves: own, today });
  const agreed: Course = { name: words.agreed, paint: 'published', stays: true, points: pointsOf('agreed') };
  const forecast: Course = { name: words.forecast, paint: 'late', stays: true, points: pointsOf('forecast') };
  const courses = [agreed, forecast].filter(({ points }) => points.length > 0);
  if (courses.length === 0) return [];
  return [{ id: 'dates', form: 'lines', ...words.picture, courses, levels: [], marks: [] }];
}
