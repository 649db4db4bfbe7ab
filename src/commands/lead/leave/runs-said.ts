import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { leavesOut } from '#src/commands/sure/leave-in-doubt.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { readStretch } from '#src/timescale/stretches/stretch.ts';
import { weekdayCalled, weekdaysIn } from '#src/timescale/stretches/weekdays-in.ts';

type Run = { readonly from: Day; readonly to: Day };

const AND = /\s*,\s*(?:(?:and|plus)\s+)?|\s+(?:and|plus|then|&)\s+/iu;
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)(?:s|rs?|day|sday|nesday|rsday|urday)?$/iu;
const EACH =
  /^(?:on\s+)?(?:(?:all\s+)?(?<plural>mon|tues|wednes|thurs|fri)days|every\s+(?<every>mon|tues|wednes|thurs|fri)day)\s+(?<when>(?:in|of|during|from|until|to)\s.+)$/iu;
const DAYS_ONLY = /^\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:[-–—]|to)\s*\d{1,2}(?:st|nd|rd|th)?)?$/iu;
const MONTH = /\s\p{L}+(?:\s+\d{4})?$/u;
const A_WEEK = 7;

/** The several stretches that a leave was said to be, “12–16 Oct and 2–6 Nov”, “Mon and Fri”, “Fridays in October”; null for one. */
export function runsSaid(words: string, today: Day): readonly Run[] | null {
  const { plural, every, when } = EACH.exec(words.trim())?.groups ?? {};
  if (when !== undefined) return ofEach(plural ?? every ?? '', when, today);
  if (isWhole(words, today)) return null;
  const parts = words.trim().split(AND);
  const month = MONTH.exec(parts.at(-1) ?? '')?.[0] ?? '';
  const runs = parts.map((part) => runIn(DAYS_ONLY.test(part) ? `${part}${month}` : part, today));
  const found = runs.flatMap((run) => run ?? []);
  return parts.length > 1 && found.length === parts.length ? found.filter(({ to }) => to >= today) : null;
}

/** The words of a leave without the days that are taken out of it, where a stretch stands before them. */
export function withoutLeftOut(words: string, today: Day): string {
  const out = leavesOut(words);
  const before = out === null ? '' : words.slice(0, words.lastIndexOf(out)).replace(/[\s,;(]+$/u, '');
  return readStretch(before, today) === null ? words : before;
}

// “thursday and friday” touch, and are one.
function isWhole(words: string, today: Day): boolean {
  const run = weekdaysIn(words, today);
  return run !== null && words.slice(run.end).trim() === '';
}

function runIn(part: string, today: Day): Run | null {
  const weekday = WEEKDAY.exec(part.trim())?.[1];
  if (weekday !== undefined) {
    const day = nextOf(weekday, addDays(today, 1));
    return { from: day, to: day };
  }
  const [day, ...others] = daysIn(part, today);
  const isAll = day !== undefined && others.length === 0 && day.index === 0 && day.end === part.length;
  return isAll ? readStretch(part, today) : null;
}

function ofEach(weekday: string, when: string, today: Day): readonly Run[] | null {
  const stretch = readStretch(when, today);
  if (stretch === null) return null;
  const runs: Run[] = [];
  for (let day = nextOf(weekday, stretch.from); day <= stretch.to; day = addDays(day, A_WEEK)) {
    if (day >= today) runs.push({ from: day, to: day });
  }
  return runs.length === 0 ? null : runs;
}

function nextOf(weekday: string, since: Day): Day {
  return addDays(since, (weekdayCalled(weekday) - weekdayOf(since) + A_WEEK) % A_WEEK);
}
