import type { LeadScan } from './lead-piece.ts';

type ByFirst = ReadonlyMap<string, readonly (readonly string[])[]>;

const INDEXED = new WeakMap<readonly string[], ByFirst>();

/** Where a folded phrase that starts at a place ends, or null when other words are there. */
export function matchPhrase(scan: LeadScan, at: number, phrase: string): number | null {
  return endOf(scan, at, phrase.split(' '));
}

/** Where the longest of some phrases ends, or null when none starts at the place. */
export function matchLongest(scan: LeadScan, at: number, phrases: readonly string[]): number | null {
  const first = scan.words[at]?.key ?? '';
  const ends = (byFirst(phrases).get(first) ?? []).map((keys) => endOf(scan, at, keys) ?? 0);
  const furthest = Math.max(0, ...ends);
  return furthest > 0 ? furthest : null;
}

function endOf(scan: LeadScan, at: number, keys: readonly string[]): number | null {
  const fits = keys.every((key, step) => scan.words[at + step]?.key === key);
  return fits ? at + keys.length : null;
}

// By their first word, made once for each list: every list is asked at every word of a cell.
function byFirst(phrases: readonly string[]): ByFirst {
  const known = INDEXED.get(phrases);
  if (known !== undefined) return known;
  const split = phrases.map((phrase) => phrase.split(' '));
  const built = Map.groupBy(split, (keys) => keys[0] ?? '');
  INDEXED.set(phrases, built);
  return built;
}
