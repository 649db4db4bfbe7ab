import { phraseKey } from '#src/people/fold.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';

const LONGEST_UNIT = 12;
const ENDS: ReadonlySet<string> = new Set(['break', 'bullet', 'semicolon', 'slash', 'open', 'close', 'colon']);

/** A service of several words that the plan names whole again and again: "Estates and Facilities". */
export const readWholeUnit: LeadReader = (scan, at) => {
  if (scan.document.units.size === 0 || scan.words[at]?.mark !== null) return [];
  for (let to = stretchOf(scan, at); to > at + 1; to -= 1) {
    const post = written(scan, at, to);
    if (!scan.document.units.has(phraseKey(post))) continue;
    return [
      { kind: 'head', post, group: true, titled: post, plural: false, isTitle: false, doubt: null, from: at, to },
    ];
  }
  return [];
};

function stretchOf(scan: LeadScan, at: number): number {
  let to = at + 1;
  while (to < at + LONGEST_UNIT && scan.words[to] !== undefined && !ENDS.has(scan.words[to]?.mark ?? '')) to += 1;
  return to;
}
