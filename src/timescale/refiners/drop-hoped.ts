import { HOPES } from '#src/timescale/left-over/hopes.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';

const BESIDE = new Set('by on in the end of before at mid early late and or but if not'.split(' '));
const TO_LATEST = new Set('no not later than at the very latest by or and but if not'.split(' '));
const MARKS = new Set([',', ';', '(', ')', '[', ']', '.', ':', '-', '–', '—', '/']);

/** Drops a day that is only hoped for beside the one that holds: "31 March at the latest, ideally 28 February" is 31 March, and asked about. */
export function dropHoped(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  const dates = pieces.flatMap((piece) => (piece.kind === 'date' || piece.kind === 'aside' ? piece : []));
  if (context.chat || dates.length !== 2) return pieces;
  const [first, second] = [dates[0]!, dates[1]!];
  const hoped = [first, second].filter((date) => isHoped(date.first, context));
  const dropped = hoped.length === 1 ? hoped[0] : isLatest(dateOf(first), dateOf(second), context) ? first : undefined;
  const kept = dropped === first ? second : first;
  if (dropped === undefined || kept.kind !== 'date') return pieces;
  const doubt = `“${wordsOfPiece(context, dropped)}” is hoped for beside “${wordsOfPiece(context, kept)}”: the office can say which date holds.`;
  return pieces
    .filter((piece) => piece !== dropped && !(piece.kind === 'role' && piece.next === dropped.first))
    .map((piece) => (piece === kept ? { ...kept, doubt: kept.doubt ?? doubt } : piece));
}

function dateOf(piece: DatePiece | Extract<TimePiece, { kind: 'aside' }>): DatePiece {
  return piece.kind === 'date' ? piece : piece.date;
}

// "ideally by the end of" before it
function isHoped(first: number, { words }: Context): boolean {
  let at = first - 1;
  while (BESIDE.has(wordAt(words, at).lower) || MARKS.has(wordAt(words, at).lower)) at -= 1;
  return HOPES.has(wordAt(words, at).lower);
}

// "28 February, 31 March at the latest"; with other words between they are two steps
function isLatest(first: DatePiece, second: DatePiece, { words }: Context): boolean {
  const between = words.slice(first.next, second.first).map(({ lower }) => lower);
  if (!between.every((word) => TO_LATEST.has(word) || MARKS.has(word))) return false;
  if (words.slice(0, first.first).some((word) => isLetters(word) && !BESIDE.has(word.lower))) return false;
  const behind = words.slice(second.next, second.next + 4).map(({ lower }) => lower);
  const isBehind = /^(?:at )?(?:the )?(?:very |absolute )?latest\b/u.test(behind.join(' '));
  return isBehind || between.join(' ').endsWith('later than');
}
