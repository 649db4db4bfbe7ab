import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';

const ALSO_VERBS = new Set(['may', 'march', 'mar', 'sat', 'sun', 'wed', 'mon', 'spring', 'fall']);
const ALSO_NAMES = new Set(['jan', 'april', 'may', 'june', 'august', 'summer', 'easter', 'autumn']);
const MAY_FOLLOW = new Set(
  (
    'to until till onwards onward on and or if but now for as because please at latest instead when once then is was so with by from ' +
    'depending subject pending through probably probs prob poss hopefully maybe realistically earliest i we not due waiting pls thanks the'
  ).split(' '),
);
const PEOPLE_DO = new Set([
  'has',
  'is',
  'was',
  'will',
  'says',
  'said',
  'needs',
  'agreed',
  'asked',
  'to',
  'and',
  'can',
  'in',
  'from',
  'at',
]);
const TO_PEOPLE = new Set([
  'with',
  'ask',
  'asked',
  'told',
  'tell',
  'cllr',
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'chase',
  'chasing',
  'for',
  'and',
]);
const INTRODUCE = new Set(['by', 'before', 'after', 'from', 'until', 'during', 'between', 'now', 'to']);

/** Drops what only looks like a date: "may slip", "march past", "waiting on Jan", a number that might be a year. */
export function dropUnlikely(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  return pieces.filter(
    (piece, place) =>
      piece.kind !== 'date' || isIntroduced(pieces[place - 1], piece, context) || isLikely(piece, context),
  );
}

function isLikely(piece: DatePiece, context: Context): boolean {
  const { words, chat } = context;
  const word = wordAt(words, piece.first);
  if (isLastWeekday(piece, context)) return false;
  if (chat && !piece.exact && isNamingThing(piece, context)) return false;
  if (piece.next - piece.first > 1) return !chat || word.number === null || isLikelyFraction(piece, context);
  if (words.length === 1) return true;
  if (chat && word.number !== null) return false;
  if (ALSO_VERBS.has(word.lower) && !isLikelyName(piece, context)) return false;
  return !chat || !ALSO_NAMES.has(word.lower) || !isPerson(piece, context);
}

// "May to July" but neither "may slip", "May slip" nor "march past"
function isLikelyName({ first, next }: DatePiece, { words }: Context): boolean {
  const word = wordAt(words, first);
  const after = wordAt(words, next);
  if (isLetters(after) && !MAY_FOLLOW.has(after.lower) && after.lower === after.text) return false;
  return word.lower !== word.text || !isLetters(after) || wordAt(words, first - 1).lower === 'in';
}

function isPerson({ first, next }: DatePiece, { words }: Context): boolean {
  const before = wordAt(words, first - 1).lower;
  const after = wordAt(words, next);
  if (TO_PEOPLE.has(before) || (before === 'on' && wordAt(words, first - 2).lower.startsWith('wait'))) return true;
  if (PEOPLE_DO.has(after.lower) && before !== 'in')
    return !(after.lower === 'to' && wordAt(words, next + 1).number !== null);
  return isLetters(after) && after.text[0] !== after.lower[0] && after.text !== after.text.toUpperCase();
}

// "Q3 report is out" speaks of the report.
function isNamingThing({ next }: DatePiece, { words }: Context): boolean {
  const after = wordAt(words, next);
  return isLetters(after) && after.lower === after.text && !MAY_FOLLOW.has(after.lower);
}

// "31/1" at the end of a message, not "9/10 done"
function isLikelyFraction({ first, next }: DatePiece, { words }: Context): boolean {
  if (wordAt(words, first + 1).lower !== '/' || next - first > 3) return true;
  const after = wordAt(words, next);
  return !isLetters(after) || MAY_FOLLOW.has(after.lower);
}

// "since last Friday" looks back.
function isLastWeekday({ first }: DatePiece, { words }: Context): boolean {
  return wordAt(words, first - 1).lower === 'last';
}

function isIntroduced(before: TimePiece | undefined, piece: DatePiece, context: Context): boolean {
  if (before?.kind === 'date') return false;
  if (before?.kind !== 'role' || !INTRODUCE.has(before.role) || isLastWeekday(piece, context)) return false;
  if (before.role === 'now' || before.role === 'to') return before.next === piece.first && !isVerbAfter(piece, context);
  const gap = context.words.slice(before.next, piece.first);
  return gap.every((word) => word.lower === 'the' || word.lower === 'in');
}

// "now may slip"
function isVerbAfter({ first, next }: DatePiece, { words }: Context): boolean {
  return next - first === 1 && isLetters(wordAt(words, next)) && !MAY_FOLLOW.has(wordAt(words, next).lower);
}
