import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayWeekday } from '#src/calendar/say-day.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** Whom nobody has written to yet: those who hear of a decision with their first message, and those who lose by it what they were never told of; null for the day while the plan asks nobody. */
type ToldLater = { readonly later: readonly string[]; readonly never: readonly string[]; readonly on: Day | null };

/** When whoever a decision concerns hears of it, where nobody has written to them yet. */
export function sayToldLater({ later, never, on }: ToldLater, today: Day): string {
  if (on === null) return 'Nobody hears of it before the asking begins.';
  const when = `with the first message, on ${sayWeekday(on, today)} at ${START_OF_ASKING}`;
  return [
    ...(later.length === 0 ? [] : [`${sayAnd(later)} ${later.length === 1 ? 'hears' : 'hear'} of it ${when}.`]),
    ...(never.length === 0
      ? []
      : [
          `${sayAnd(never)} ${never.length === 1 ? 'has' : 'have'} had no message of it yet, and so ${never.length === 1 ? 'is' : 'are'} not told.`,
        ]),
  ].join(' ');
}
