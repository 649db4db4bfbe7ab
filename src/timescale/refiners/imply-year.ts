import type { Day } from '#src/calendar/day.ts';
import { firstSpanSince, lastSpanBy, nearestSpan } from '#src/timescale/nearest-span.ts';
import { leadsToEnd } from '#src/timescale/piece.ts';
import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';

/** Gives each date its days: a year not said is that of the next date, or of the one before, or the nearest ahead. */
export function implyYear(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  const dates = pieces.filter((piece) => piece.kind === 'date');
  const settled = new Map<TimePiece, DatePiece>();
  dates.forEach((date, place) => {
    const before = place > 0 ? (settled.get(dates[place - 1] as DatePiece) ?? null) : null;
    const next = dates.slice(place + 1).find((each) => each.year !== null && each.year > 0) ?? null;
    settled.set(
      date,
      settle(date, {
        before,
        next,
        isPast: isDone(pieces, date),
        isRound: isRound(pieces, date),
        today: context.today,
        isChat: context.chat,
      }),
    );
  });
  return pieces.map((piece) => settled.get(piece) ?? piece);
}

type Beside = {
  readonly before: DatePiece | null;
  readonly next: DatePiece | null;
  readonly isPast: boolean;
  readonly isRound: boolean;
  readonly today: Day;
  readonly isChat: boolean;
};

function settle(date: DatePiece, beside: Beside): DatePiece {
  if (date.year !== null) return { ...date, span: date.inYear(date.year) };
  const later = beside.isRound || beside.next?.year == null ? null : beside.next.inYear(beside.next.year);
  if (later !== null) return { ...date, span: lastSpanBy(date, later.start), borrowed: true };
  const earlier = beside.isChat ? null : (beside.before?.span ?? null);
  if (earlier !== null)
    return { ...date, span: firstSpanSince(date, earlier.start), borrowed: true, implied: impliedWith(date, beside) };
  const span = beside.isPast ? lastSpanBy(date, beside.today) : nearestSpan(date, beside.today);
  return { ...date, span, implied: [...date.implied, 'year'] };
}

// A year worked out for the date before is worked out for this one too.
function impliedWith(date: DatePiece, { before }: Beside): DatePiece['implied'] {
  return before?.implied.includes('year') === true ? [...date.implied, 'year'] : date.implied;
}

// "Completed April" looks back.
function isDone(pieces: readonly TimePiece[], date: DatePiece): boolean {
  const before = pieces[pieces.indexOf(date) - 1];
  return before?.kind === 'standing' && (before.standing === 'done' || before.standing === 'begun');
}

// "Every March until 2030" begins with the next March.
function isRound(pieces: readonly TimePiece[], date: DatePiece): boolean {
  const [before, behind] = [pieces[pieces.indexOf(date) - 1], pieces[pieces.indexOf(date) + 1]];
  return before?.kind === 'every' && before.next === date.first && leadsToEnd(behind);
}
