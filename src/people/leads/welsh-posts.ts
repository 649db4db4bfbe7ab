import type { LeadScan } from './lead-piece.ts';
import { goesOn } from './lead-shape.ts';
import { leadWordsOf } from './lead-tables.ts';

// Folded, with the soft mutation that a rank before the head brings.
const RANKS = leadWordsOf('Welsh rank');
const HEADS = leadWordsOf('Welsh head of a post');

/** Where the rank and head of a post in Welsh end that begins at a place ("Dirprwy Brif Weithredwr"); null when none does. */
export function welshHeadEnd(scan: LeadScan, at: number): number | null {
  let here = at;
  while (here < at + 3 && RANKS.has(keyAt(scan, here, at))) here += 1;
  if (HEADS.has(keyAt(scan, here, at))) return here + 1;
  const isCabinet = keyAt(scan, here, at) === 'aelod' && keyAt(scan, here + 1, at) === 'cabinet';
  return isCabinet ? here + 2 : null;
}

function keyAt(scan: LeadScan, here: number, at: number): string {
  const word = scan.words[here];
  return here === at || goesOn(word) ? (word?.key ?? '') : '';
}
