import { READERS, REFINERS } from './grammar.ts';
import type { Context, TimePiece } from './piece.ts';

/** What the grammar understands of a text, in order; words that no reader takes lie between. */
export function readPieces(context: Context): readonly TimePiece[] {
  return REFINERS.reduce<readonly TimePiece[]>((pieces, refine) => refine(pieces, context), scan(context));
}

function scan(context: Context): readonly TimePiece[] {
  const pieces: TimePiece[] = [];
  let index = 0;
  while (index < context.words.length) {
    const piece = readAt(context, index);
    if (piece !== null) pieces.push(piece);
    index = piece?.next ?? index + 1;
  }
  return pieces;
}

function readAt(context: Context, index: number): TimePiece | null {
  for (const read of READERS) {
    const piece = read(context, index);
    if (piece !== null) return piece;
  }
  return null;
}
