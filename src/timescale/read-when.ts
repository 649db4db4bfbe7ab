import { NO_TIME_DOCUMENT } from './document/time-document.ts';
import { FINANCIAL_START } from './financial-year.ts';
import type { Day } from '#src/calendar/day.ts';
import { boundOf } from './meanings/bounds.ts';
import type { Context, DatePiece, TimePiece, DateRole } from './piece.ts';
import { readPieces } from './read-pieces.ts';
import type { Impliable } from './timescale.ts';
import { READ_AT_MOST, readWords, wordAt } from './words.ts';

/** A date that a person said inside a sentence. */
export type When = {
  /** The day named, or the last day of the stretch named: "end of Jan", "4-15 Jan". */
  readonly day: Day;
  /** The first day where a stretch with both ends or a beginning was said; null for one day. */
  readonly start: Day | null;
  /** What was worked out and not said. */
  readonly implied: readonly Impliable[];
  /** The exact words matched, with the "by", "now" or "until" before them. */
  readonly text: string;
  /** Everything else, before and after, with one space between. */
  readonly rest: string;
  /** Where `text` begins in what was said. */
  readonly index: number;
};

const RANKS: Readonly<Partial<Record<DateRole, number>>> = { now: 3, by: 2, before: 2, until: 1, to: 1 };
const TAKEN_WITH: ReadonlySet<DateRole> = new Set([
  'now',
  'by',
  'until',
  'before',
  'to',
  'from',
  'after',
  'on',
  'during',
  'between',
  'for',
]);

/** The date in what a person typed, day first as in Britain, or null; of two, the one after "now", "by" or "until", else the last. */
export function readWhen(text: string, today: Day): When | null {
  const shown = text.slice(0, READ_AT_MOST);
  const context: Context = {
    words: readWords(shown),
    text: shown,
    today,
    chat: true,
    yearStarts: FINANCIAL_START,
    document: NO_TIME_DOCUMENT,
  };
  const pieces = readPieces(context);
  const dates = pieces.filter((piece) => piece.kind === 'date').filter(isSound);
  const ranked = dates.toSorted((one, other) => rankOf(one, { pieces, context }) - rankOf(other, { pieces, context }));
  const chosen = ranked.at(-1);
  return chosen === undefined ? null : whenOf(chosen, text, { pieces, context });
}

function isSound(date: DatePiece): boolean {
  const { start, due } = boundOf(date);
  return date.span !== null && !date.disordered && (start !== null || due !== null);
}

type Found = { readonly pieces: readonly TimePiece[]; readonly context: Context };

function whenOf(date: DatePiece, text: string, found: Found): When | null {
  const { start, due, implied } = boundOf(date);
  const day = due ?? start;
  if (day === null) return null;
  const { words } = found.context;
  const index = wordAt(words, firstTaken(date, found)).from;
  const end = wordAt(words, lastTaken(date, found) - 1).to;
  const rest = [text.slice(0, index).trim(), text.slice(end).trim()].filter((part) => part !== '').join(' ');
  return { day, start, implied: [...new Set(implied)], text: text.slice(index, end), rest, index };
}

// Of "now end of Jan, HR away until 4 Jan" the first is meant; of two alike, the last.
function rankOf(date: DatePiece, found: Found): number {
  return Math.max(
    0,
    ...introducersOf(date, found).map((piece) => (piece.kind === 'role' ? (RANKS[piece.role] ?? 0) : 0)),
  );
}

// "now by the", "until", "from" go with the date they introduce.
function firstTaken(date: DatePiece, found: Found): number {
  const { words } = found.context;
  const first = introducersOf(date, found).at(-1)?.first ?? date.first;
  const before = wordAt(words, first - 1).lower;
  return before === 'in' || before === 'the' ? first - 1 : first;
}

/** The "now", "by" or "from" directly before a date, nearest first. */
function introducersOf(date: DatePiece, { pieces, context }: Found): readonly TimePiece[] {
  const taken: TimePiece[] = [];
  for (const piece of pieces.slice(0, pieces.indexOf(date)).toReversed()) {
    const between = context.words.slice(piece.next, taken.at(-1)?.first ?? date.first);
    const isClose = between.every((word) => word.lower === 'the' || word.lower === 'in');
    if (piece.kind !== 'role' || !TAKEN_WITH.has(piece.role) || !isClose) break;
    taken.push(piece);
  }
  return taken;
}

function lastTaken(date: DatePiece, { pieces }: Found): number {
  const after = pieces[pieces.indexOf(date) + 1];
  return after?.kind === 'role' && after.role === 'onwards' && date.role === 'onwards' ? after.next : date.next;
}
