import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { OCCASIONS } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';

const FORMER = new Set(
  'originally original orig previously previous prev formerly was initially replaces replacing supersedes superseding'.split(
    ' ',
  ),
);
const WORDS_BESIDE = 4;

/** Drops dates that only set the scene, "for roll out 2016" after a deadline, "before the May 2016 election", and sets those in brackets aside. */
export function dropContext(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  const main = pieces.filter((piece) => piece.kind === 'date' && !isAside(piece, context));
  return pieces.flatMap((piece, place): readonly TimePiece[] => {
    if (piece.kind !== 'date') return [piece];
    if (main.length > 0 && isAside(piece, context)) {
      // In chat a bracket only explains.
      return context.chat ? [] : [{ kind: 'aside', date: piece, first: piece.first, next: piece.next }];
    }
    if (main.length > 1 && isFormer(piece, context)) return [];
    if (isFor(pieces[place - 1]) && main.indexOf(piece) > 0) return [];
    if (isOccasion(piece, context))
      return [{ kind: 'standing', standing: 'linked', first: piece.first, next: piece.next }];
    return [piece];
  });
}

// "for roll out 2016", but not "for draft and September 2015"
function isFor(before: TimePiece | undefined): boolean {
  return before?.kind === 'role' && before.role === 'for';
}

// "originally June 2015, now September 2015", "31/03/2019 (original)"
function isFormer(date: DatePiece, { words }: Context): boolean {
  const before = words.slice(Math.max(0, date.first - 2), date.first);
  const behind = wordAt(words, date.next).lower === '(' ? wordAt(words, date.next + 1).lower : '';
  // What a bracket says before belongs to the date before it.
  const isBracketed = before.some((word) => word.lower === ')');
  return FORMER.has(behind) || (!isBracketed && before.some((word) => FORMER.has(word.lower)));
}

/** True for what stands in brackets. */
function isAside(piece: TimePiece, { words }: Context): boolean {
  return wordAt(words, piece.first).aside;
}

// "after May 2015 elections" names no day: only the month of one.
function isOccasion(date: DatePiece, { words }: Context): boolean {
  if (date.span?.start === date.span?.end || date.exact) return false;
  if (date.role !== 'before' && date.role !== 'after' && date.role !== 'by') return false;
  // "by May 2015 launch" is still by the end of May.
  if (date.role === 'by') return /^elections?$/.test(wordAt(words, date.next).lower);
  const before = words.slice(Math.max(0, date.first - WORDS_BESIDE), date.first);
  return [...before, ...words.slice(date.next, date.next + 2)].some((word) => OCCASIONS.has(word.lower));
}
