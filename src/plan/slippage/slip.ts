import { daysBetween, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { DateMove, Standing, Tracked } from '#src/plan/standing.ts';

/** What became of a later date that was agreed: it was kept, it passed, it was moved again before it came, or it is still to come. */
export type Outcome = 'kept' | 'missed' | 'moved-on' | 'ahead';

/** A later date that was agreed, by how many days later, and what became of it. */
export type Promised = { readonly days: number; readonly outcome: Outcome };

/** How far an action has slipped, always against its original date, or the first date it had. */
export type Slip = {
  /** How often its date was moved by a decision, its steps left out. */
  readonly moved: number;
  /** Calendar days from the original date to the agreed one; below 0 where it was brought forward. */
  readonly days: number;
  /** The same to the day on which it is expected, and to today once that is past. */
  readonly expected: number;
  /** True where its lead expects it on another day than was agreed. */
  readonly isExpectedOtherwise: boolean;
  /** What was given as reasons for the moves, each once. */
  readonly reasons: readonly string[];
  /** The extensions, oldest first. */
  readonly promises: readonly Promised[];
};

/** How far an action has slipped on a day; null while it never had a date. */
export function slippageOf({ standing }: Tracked, today: Day): Slip | null {
  const { agreed, forecast, stage } = standing;
  const moves = movesOf(standing);
  const from = standing.original ?? moves[0]?.from ?? agreed;
  if (agreed === null || from === null) return null;
  const isOpen = stage === 'open';
  const expected = isOpen ? laterOf(forecast ?? agreed, today <= agreed ? null : today) : agreed;
  return {
    moved: moves.length,
    days: daysBetween(from, agreed),
    expected: daysBetween(from, expected ?? agreed),
    isExpectedOtherwise:
      isOpen && forecast !== null && (forecast > agreed || (forecast < agreed && expected === forecast)),
    reasons: reasonsOf(moves),
    promises: moves.flatMap((move, at) => promisedBy(move, moves[at + 1], { standing, today })),
  };
}

type AgreedMove = DateMove & { readonly from: Day; readonly to: Day };

/** The moves that lead to the date that stands: what was read anew since begins anew. */
function movesOf({ moves, agreed }: Standing): readonly AgreedMove[] {
  const own = moves.filter(
    (move): move is AgreedMove =>
      move.which === 'agreed' &&
      move.step === undefined &&
      move.from !== null &&
      move.to !== null &&
      move.from !== move.to,
  );
  const chain: AgreedMove[] = [];
  let to = agreed;
  for (const move of own.toReversed()) {
    if (move.to !== to) break;
    chain.unshift(move);
    to = move.from;
  }
  return chain;
}

/** Whoever asked for a move gave its reason; else whoever decided it. */
function reasonsOf(moves: readonly AgreedMove[]): readonly string[] {
  const said = moves.map(({ reason, asked }) => (asked?.text ?? reason).trim()).filter((text) => text !== '');
  return [...new Map(said.map((text) => [text.toLowerCase(), text])).values()];
}

type Now = { readonly standing: Standing; readonly today: Day };

function promisedBy({ from, to }: AgreedMove, next: AgreedMove | undefined, now: Now): readonly Promised[] {
  if (to < from) return [];
  return [{ days: daysBetween(from, to), outcome: outcomeOf(to, next, now) }];
}

function outcomeOf(to: Day, next: AgreedMove | undefined, { standing, today }: Now): Outcome {
  if (next !== undefined) return next.on > to ? 'missed' : 'moved-on';
  const { stage, stageOn, lastUpdate } = standing;
  // A check comes later than the word that it is done.
  const doneOn = stage === 'complete' ? (lastUpdate ?? stageOn) : stage === 'delivered' ? stageOn : null;
  if (doneOn !== null) return doneOn <= to ? 'kept' : 'missed';
  return today > to && stage === 'open' ? 'missed' : 'ahead';
}

/** The middle of how late those of some actions are that slipped, in days, and how many those are; null where none did. */
export function medianSlip(
  tracked: readonly Tracked[],
  today: Day,
): { readonly days: number; readonly of: number } | null {
  const late = tracked.map((one) => slippageOf(one, today)?.expected ?? 0).filter((days) => days > 0);
  const sorted = late.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  const days = sorted.length % 2 === 1 || low === undefined ? high : Math.round((low + high) / 2);
  return { days, of: sorted.length };
}
