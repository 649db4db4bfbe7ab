import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import { goesOn, isCapital, startsOther, startsPost } from '#src/people/leads/lead-shape.ts';
import { welshHeadEnd } from '#src/people/leads/welsh-posts.ts';

const LONGEST_TAIL = 8;
const SMALL: ReadonlySet<string> = new Set('y yr a ac dros o i ir ar ac gyfer'.split(' '));

/** A post in Welsh, "Pennaeth Gwasanaeth", "Aelod Cabinet dros Addysg": its head and the words after it up to the next lead. */
export const readWelshPost: LeadReader = (scan, at) => {
  const first = scan.words[at];
  const head = first?.mark === null && isCapital(first) ? welshHeadEnd(scan, at) : null;
  if (head === null) return [];
  const to = tailEnd(scan, head);
  const post = written(scan, at, to);
  return [{ kind: 'head', post, group: false, titled: post, plural: false, isTitle: false, doubt: null, from: at, to }];
};

function tailEnd(scan: LeadScan, head: number): number {
  let to = head;
  while (to < head + LONGEST_TAIL && isTail(scan, to)) to += 1;
  while (to > head && SMALL.has(scan.words[to - 1]?.key ?? '')) to -= 1;
  return to;
}

function isTail(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  if (!goesOn(word)) return false;
  if (SMALL.has(word.key)) return true;
  const isOther = startsOther(scan, at) || startsPost(scan, at) || welshHeadEnd(scan, at) !== null;
  return isCapital(word) && !startsName(scan, at) && !isOther;
}

// "Tîm" folds to Tim, who would have a surname.
function startsName(scan: LeadScan, at: number): boolean {
  const next = scan.words[at + 1];
  const isNamed = goesOn(next) && isCapital(next) && !GIVEN_NAMES.has(next.key);
  return isNamed && GIVEN_NAMES.has(scan.words[at]?.key ?? '');
}
