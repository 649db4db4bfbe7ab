import { isOneSlipAway } from './near-spelling.ts';
import type { Word } from './words.ts';

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb', 'febr'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
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
const SHORTEST_SLIP = 5;

const NUMBER_WORDS = [
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
