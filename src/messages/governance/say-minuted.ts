import type { Day } from '#src/calendar/day.ts';
import { sayWeekday } from '#src/calendar/say-day.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';

/** "Joint Board on Thu 3 Mar, minute 12". */
export function sayMinuted({ name, on, minute }: Minuted, today: Day): string {
  const when = on === undefined ? '' : ` on ${sayWeekday(on, today)}`;
  return `${name}${when}${minute === undefined ? '' : `, minute ${minute}`}`;
}

/** ", by Joint Board on Thu 3 Mar, minute 12" behind what was decided; empty where the office decided it. */
export function byForum(minuted: Minuted | undefined, today: Day): string {
  return minuted === undefined ? '' : `, by ${sayMinuted(minuted, today)}`;
}
