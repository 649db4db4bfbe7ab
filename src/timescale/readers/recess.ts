import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context } from '#src/timescale/piece.ts';
import { wordAt } from '#src/timescale/words.ts';

/** True for the “recess” of “summer recess”, for which every body rises on days of its own. */
export function saysRecess({ words }: Context, index: number): boolean {
  return wordAt(words, index).lower === 'recess';
}

/** Why a recess is asked about: the season that it is called by is only the nearest reading. */
export function ofRecess(context: Context, piece: { readonly first: number; readonly next: number }): string | null {
  if (context.chat) return null;
  return `“${wordsOfPiece(context, piece)}” begins on a day that the plan does not give: the office can set the date.`;
}
