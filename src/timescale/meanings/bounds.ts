import { addDays, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, DatePiece } from '#src/timescale/piece.ts';
import type { Impliable } from '#src/timescale/timescale.ts';

/** What one date says about the run of an action; null where it says nothing of that end. */
type Bound = {
  readonly start: Day | null;
  readonly due: Day | null;
  readonly implied: readonly Impliable[];
};

/** The ends that a date sets by its role: "from" a start, "by" a last day, "during" both. */
export function boundOf(date: DatePiece): Bound {
  const { span, role } = date;
  if (span === null) return { start: null, due: null, implied: [] };
  // "from X to Y" is a window whatever introduces it; "X to Y onwards" has no end.
  if (date.window && role !== 'onwards') return { start: span.start, due: span.end, implied: date.implied };
  switch (role) {
    case 'from':
    case 'onwards':
      return startAt(date, span.start);
    case 'after':
      return startAt({ ...date, exact: true }, addDays(span.end, 1));
    case 'before':
      return isEnd(date) ? ends(date, span.end) : ends({ ...date, exact: true }, addDays(span.start, -1));
    case 'during':
      return { start: span.start, due: span.end, implied: both(date) };
    case 'by':
    case 'until':
    case 'for':
    case 'between':
    case 'on':
    case 'now':
    case 'to':
    case 'dash':
    case 'slash':
    case 'and':
    case 'purpose':
    case null:
      return ends(date, span.end);
  }
}

function startAt(date: DatePiece, start: Day): Bound {
  return {
    start,
    due: null,
    implied: date.exact ? date.implied : [...date.implied.filter((each) => each !== 'due'), 'start'],
  };
}

function ends(date: DatePiece, due: Day): Bound {
  return { start: null, due, implied: impliedDue(date, date.exact) };
}

function both(date: DatePiece): readonly Impliable[] {
  return date.exact ? date.implied : [...date.implied, 'start', 'due'];
}

function impliedDue(date: DatePiece, exact: boolean): readonly Impliable[] {
  return exact ? date.implied : [...date.implied, 'due'];
}

// "before the end of March" is by its end, "before 31 March" is by the thirtieth.
function isEnd(date: DatePiece): boolean {
  return date.edge === 'end' || date.edge === 'late';
}

// A plan looks no further ahead: what is later is a slip or a vision, and so is a year long gone.
const MOST_YEARS = 15;

function isFarAway(day: Day, today: Day): boolean {
  return Math.abs(partsOf(day).year - partsOf(today).year) > MOST_YEARS;
}

/** The sentences that dates bring with them: two readings, no such day, an end before its start. */
export function doubtsAboutDates(dates: readonly DatePiece[], context: Context): readonly string[] {
  return dates.flatMap((date) => {
    const said = wordsOfPiece(context, date);
    if (date.span === null) return [`“${said}” is not a day in the calendar: the office can set one.`];
    if (date.disordered) return [`“${said}” ends before it starts: the office can say which dates are meant.`];
    if (isFarAway(date.span.start, context.today))
      return [`“${said}” is in a year far away: the office can confirm it.`];
    return date.doubt === null ? [] : [date.doubt];
  });
}
