import { sayCount } from '#src/messages/words/say-list.ts';
import type { Fact } from '#src/office/facts.ts';

/** The sorts of facts, in the order in which a card has them. */
export const SORTS = [
  'begin',
  'review',
  'wall',
  'several',
  'unled',
  'post',
  'body',
  'not-here',
  'name',
  'person',
  'uncovered',
  'unheard',
  'nobody',
  'undated',
  'doubt',
  'link',
] as const;
/** One sort of facts: what is counted together. */
export type Sort = (typeof SORTS)[number];

const COUNTED: Readonly<Record<Sort, readonly [string, string]>> = {
  begin: ['plan that asks nobody yet', 'plans that ask nobody yet'],
  review: ['review ahead', 'reviews ahead'],
  wall: ['day ahead on which much falls', 'days ahead on which much falls'],
  several: ['name that fits several people', 'names that fit several people'],
  unled: ['action without a lead', 'actions without a lead'],
  post: ['post without a holder', 'posts without a holder'],
  body: ['body without known members', 'bodies without known members'],
  'not-here': ['lead who is not here', 'leads who are not here'],
  name: ['name that is not in the roster', 'names that are not in the roster'],
  person: ['person who cannot be reached', 'people who cannot be reached'],
  uncovered: ['person away without anybody who answers', 'people away without anybody who answers'],
  unheard: ['lead who leaves the answering to others', 'leads who leave the answering to others'],
  nobody: ['action with nobody to ask', 'actions with nobody to ask'],
  undated: ['action without a date', 'actions without a date'],
  doubt: ['lead or date in doubt', 'leads and dates in doubt'],
  link: ['cross-reference in doubt', 'cross-references in doubt'],
};

/** Facts of one sort: posts, bodies, names and people are counted apart. */
export type Group = { readonly sort: Sort; readonly facts: readonly Fact[] };

/** What a fact is counted with: a post, a body and a name apart, and whoever is not here. */
export function sortOf(fact: Fact): Sort {
  if (fact.kind !== 'unheld') return fact.kind;
  return fact.notHere === null ? fact.what : 'not-here';
}

/** "20 posts without a holder". */
export function countOf(sort: Sort, count: number): string {
  return sayCount(count, ...COUNTED[sort]);
}
