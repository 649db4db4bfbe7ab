import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';

/** Says that what was arranged for somebody no longer counts: "away from Mon 4 Jan 2016 to …". */
export function sayArrangedAgain(name: string, what: string): string {
  return `${name}: “${what}” no longer counts.`;
}

/** Says which account brings somebody messages again; null is none. */
export function sayAccountAgain(name: string, account: string | null): string {
  return account === null ? `${name} is not linked any more.` : `Messages for ${name} go to ${account} again.`;
}

/** Says why something arranged for somebody stays. */
export function sayArrangedStays(since: { name: string; who: string; what: string; on: Day }): string {
  const { name, who, what, on } = since;
  return `What was arranged for ${name} stays: ${who} has said since, on ${sayDay(on)}: ${what}. To change it, say it anew.`;
}
