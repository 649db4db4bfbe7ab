import type { Context, TimePiece } from '#src/timescale/piece.ts';
import { wordAt } from '#src/timescale/words.ts';

const ENDS = new Set(['.', ';']);

/** Drops what a purpose says after a deadline: "End July 2015 - to ensure that frameworks are in after the election." */
export function dropPurposes(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  const kept: TimePiece[] = [];
  let until = -1;
  for (const piece of pieces) {
    if (piece.first < until) continue;
    const isPurpose = piece.kind === 'role' && piece.role === 'purpose';
    if (isPurpose && kept.some((each) => each.kind === 'date')) until = endOfClause(context, piece.next);
    if (!isPurpose) kept.push(piece);
  }
  return kept;
}

function endOfClause({ words }: Context, from: number): number {
  let index = from;
  while (index < words.length && !ENDS.has(wordAt(words, index).lower) && !wordAt(words, index).newLine) index += 1;
  return index;
}
