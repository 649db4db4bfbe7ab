import type { FoundRef } from './find-refs.ts';

const JOINED = /^\s*(?:[,;/&+]|and|a|ac)?\s*(?:and|&)?\s*$/iu;
const RATED =
  /^\s*(?:[:=(–—-]|is|are|both|all)?\s*(?:(?:red|amber|green|done|complete[d]?|on track)(?!\p{L})|[rag](?=\s*(?:$|[,;/).\n]|and\b|&|\p{L}*\d)))/iu;

// “G1: yes. G2: no”, “F1 done, F2 with Carol”: each stretch of a list begins with its own.
const FRONT = /(?:^|[.;,!?\n])[\s–—•*-]*(?:(?:and|but|also|for)\s+)*$/iu;
const OF_MANY = 2;
const LEAD = 20;

/** The refs with those meant that look like none by themselves, "F3", where a rating or another of a row stands beside them, or each of several begins what is said of it. */
export function inARow(refs: readonly FoundRef[], legible: string): readonly FoundRef[] {
  const known = refs.filter((ref) => ref.known);
  if (known.length < 2) return refs;
  const isRated = (ref: FoundRef): boolean => RATED.test(legible.slice(ref.end, ref.end + 30));
  const meant = new Set<FoundRef>();
  for (let at = known.length - 1; at >= 0; at -= 1) {
    const [ref, next] = [known[at]!, known[at + 1]];
    const goesOn = next !== undefined && meant.has(next) && JOINED.test(legible.slice(ref.end, next.index));
    if (isRated(ref) || goesOn) meant.add(ref);
  }
  const fronts = known.filter(({ index }) => FRONT.test(legible.slice(Math.max(0, index - LEAD), index)));
  const own = fronts.filter(({ end }, at) => /\p{L}/u.test(legible.slice(end, fronts[at + 1]?.index)));
  if (own.length >= OF_MANY) for (const ref of own) meant.add(ref);
  return meant.size === 0 ? refs : refs.map((ref) => (meant.has(ref) ? { ...ref, likely: true } : ref));
}
