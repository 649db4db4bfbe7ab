import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt, LONDON, withOffset } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';

/** What somebody says at a minute of the plan's wall clock, '2026-03-23T10:02'. */
export type Reply = { readonly at: string; readonly from: string; readonly say: string };

/** The replies as the lines of a file for a rehearsal. */
export function asReplies(said: readonly Reply[]): string {
  return said.map(({ at, ...rest }) => `${JSON.stringify({ at: momentOf(at), ...rest })}\n`).join('');
}

/** Every quarter of an hour from seven to six, and every hour of the night. */
const MINUTES = Array.from({ length: 96 }, (_, nth) => nth * 15).filter(
  (minute) => minute % 60 === 0 || (minute > 7 * 60 && minute < 18 * 60),
);
const MOMENTS = MINUTES.map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

/** The same as lines for the console of a real process, whose clock is moved on by quarters of an hour and to each reply. */
export function asLines(said: readonly Reply[], from: Day, to: Day): readonly string[] {
  const usual: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) usual.push(...MOMENTS.map((time) => `${day}T${time}`));
  // An hour that the wall clock skips in spring would be said twice.
  const moments = [...new Set([...usual, ...said.map(({ at }) => at)])].filter(isOnTheWall).toSorted();
  return moments.flatMap((moment) => [
    `/today ${moment.replace('T', ' ')}`,
    ...said.filter(({ at }) => at === moment).map(({ from: who, say }, nth) => heard(`${moment}/${nth}`, who, say)),
  ]);
}

function heard(id: string, from: string, say: string): string {
  return JSON.stringify({ id, from, say });
}

function momentOf(at: string): string {
  return withOffset(instantAt(at.slice(0, 10) as Day, at.slice(11) as TimeOfDay, LONDON), LONDON);
}

function isOnTheWall(at: string): boolean {
  return momentOf(at).startsWith(at);
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
