import { addDays, dayOf, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { easterPlus, lastMonday } from '#src/calendar/yearly-day.ts';

const LED = String.raw`(?:^|[.,;:!?(–—-]\s*|(?<!\p{L})(?:by|before|until|till|to|into|now|like|around|about|then|for|due)\s+)(?:the\s+|this\s+|next\s+)?`;
const ENDS = String.raw`(?:\s+(?:break|holidays?|hols|week))?(?=\W*$|\s*[.,;:!?)]|\s+(?:now|then|instead|hopefully|maybe|probably|at (?:the )?(?:earliest|latest)|i (?:think|hope|guess))(?!\p{L}))`;
const MONTH = String.raw`(?:(?<month>feb|may|oct)\p{L}*\s+)?`;
const HALF_TERM = new RegExp(String.raw`${LED}${MONTH}half[- ]term${ENDS}`, 'iu');
const AFTER_HALF_TERM = new RegExp(String.raw`(?<!\p{L})after\s+(?:the\s+|next\s+)?${MONTH}half[- ]term${ENDS}`, 'iu');
const END_OF_TERM = /(?<!\p{L})(?:the\s+)?end of (?:the |this )?term(?![\p{L}-])/iu;

/**
 * The next two days that a part of the school year most likely means where nobody says which one, “by half term”, “end of
 * term”: no council’s terms are known here, so that they are only ever offered. None for any other words.
 */
export function schoolDaysIn(words: string, today: Day): readonly Day[] {
  const day = AFTER_HALF_TERM.test(words)
    ? halfTerms(7)
    : HALF_TERM.test(words)
      ? halfTerms(-3)
      : END_OF_TERM.test(words)
        ? termEnds
        : null;
  if (day === null) return [];
  const { year } = partsOf(today);
  const said = (AFTER_HALF_TERM.exec(words) ?? HALF_TERM.exec(words))?.groups?.['month']?.toLowerCase();
  const all = [year, year + 1].flatMap(day).filter((one) => one > today && isIn(one, said));
  return all.toSorted().slice(0, said === undefined ? MOST_OFFERED : 1);
}

// The week after that of October’s ends in November.
const MONTHS: Readonly<Record<string, readonly number[]>> = { feb: [2, 3], may: [5, 6], oct: [10, 11] };

/** “Feb half term”, “the October half term” say which. */
function isIn(day: Day, month: string | undefined): boolean {
  return month === undefined || (MONTHS[month] ?? []).includes(partsOf(day).month);
}

const MOST_OFFERED = 2;
const MONDAY = 1;
const FRIDAY = 5;

/** The Friday before the half term of a month, February, May or October, for whoever names it in chat; null for any other month. */
export function beforeHalfTerm(year: number, month: number): Day | null {
  return halfTerms(-3)(year).find((day) => partsOf(day).month === month) ?? null;
}

/** Days so far from the Monday of each half term, in England and Wales mostly the third week of February and the last of May and of October. */
function halfTerms(from: number): (year: number) => readonly Day[] {
  return (year) => [
    addDays(onOrAfter(dayIn(year, 2, 15), MONDAY), from),
    addDays(lastMonday(5)(year), from),
    addDays(lastMonday(10)(year), from),
  ];
}

/** The day before Good Friday, the Friday of the third full week of July, and the last Friday before Christmas week. */
function termEnds(year: number): readonly Day[] {
  return [easterPlus(-3)(year), onOrAfter(dayIn(year, 7, 18), FRIDAY), onOrAfter(dayIn(year, 12, 16), FRIDAY)];
}

function onOrAfter(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function dayIn(year: number, month: number, day: number): Day {
  return dayOf(year, month, day)!;
}
