import { isOneSlipAway } from './near-spelling.ts';
import { isLetters, wordAt } from './words.ts';
import type { Word } from './words.ts';

const MONTHS = [
  // the Welsh name last, as it is and as it stands behind "o": bilingual plans have both
  ['january', 'jan', 'ionawr'],
  ['february', 'feb', 'febr', 'chwefror'],
  ['march', 'mar', 'mawrth', 'fawrth'],
  ['april', 'apr', 'ebrill'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'fehefin'],
  ['july', 'jul', 'gorffennaf', 'orffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi', 'fedi'],
  ['october', 'oct', 'hydref'],
  ['november', 'nov', 'tachwedd', 'dachwedd'],
  ['december', 'dec', 'rhagfyr', 'ragfyr'],
] as const;

const WEEKDAYS = [
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
] as const;

// Words one slip from a month or a day of the week that are words of their own.
const OWN_WORDS = new Set(['match', 'marsh', 'larch', 'parch', 'starch', 'macho', 'augustus', 'friar']);
// One letter from a short month, and words of their own: "Way 2015", "Tune 2016".
const NO_MISREADING = new Set([
  'day',
  'way',
  'say',
  'pay',
  'lay',
  'bay',
  'man',
  'map',
  'mad',
  'mat',
  'max',
  'tune',
  'dune',
  'rune',
  'jury',
]);
const SHORTEST_SLIP = 5;

/** “Zero” to “twenty”, each at the place of its number. */
export const NUMBER_WORDS = [
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' '),
].flat();
const LOOSE_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  couple: 2,
  dozen: 12,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth'];
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** The month from 1 that a word names, slips of the pen and of the scanner allowed in long names, or null. */
export function monthNamed(word: Word): number | null {
  return placeIn(MONTHS, word.lower);
}

/** The whole names of the months in order, in small letters. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([name]) => name);

/** True for a whole name of a month, in small letters. */
export function isMonthName(said: string): boolean {
  return MONTH_NAMES.includes(said);
}

/** The month from 1 whose name or short form this is, in small letters and without a slip; null for any other word. */
export function monthSpelt(said: string): number | null {
  const at = MONTHS.findIndex((spellings) => spellings.some((spelling) => spelling === said));
  return at < 0 ? null : at + 1;
}

/** The month from 1 whose name stands at a place in one piece or, as scanners leave it, in two: "Octo ber". */
export function monthAt(
  words: readonly Word[],
  index: number,
): { readonly month: number; readonly next: number } | null {
  const [one, two] = [wordAt(words, index), wordAt(words, index + 1)];
  const isBroken = isLetters(two) && !two.glued && two.lower === two.text;
  const whole = isBroken ? MONTHS.findIndex(([name]) => name === one.lower + two.lower) : -1;
  if (whole >= 0) return { month: whole + 1, next: index + 2 };
  const month = monthNamed(one);
  return month === null ? null : { month, next: index + 1 };
}

/** The month from 1 that a word of no other meaning may be a misreading of, "Juiy" or "Mav"; only where a year follows. */
export function monthMisread(word: Word): number | null {
  if (!isLetters(word) || word.text[0] === word.lower[0] || NO_MISREADING.has(word.lower)) return null;
  const near = MONTHS.findIndex(([name]) => name.length === word.lower.length && isOneSlipAway(word.lower, name));
  return near >= 0 ? near + 1 : null;
}

/** The day of the week, Monday 1, that a word names, or null. */
export function weekdayNamed(word: Word): number | null {
  return placeIn(WEEKDAYS, word.lower);
}

/** The number that digits or a word such as "six", "a" or "couple" say, or null. */
export function numberNamed(word: Word): number | null {
  if (word.number !== null) return word.number;
  const place = NUMBER_WORDS.indexOf(word.lower);
  return place >= 0 ? place : (LOOSE_NUMBERS[word.lower] ?? null);
}

/** The place that "first" to "fourth" or "last" (of four) says, or null. */
export function ordinalNamed(word: Word): number | null {
  if (word.lower === 'last' || word.lower === 'final') return 4;
  const place = ORDINAL_WORDS.indexOf(word.lower);
  return place >= 0 ? place + 1 : null;
}

/** "23rd" for 23. */
export function ordinalOf(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? undefined : ['st', 'nd', 'rd'][(number % 10) - 1];
  return `${number}${ending ?? 'th'}`;
}

/** The sentence for a month that was misspelt or misread. */
export function sayMisread(word: Word, month: number): string {
  const name = MONTHS[month - 1]?.[0] ?? '';
  return `“${word.text}” is read as ${name.charAt(0).toUpperCase()}${name.slice(1)}: the office can confirm it.`;
}

/** True for the "st" of "1st". */
export function isOrdinalEnding(word: Word): boolean {
  return word.glued && ORDINAL_ENDINGS.has(word.lower);
}

export const DASHES = new Set(['-', '–', '—', '‐', '‑', '‒', '―', '−', '→']);
export const FILLERS = new Set(['the', 'of', 'in', ',', '.', ':']);
export const ARTICLES = new Set(['the', 'of']);

/** Occasions whose day a plan takes for granted: a month beside one does not name the day. */
export const OCCASIONS = new Set(
  'election elections inspection reinspection referendum budget conference visit recess holidays holiday break agm'.split(
    ' ',
  ),
);

/** Kinds of work that come round: "monthly review" recurs, "weekly brief already in place" is a thing. */
export const ROUND_WORK = new Set(
  (
    'review reviews reviewed reviewing report reports reported reporting update updates updated meeting meetings meet ' +
    'monitoring monitored monitor basis thereafter then and to from until till at in by with starting beginning ' +
    'commencing cycle intervals check checks audit audits progress or throughout during through onwards as over for on ' +
    'refresh returns return until first next'
  ).split(' '),
);

function placeIn(names: readonly (readonly string[])[], said: string): number | null {
  const exact = names.findIndex((spellings) => spellings.includes(said));
  if (exact >= 0) return exact + 1;
  if (said.length < SHORTEST_SLIP || OWN_WORDS.has(said)) return null;
  const near = names.findIndex(([name = '']) => name.length >= SHORTEST_SLIP && isOneSlipAway(said, name));
  return near >= 0 ? near + 1 : null;
}
