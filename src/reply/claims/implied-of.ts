import type { ImpliedPart } from '#src/reply/reading.ts';
import type { Unit } from '#src/reply/units/unit.ts';

// “w/c 22 March”, “the week before Easter”
const A_WEEK =
  /(?:^|\s)(?:w\/?[cb]s?|wc|weeks? (?:commencing|beginning|of|before|after)|(?:weeks|fortnight) (?:commencing|beginning|starting))(?:\s|$)/iu;

/** What was worked out of a day, and not said: its year, its day in a month, a week’s Friday. */
export function impliedOf({ day, raw }: Unit): readonly ImpliedPart[] {
  if (day === undefined) return [];
  if (A_WEEK.test(raw)) return [{ what: 'friday', day: day.day }];
  const parts: ImpliedPart[] = [];
  if (day.implied.includes('year')) parts.push({ what: 'year', day: day.day });
  if (day.implied.some((part) => part !== 'year' && part !== 'every')) parts.push({ what: 'day', day: day.day });
  return parts;
}
