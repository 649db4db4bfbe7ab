import { distance } from 'fastest-levenshtein';
import { stemOf } from './title-words.ts';
import type { TitleWord } from './title-words.ts';

// Each line: one sort of person or body, by the words for it.
const SORTS = `
chief executive
leader
cabinet executive
council
scrutiny
board
commissioner
director
mayor
councillor member
officer staff employee workforce
manager
tenant
landlord
resident citizen
adult
child children young youth
parent carer
school
police
nhs health
contractor supplier
union
governor
patient
victim
partner
pensioner
student pupil
ofsted
auditor
`;

const SORT_OF: ReadonlyMap<string, number> = new Map(
  SORTS.trim()
    .split('\n')
    .flatMap((line, sort) => line.split(' ').map((word) => [stemOf(word), sort] as const)),
);

/** True where the words that differ name another sort of person or body: "tenants" and "landlords", not "members" and "councillors". */
export function isOfOthers(gone: readonly string[], come: readonly string[]): boolean {
  const [were, are] = [sortsIn(gone), sortsIn(come)];
  return were.size > 0 && are.size > 0 && ![...were].some((sort) => are.has(sort));
}

/** True for two words for one sort of person or body: “members” and “councillors”. */
export function isSameSort(one: string, other: string): boolean {
  const sort = SORT_OF.get(stemOf(one));
  return sort !== undefined && sort === SORT_OF.get(stemOf(other));
}

function sortsIn(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.flatMap((word) => SORT_OF.get(stemOf(word)) ?? []));
}

const MOST_NAMES = 3;
// In a title that is written like a heading every word looks like a name.
const MOST_CAPITALS = 0.6;

/** True where a name stands in the place of another: "Ann Ames" and "Bo Berg", not "Rotheram" and "Rotherham". */
export function isOtherName(before: readonly TitleWord[], after: readonly TitleWord[]): boolean {
  if (isHeading(before) || isHeading(after)) return false;
  const first = before.findIndex(({ word }, place) => word !== after[place]?.word);
  if (first <= 0) return false;
  const most = Math.min(before.length, after.length) - first;
  let last = 0;
  while (last < most && before.at(-1 - last)?.word === after.at(-1 - last)?.word) last += 1;
  const [was, is] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  return areNames(was) && areNames(is) && !isSpeltOtherwise(was, is);
}

function isHeading(words: readonly TitleWord[]): boolean {
  return words.filter(({ isName }) => isName).length > words.length * MOST_CAPITALS;
}

function areNames(words: readonly TitleWord[]): boolean {
  return words.length > 0 && words.length <= MOST_NAMES && words.every(({ isName }) => isName);
}

function isSpeltOtherwise(was: readonly TitleWord[], is: readonly TitleWord[]): boolean {
  const [one, other] = [was, is].map((words) => words.map(({ word }) => word).join(''));
  const [initials, others] = [was, is].map((words) => words.map(({ word }) => word.charAt(0)).join(''));
  return one === others || other === initials || distance(one ?? '', other ?? '') <= 2;
}
