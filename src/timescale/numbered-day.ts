import { ordinalDayAt } from './ordinal-day.ts';
import { isOrdinalEnding } from './vocabulary.ts';
import { isDotted, wordAt } from './words.ts';
import type { Word } from './words.ts';

// The number of "phase 32 January" is no day.
const COUNTED = new Set([
  'phase',
  'stage',
  'step',
  'part',
  'section',
  'item',
  'page',
  'ward',
  'room',
  'week',
  '£',
  '#',
]);
const LONGEST_DAY = 3;

/** The day of a month that a number or an ordinal says, be there such a day or not, and the place of the word after it; null for no such word. */
export function numberedDayAt(
  words: readonly Word[],
  at: number,
): { readonly day: number; readonly next: number } | null {
  const inWords = ordinalDayAt(words, at);
  if (inWords !== null) return inWords;
  const word = wordAt(words, at);
  if (word.number === null || word.text.length > LONGEST_DAY || isDotted(words, at)) return null;
  if (COUNTED.has(wordAt(words, at - 1).lower)) return null;
  return { day: word.number, next: isOrdinalEnding(wordAt(words, at + 1)) ? at + 2 : at + 1 };
}
