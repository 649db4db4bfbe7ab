import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { wordAt } from '#src/timescale/words.ts';

const DENIES = new Set(['not', 'never', 'except', 'excluding', 'excl', 'exc', 'instead']);
// "rather than April", "instead of by April", whose "of" is passed over
const DENIES_BEFORE: readonly (readonly [string, string])[] = [
  ['rather', 'than'],
  ['other', 'than'],
];
const BETWEEN = new Set([
  'by',
  'in',
  'on',
  'the',
  'until',
  'till',
  'end',
  'of',
  'for',
  'at',
  'mid',
  'early',
  'late',
  '.',
]);

/** Drops a date that the words deny: "March 2027, not April", "May rather than June"; "not before April" denies none. */
export function dropDenied(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  if (context.chat) return pieces;
  const denied = pieces.filter((piece) => piece.kind === 'date' && isDenied(piece, context));
  if (denied.length === 0) return pieces;
  return pieces.filter((piece, place) => {
    const next = pieces[place + 1];
    // The "by" of a date that is gone would be given to the next.
    return !denied.includes(piece) && !(piece.kind === 'role' && next !== undefined && denied.includes(next));
  });
}

function isDenied({ first }: DatePiece, { words }: Context): boolean {
  let at = first - 1;
  while (BETWEEN.has(wordAt(words, at).lower)) at -= 1;
  const [before, last] = [wordAt(words, at - 1).lower, wordAt(words, at).lower];
  return DENIES.has(last) || DENIES_BEFORE.some(([one, other]) => one === before && other === last);
}
