import { areOpposite } from './opposites.ts';
import { stemOf, titleWords } from './title-words.ts';
import type { TitleWord } from './title-words.ts';
import { isOtherThing } from './what-is-meant.ts';
import { isOfOthers, isOtherName } from './who-is-meant.ts';

/** What makes other words more than a rewording: they deny it, say another number or time, its opposite, or name somebody else or another thing. */
export const OTHER_MEANINGS = ['denied', 'figures', 'opposite', 'who', 'what'] as const;
export type OtherMeaning = (typeof OTHER_MEANINGS)[number];

/** What two titles of one action say so differently that somebody must say whether it is still that action; null for a rewording. */
export function otherMeaning(before: string, after: string): OtherMeaning | null {
  const [was, is] = [titleWords(before), titleWords(after)];
  const [gone, come] = differing(wordsIn(was), wordsIn(is));
  if (gone.length + come.length === 0) return null;
  if (denialsIn(wordsIn(was)) !== denialsIn(wordsIn(is))) return 'denied';
  if (isMeasuredOtherwise(gone, come)) return 'figures';
  if (gone.some((one) => come.some((other) => areOpposite(one, other)))) return 'opposite';
  if (isOfOthers(gone, come) || isOtherName(was, is)) return 'who';
  return isOtherThing(was, is) ? 'what' : null;
}

function wordsIn(words: readonly TitleWord[]): readonly string[] {
  return words.map(({ word }) => word);
}

/** The words that only one of two titles has, each as often as it has it more; "re launch" and "relaunch" are one. */
function differing(one: readonly string[], other: readonly string[]): readonly [readonly string[], readonly string[]] {
  const [left, right] = [less(one, other), less(other, one)];
  return [lessJoined(left, right), lessJoined(right, left)];
}

function less(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function lessJoined(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.filter((word, place) => {
    const isPart =
      others.includes(word + (words[place + 1] ?? ' ')) || others.includes((words[place - 1] ?? ' ') + word);
    return !isPart && !others.some((other, at) => other + (others[at + 1] ?? ' ') === word);
  });
}

const DENIALS = new Set(['not', 'no', 'never', 'without', 'cannot', 'neither', 'none']);
const ENDINGS = new Set('stop cease cancel abandon scrap halt refuse refrain'.split(' ').map(stemOf));
// "no later than", "no more than" deny nothing.
const BOUNDS = new Set(['later', 'earlier', 'sooner', 'more', 'less', 'fewer']);

function denialsIn(words: readonly string[]): number {
  return words.filter((word, place) => {
    const isBound = word === 'no' && BOUNDS.has(words[place + 1] ?? '');
    return (DENIALS.has(word) && !isBound) || ENDINGS.has(stemOf(word));
  }).length;
}

const MONTHS = 'january february march april may june july august september october november december';
const LENGTHS = 'hour hours day days week weeks month months year years';
const OFTEN = 'dayly weekly fortnightly monthly quarterly yearly termly once twice';
const PARTS = 'half all some most both any none quarter third';
const MEASURES: readonly ReadonlySet<string>[] = [MONTHS, LENGTHS, OFTEN, PARTS].map(
  (words) => new Set(words.split(' ')),
);

function isNumber(word: string): boolean {
  return /^\d/u.test(word);
}

/** True where a number, or a month, a length of time, how often or how much of it, stands in the place of another. */
function isMeasuredOtherwise(gone: readonly string[], come: readonly string[]): boolean {
  if (gone.some(isNumber) && come.some(isNumber)) return true;
  return MEASURES.some((measure) => {
    const [was, is] = [gone, come].map((words) => new Set(words.filter((word) => measure.has(word)).map(stemOf)));
    return was !== undefined && is !== undefined && was.size > 0 && is.size > 0 && was.isDisjointFrom(is);
  });
}
