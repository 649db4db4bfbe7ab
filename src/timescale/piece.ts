import type { Day, Every } from '#src/calendar/day.ts';
import type { TimeDocument } from './document/time-document.ts';
import type { Edge, Span } from './span.ts';
import type { Impliable } from './timescale.ts';
import type { Word } from './words.ts';

/** What the grammar knows besides the words. */
export type Context = {
  readonly words: readonly Word[];
  /** The text with notes and mark-up blanked, so that places in it are places in the text as written. */
  readonly text: string;
  /** The day against which "next month" and a year not said are read. */
  readonly today: Day;
  /** True for what people type in chat, where a word that looks like a date often is none. */
  readonly chat: boolean;
  /** True where days gone by are read as well: "last Thursday". */
  readonly looksBack?: boolean;
  /** What the plan says of its own times. */
  readonly document: TimeDocument;
  /** The month with which a year such as "2015/16" begins: April, or May and September where the words say so. */
  readonly yearStarts: number;
};

/** How words beside a date bear on it ("by", "from", "onwards"), or join it to another ("to", a dash, "and"). */
export type DateRole =
  | ('by' | 'before' | 'after' | 'from' | 'until' | 'during' | 'between' | 'for' | 'on' | 'now')
  | ('to' | 'dash' | 'slash' | 'and' | 'onwards' | 'purpose');

/** Words that say how things stand and no day. */
export type StandingWord =
  | ('ongoing' | 'begun' | 'done' | 'complete' | 'unset' | 'immediate')
  | ('conditional' | 'linked' | 'elsewhere' | 'vague' | 'regular');

type PiecePlace = {
  /** Index of the first word. */
  readonly first: number;
  /** Index after the last word. */
  readonly next: number;
};

/** A date phrase before its year is known, as a reader found it. */
export type Period = {
  readonly next: number;
  /** The days it means in a year, the one in which it begins; null where that year has no such day. */
  readonly inYear: (year: number) => Span | null;
  /** The year said; null when none was. */
  readonly year: number | null;
  readonly implied: readonly Impliable[];
  /** True when the words name a day or an edge, not the whole of a month or year. */
  readonly exact: boolean;
  /** The part of a longer period that was named, "end of May"; null for a day or the whole. */
  readonly edge: Edge | null;
  /** Both ends were said: "4-15 Jan". */
  readonly window: boolean;
  /** A sentence when the words can be read in two ways; null when they cannot. */
  readonly doubt: string | null;
};

export type DatePiece = PiecePlace &
  Period & {
    readonly kind: 'date';
    readonly role: DateRole | null;
    /** Null until a refiner has settled the year. */
    readonly span: Span | null;
    /** True when the year was taken from the date beside it. */
    readonly borrowed: boolean;
    /** True for a range whose end comes before its start. */
    readonly disordered: boolean;
  };
export type RolePiece = PiecePlace & { readonly kind: 'role'; readonly role: DateRole };
export type EveryPiece = PiecePlace & {
  readonly kind: 'every';
  /** Null when the words name no one interval. */
  readonly every: Every | null;
  readonly doubt: string | null;
  readonly implied: readonly Impliable[];
  /** False for "weekly brief", which only describes a thing. */
  readonly sure: boolean;
};
export type StandingPiece = PiecePlace & { readonly kind: 'standing'; readonly standing: StandingWord };

/** A date in brackets beside another: it may be a step on the way, but never moves the ends of the whole. */
export type AsidePiece = PiecePlace & { readonly kind: 'aside'; readonly date: DatePiece };

/** Something the readers understood. */
export type TimePiece = DatePiece | RolePiece | EveryPiece | StandingPiece | AsidePiece;

/** Tries to understand the words from `index` on; null leaves them to the next reader. */
export type TimeReader = (context: Context, index: number) => TimePiece | null;

/** Tries to read a period such as "May 2015" or "Q3" from `index` on. */
export type PeriodReader = (context: Context, index: number) => Period | null;

/** Mends what the readers found, seen together. */
export type Refiner = (pieces: readonly TimePiece[], context: Context) => readonly TimePiece[];

/** A period with nothing implied or doubted, to be overridden where it differs. */
export const PLAIN = {
  implied: [],
  exact: false,
  edge: null,
  window: false,
  doubt: null,
} as const satisfies Partial<Period>;

/** A period whose days do not hang on a year. */
export function fixedPeriod(span: Span, next: number): Period {
  return { ...PLAIN, next, inYear: () => span, year: 0 };
}

/** A piece for a period that begins at the word `first`. */
export function datePiece(period: Period, first: number): DatePiece {
  return { ...period, kind: 'date', first, role: null, span: null, borrowed: false, disordered: false };
}

/** True for a piece to which the word at a place belongs. */
export function holdsWord({ first, next }: PiecePlace, index: number): boolean {
  return first <= index && index < next;
}

/** True for "until" and "to", behind which an end stands. */
export function leadsToEnd(piece: TimePiece | undefined): boolean {
  return piece?.kind === 'role' && (piece.role === 'until' || piece.role === 'to');
}

/** The words of a piece as they were written. */
export function wordsOfPiece(context: Context, piece: { readonly first: number; readonly next: number }): string {
  const from = context.words[piece.first]?.from ?? 0;
  const to = context.words[piece.next - 1]?.to ?? from;
  return context.text.slice(from, to).replaceAll(/\s+/g, ' ');
}
