import { weightOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';

/** How many bytes of pieces the first card and each other one hold. */
export type Room = { readonly first: number; readonly others: number };

/** Pieces in order on as many cards as they need. A title stays with what it is of, and a part that fits a card of its own is not parted. */
export function pagesOf(pieces: readonly Piece[], { first, others }: Room): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let room = first;
  for (const [at, piece] of pieces.entries()) {
    const page = pages.at(-1) ?? [];
    const turns =
      page.length > 0 || pages.length === 1 ? needs(pieces, at, { before: page.at(-1), others }) > room : false;
    if (turns) pages.push([piece]);
    else page.push(piece);
    room = (turns ? others : room) - weightOf(piece, turns ? undefined : page.at(-2));
  }
  return pages;
}

/** How many rows of lists are on some pieces. */
export function rowsOn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { rows }) => sum + rows, 0);
}

type Standing = { readonly before: Piece | undefined; readonly others: number };

/** The room that a piece wants where it stands: its own, and for a title that of its part or at least of what follows it. */
function needs(pieces: readonly Piece[], at: number, { before, others }: Standing): number {
  const piece = pieces[at];
  if (piece === undefined) return 0;
  const own = weightOf(piece, before);
  if (!piece.isTitle) return own;
  const part = partAfter(pieces, at);
  const whole = part.reduce((sum, one, place) => sum + weightOf(one, part[place - 1]), own);
  const [next] = part;
  return whole <= others ? whole : own + (next === undefined ? 0 : weightOf(next, undefined));
}

/** What a title is of: everything up to the next one. */
function partAfter(pieces: readonly Piece[], at: number): readonly Piece[] {
  let end = at + 1;
  while (end < pieces.length && pieces[end]?.isTitle === false) end += 1;
  return pieces.slice(at + 1, end);
}
