import { distance } from 'fastest-levenshtein';
import { stemOf } from './title-words.ts';
import type { TitleWord } from './title-words.ts';
import { isSameSort } from './who-is-meant.ts';

// Each line: words for one thing, so that one in the place of another is a rewording.
const THINGS = `
review assessment appraisal evaluation
site location place
post role job vacancy position
course training
session meeting
report paper
pay salary wage
home house dwelling property
car vehicle
road street highway
person people individual
firm company contractor supplier provider vendor
building premises
aim objective goal target
delay slippage
agency partner
website webpage
procedure process
guidance guide
`;

const THING_OF: ReadonlyMap<string, number> = new Map(
  THINGS.trim()
    .split('\n')
    .flatMap((line, thing) => line.split(' ').map((word) => [stemOf(word), thing] as const)),
);

const SMALL = new Set(
  `a an the of for to in on at by with alongside from into and or our its their this that these all any as is are be
   will new extra additional further full comprehensive robust effective better improved revised updated detailed clear
   strong regular appropriate necessary current existing relevant key overall no not longer per cent across within
   through via including such up out off over under council councils local borough more most so`.split(/\s+/u),
);
/** In a longer title one word seldom makes it another action. */
const SHORT = 7;
const MOST_EXCHANGED = 2;
const A_STEM = 5;
const SLIPS = 2;

/** True where a short title names another thing in the place of one: “Recruit a planner” and “Recruit a driver”, not “a licence” and “licensing”. */
export function isOtherThing(before: readonly TitleWord[], after: readonly TitleWord[]): boolean {
  if (Math.min(telling(before).length, telling(after).length) > SHORT) return false;
  const [gone, come] = [namedOnly(before, after), namedOnly(after, before)];
  const isExchanged = gone.length === come.length && gone.length > 0 && gone.length <= MOST_EXCHANGED;
  if (!isExchanged || isInitials(gone, come) || isInitials(come, gone)) return false;
  return !gone.some((one) => come.some((other) => isSameThing(one, other)));
}

function telling(words: readonly TitleWord[]): readonly TitleWord[] {
  return words.filter(({ word }) => !SMALL.has(word));
}

/** The words that one title alone has, but what it does: the first word, and a verb behind “to”. */
function namedOnly(words: readonly TitleWord[], others: readonly TitleWord[]): readonly string[] {
  const there = new Set(others.map(({ word }) => stemOf(plain(word))));
  return words.flatMap(({ word: said }, place) => {
    const word = plain(said);
    const isDone = place === 0 || words[place - 1]?.word === 'to' || SMALL.has(word);
    return isDone || there.has(stemOf(word)) || /^\d/u.test(word) ? [] : [word];
  });
}

function plain(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

function isInitials(one: readonly string[], others: readonly string[]): boolean {
  return one.length === 1 && one[0] === others.map((word) => word.charAt(0)).join('');
}

// “Licence” and “licensing” are one thing, and so are slips of the fingers.
function isSameThing(one: string, other: string): boolean {
  const [left, right] = [stemOf(one), stemOf(other)];
  const thing = THING_OF.get(left);
  if (thing !== undefined && thing === THING_OF.get(right)) return true;
  if (isSameSort(one, other)) return true;
  const shared = Array.from(left).findIndex((letter, at) => letter !== right[at]);
  const isDerived = shared < 0 || shared >= A_STEM;
  return isDerived || right.startsWith(left) || (left.length >= A_STEM && distance(left, right) <= SLIPS);
}
