import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** Before whom something was decided: "Joint Board on Thu 3 Mar, minute 12"; without today the year stands too. */
export function sayMinuted(
  { name, minute, on }: Omit<Minuted, 'forum'>,
  { today, heard }: { readonly today?: Day; readonly heard: Naming['words'] },
): Said {
  const day = on === undefined ? '' : ` on ${today === undefined ? sayDay(on) : sayWeekday(on, today)}`;
  return say`${heard(name)}${day}${minute === undefined ? '' : say`, ${heard(sayMinute(minute))}`}`;
}

/** Behind a day on which no meeting is known. */
export const NO_MEETING_KNOWN = ' No meeting of it is known on that day.';

/** The same behind what was decided: ", decided by Cabinet on Tue 12 May, minute 34"; empty where no board did. */
export function sayDecidedBy(
  minuted: Minuted | null | undefined,
  told: { readonly today: Day; readonly heard: Naming['words'] },
): Said {
  return minuted === null || minuted === undefined ? '' : say`, decided by ${sayMinuted(minuted, told)}`;
}

/** “minute 12”; “item 4(b)” is called what it is. */
export function sayMinute(minute: string): string {
  return minute.includes(' ') && /^\p{L}/u.test(minute) ? minute : `minute ${minute}`;
}

/** A meeting as a command names it; assured where its day is right though it was asked about. */
type TypedMeeting = { readonly on: Day | null; readonly minute: string | null; readonly isAssured?: boolean };

/** Behind a day that is right though it was asked about, as a command says it. */
export const ALL_THE_SAME = ' all the same';

/** Who decided as a command says it: "JB 3 Mar 2026, minute 12". */
export function typedMinuted(board: string, { on, minute, isAssured = false }: TypedMeeting): string {
  const day = on === null ? '' : ` ${sayDay(on).slice(WEEKDAY)}${isAssured ? ALL_THE_SAME : ''}`;
  return `${board}${day}${minute === null ? '' : `, ${sayMinute(minute)}`}`;
}

// "Thu ".
const WEEKDAY = 4;
