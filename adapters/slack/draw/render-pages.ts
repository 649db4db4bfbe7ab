import { weightOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';

/** How much a message or view holds. */
export type Room = { readonly blocks: number; readonly weight: number };

/** Pieces in order on as many pages as they need, the first with its own room and the others alike. */
export function pagesOf(
  pieces: readonly Piece[],
  { first, others }: { first: Room; others: Room },
): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let room = first;
  for (const piece of pieces) {
    const weight = weightOf(piece.block);
    const page = pages.at(-1) ?? [];
    const fits = room.blocks >= 1 && room.weight >= weight;
    if (fits || (page.length === 0 && pages.length > 1)) page.push(piece);
    else pages.push([piece]);
    const left = fits ? room : others;
    room = { blocks: left.blocks - 1, weight: left.weight - weight };
  }
  return pages;
}

/** How many rows of lists are on some pieces. */
export function rowsOn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { rows }) => sum + rows, 0);
}
