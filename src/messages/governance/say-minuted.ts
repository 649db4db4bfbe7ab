import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** Before whom something was decided: "Cabinet on 12 May, minute 34". */
export function sayMinuted({ name, minute, on }: Minuted, today: Day, heard: Naming['words']): Said {
  const when = on === undefined ? '' : ` on ${sayDay(on, today)}`;
  const where = minute === undefined ? '' : say`, minute ${heard(minute)}`;
  return say`${heard(name)}${when}${where}`;
}

/** The same behind what was decided: ", decided by Cabinet on 12 May, minute 34"; empty where no board did. */
export function sayDecidedBy(minuted: Minuted | null | undefined, today: Day, heard: Naming['words']): Said {
  return minuted === null || minuted === undefined ? '' : say`, decided by ${sayMinuted(minuted, today, heard)}`;
}

/** "Joint Board on Thu 3 Mar, minute 12", as nobody's words. */
export function minutedInWords({ name, on, minute }: Minuted, today: Day): string {
  const when = on === undefined ? '' : ` on ${sayWeekday(on, today)}`;
  return `${name}${when}${minute === undefined ? '' : `, minute ${minute}`}`;
}

/** ", by Joint Board on Thu 3 Mar, minute 12" behind what was decided; empty where the office decided it. */
export function byForum(minuted: Minuted | undefined, today: Day): string {
  return minuted === undefined ? '' : `, by ${minutedInWords(minuted, today)}`;
}
