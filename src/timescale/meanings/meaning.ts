import type { Day, Every } from '#src/calendar/day.ts';
import type {
  AsidePiece,
  Context,
  DatePiece,
  EveryPiece,
  RolePiece,
  StandingWord,
  StandingPiece,
} from '#src/timescale/piece.ts';
import type { Impliable, Milestone, TimescaleKind } from '#src/timescale/timescale.ts';

/** What a cell comes to, before its doubts are put into one sentence. */
export type Meaning = {
  readonly kind: TimescaleKind;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly every: Every | null;
  readonly milestones: readonly Milestone[];
  readonly implied: readonly Impliable[];
  readonly doubts: readonly string[];
};

/** What the readers and refiners understood of a cell, sorted. */
export type CellSaid = {
  readonly context: Context;
  readonly dates: readonly DatePiece[];
  /** Dates in brackets beside those. */
  readonly asides: readonly AsidePiece[];
  readonly everies: readonly EveryPiece[];
  readonly standings: readonly StandingPiece[];
  readonly roles: readonly RolePiece[];
  readonly title: string;
};

/** Decides whether a cell is of its kind; null leaves it to the next. */
export type MeaningReader = (said: CellSaid) => Meaning | null;

const NOTHING: Meaning = {
  kind: 'unknown',
  start: null,
  due: null,
  every: null,
  milestones: [],
  implied: [],
  doubts: [],
};

/** A meaning that has only what is given. */
export function meaning(parts: Partial<Meaning>): Meaning {
  return { ...NOTHING, ...parts };
}

/** True for what is due by, runs over or begins on days of its own. */
export function hasDays(kind: TimescaleKind): boolean {
  return kind === 'by' || kind === 'window' || kind === 'from';
}

/** The first standing of a sort, or null. */
export function standingPiece(said: CellSaid, ...standings: readonly StandingWord[]): StandingPiece | null {
  return said.standings.find((piece) => standings.includes(piece.standing)) ?? null;
}

/** True when a piece comes before every date and interval. */
export function leads(said: CellSaid, piece: StandingPiece): boolean {
  return [...said.dates, ...said.everies].every((other) => piece.first < other.first);
}
