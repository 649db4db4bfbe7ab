import { addDays, dayOf, firstOfMonth, lastOfMonth, readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
// Excel counts days from here; a cell that lost its format holds the number alone.
const DAY_ZERO = '1899-12-30' as Day;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const FIGURES = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const WEEKDAY = String.raw`(?:[a-z]{3,9},?\s+)?`;
const NUMBERED = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH_AND_YEAR = String.raw`(?:\s+of)?[\s-]*([a-z]{3,9})\.?,?[\s-]*(\d{4}|\d{2})`;
// "1 Apr 2026", "1st of April, 2026", "Wed 1-Apr-26"
const DAY_FIRST = new RegExp(`^${WEEKDAY}${NUMBERED}${MONTH_AND_YEAR}$`);
// "April 1, 2026"
const MONTH_FIRST = new RegExp(String.raw`^([a-z]{3,9})\.?\s+${NUMBERED},?\s+(\d{4})$`);
// "Apr-26" as Excel shows April 2026; "Apr 26" may be a day
const MONTH_ALONE = /^([a-z]{3,9})\.?(?:[\s-]+(\d{4})|-(\d{2}))$/;
const TIME = /[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m|z)?$/;

/** A day as spreadsheets and people write it, figures day first; a month is its first day for "from" and its last for "to". Null for no day. */
export function readRosterDay(text: string, edge: 'from' | 'to'): Day | null {
  const said = text.trim().toLowerCase().replace(TIME, '');
  return readDay(said) ?? inFigures(said) ?? inWords(said, edge);
}

function inFigures(said: string): Day | null {
  const serial = SERIAL.exec(said);
  if (serial !== null) return addDays(DAY_ZERO, Number(serial[1]));
  const first = YEAR_FIRST.exec(said);
  if (first !== null) return dayOf(Number(first[1]), Number(first[2]), Number(first[3]));
  const [, day = '', month = '', year = ''] = FIGURES.exec(said) ?? [];
  return day === '' ? null : dayOf(yearOf(year), Number(month), Number(day));
}

function inWords(said: string, edge: 'from' | 'to'): Day | null {
  const [, day, month, year] = DAY_FIRST.exec(said) ?? [];
  if (day !== undefined) return dayIn(day, month, year);
  const turned = MONTH_FIRST.exec(said);
  if (turned !== null) return dayIn(turned[2], turned[1], turned[3]);
  const [, alone = '', whole, short] = MONTH_ALONE.exec(said) ?? [];
  const number = monthOf(alone);
  if (number === null) return null;
  const inYear = yearOf(whole ?? short ?? '');
  return edge === 'from' ? firstOfMonth(inYear, number) : lastOfMonth(inYear, number);
}

function dayIn(day = '', month = '', year = ''): Day | null {
  const number = monthOf(month);
  return number === null ? null : dayOf(yearOf(year), number, Number(day));
}

/** "apr", "sept" and "september" are months, "march" is and "marching" is not. */
function monthOf(word: string): number | null {
  const at = MONTHS.indexOf(word.slice(0, 3));
  const full = at < 0 ? '' : (FULL[at] ?? '');
  return at >= 0 && (full.startsWith(word) || word === 'sept') ? at + 1 : null;
}

const FULL = 'january february march april may june july august september october november december'.split(' ');

function yearOf(said: string): number {
  return said.length === 2 ? 2000 + Number(said) : Number(said);
}
