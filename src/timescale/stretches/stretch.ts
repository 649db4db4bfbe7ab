import { addDays, firstOfMonth, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { When } from '#src/timescale/read-when.ts';
import { readLasting } from './lasting.ts';
import { weekdaysIn } from './weekdays-in.ts';

const LENGTH = /^for\s+(?:the\s+next\s+)?/iu;
const OPEN_END = /^(?:from|after)\s|\sonwards?$/iu;
const NOTHING_ELSE = /^(?:from|on|all|\s)*$/iu;
// “Next Thursday” is one day.
const A_WEEKDAY = /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})/iu;
const UNTIL = /^(?:until|untill|till|til|to|by)\s/iu;

/** The last day that words such as "until 4 Jan" or "for a fortnight" name; null when they name none. */
export function readUntil(words: string, today: Day): Day | null {
  const lasting = LENGTH.test(words) ? readWhen(words.replace(LENGTH, 'in '), today) : null;
  return (lasting ?? readWhen(words, today))?.day ?? null;
}

/** The first and last day of a stretch, both included; it begins today when only its end is said, and null is one without an end. */
export function readStretch(words: string, today: Day): { readonly from: Day; readonly to: Day } | null {
  const within = readLasting(words, today);
  if (within !== null) return within.to === null ? null : { from: within.from, to: within.to };
  const lasting = LENGTH.test(words) ? readWhen(words.replace(LENGTH, 'in '), today) : null;
  if (lasting !== null) return { from: today, to: lasting.day };
  const run = weekdaysIn(words, today);
  if (run !== null && NOTHING_ELSE.test(words.slice(0, run.index))) return { from: run.from, to: run.to };
  const when = readWhen(words, today);
  if (when === null) return null;
  if (when.start !== null && when.start < when.day) return { from: when.start, to: when.day };
  if (OPEN_END.test(when.text)) return null;
  if (UNTIL.test(when.text)) return { from: today, to: when.day };
  return { from: firstOf(when, today), to: when.day };
}

/** "next week" and "in August" are named by their last day. */
function firstOf({ day, implied, text }: When, today: Day): Day {
  if (!implied.includes('due') || A_WEEKDAY.test(text)) return day;
  const { year, month } = partsOf(day);
  const first = /\bweek\b/iu.test(text) ? addDays(day, 1 - weekdayOf(day)) : firstOfMonth(year, month);
  return first < today && today <= day ? today : first;
}
