import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import { goesOn, isCapital, isHead, isTrade, startsOther, startsPost } from '#src/people/leads/lead-shape.ts';
import {
  BODY_NOUNS,
  FIRE_MANAGERS,
  PORTFOLIO_RANKS,
  PROVISIONAL,
  RANK_ACRONYMS,
  RANK_PORTFOLIOS,
} from '#src/people/leads/lead-vocabulary.ts';
import { joinsOn } from '#src/people/leads/post-tail.ts';

const CAPITALS = /^\p{Lu}{2,5}$/u;

/** "ACC Local Policing", "ACC (Crime)", "GM Protection": a rank in short and what it looks after; "ACC Smith" and "DCI Team" are read elsewhere. */
export const readRankPortfolio: LeadReader = (scan, at) => {
  const first = scan.words[at];
  const isProvisional = first?.mark === null && PROVISIONAL.has(first.key) && goesOn(scan.words[at + 1]);
  const rank = isProvisional ? at + 1 : at;
  const word = scan.words[rank];
  if (word === undefined || !CAPITALS.test(word.text)) return [];
  const long = PORTFOLIO_RANKS.has(word.key) ? RANK_ACRONYMS[word.key] : FIRE_MANAGERS.has(word.key) ? word.text : null;
  const to = bracketEnd(scan, rank + 1) ?? portfolioEnd(scan, rank + 1);
  if (long === undefined || long === null || to === rank + 1) return [];
  const before = isProvisional ? `${written(scan, at, rank)} ` : '';
  const post = `${before}${long} ${written(scan, rank + 1, to)}`;
  return [{ kind: 'head', post, group: false, titled: post, plural: false, isTitle: false, doubt: null, from: at, to }];
};

function bracketEnd(scan: LeadScan, at: number): number | null {
  if (scan.words[at]?.mark !== 'open') return null;
  const close = portfolioEnd(scan, at + 1);
  return close > at + 1 && scan.words[close]?.mark === 'close' ? close + 1 : null;
}

// The place itself where no portfolio begins, or where it is the name of a body.
function portfolioEnd(scan: LeadScan, at: number): number {
  let to = at;
  while (isPortfolio(scan, to, at)) to += 1;
  return to > at && BODY_NOUNS.has(scan.words[to - 1]?.key ?? '') ? at : to;
}

function isPortfolio(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here];
  if (!goesOn(word)) return false;
  if (word.key === 'and') return here > at && joinsOn(scan, here + 1, 'head');
  if (!isCapital(word) || isHead(word) || startsOther(scan, here) || startsPost(scan, here)) return false;
  return isTrade(word) || RANK_PORTFOLIOS.has(word.key);
}
