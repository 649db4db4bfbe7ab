import { addDays, dayOf, partsOf, weekdayOf } from '#src/calendar/day.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { weekOf } from '#src/timescale/span.ts';
import type { Span } from '#src/timescale/span.ts';
import { skip, wordAt } from '#src/timescale/words.ts';
import { createPhraseFinder } from '#src/timescale/readers/phrase.ts';
import { readLongYear } from '#src/timescale/readers/said-year.ts';

const findName = createPhraseFinder<'week'>([['week', 'cw; kw; calendar|iso week|wk']]);
const MARKS = new Set([',', '.', '/', 'of', '-', '(']);
const MIDWEEK = 3;

/** "CW 12/2027", "calendar week 40, 2026", "KW 40/2026": Monday to Friday of a week that is numbered as in ISO 8601, the first being that of 4 January. */
export function readCalendarWeek(context: Context, index: number): Period | null {
  const named = context.chat ? null : findName(context, index);
  const at = named === null ? index : skip(context.words, named.next, MARKS);
  const { number, text } = wordAt(context.words, at);
  if (named === null || number === null || text.length > 2) return null;
  const said = readLongYear(context, skip(context.words, at + 1, MARKS));
  if (said === null || said.split) return null;
  return { ...PLAIN, inYear: (year) => weekIn(year, number), year: said.year, next: said.next };
}

function weekIn(year: number, week: number): Span | null {
  const fourth = dayOf(year, 1, 4);
  if (fourth === null || week < 1) return null;
  const days = weekOf(addDays(fourth, 1 - weekdayOf(fourth)), week - 1);
  return partsOf(addDays(days.start, MIDWEEK)).year === year ? days : null;
}
