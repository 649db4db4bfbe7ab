import type { LeadScan } from './lead-piece.ts';

/** Where a folded phrase that starts at a place ends, or null when other words are there. */
export function matchPhrase(scan: LeadScan, at: number, phrase: string): number | null {
  const keys = phrase.split(' ');
  const fits = keys.every((key, step) => scan.words[at + step]?.key === key);
  return fits ? at + keys.length : null;
}

/** Where the longest of some phrases ends, or null when none starts at the place. */
export function matchLongest(scan: LeadScan, at: number, phrases: readonly string[]): number | null {
  const ends = phrases.map((phrase) => matchPhrase(scan, at, phrase) ?? 0);
  const furthest = Math.max(...ends);
  return furthest > 0 ? furthest : null;
}
