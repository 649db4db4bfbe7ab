import type { OtherPlan, Referable } from './own-words.ts';

/** Whose numbers words speak of: this plan's, another loaded one's, one that is not loaded or an earlier one's, or none of a plan's at all. */
export type Whose =
  | { readonly kind: 'own' | 'none' | 'unknown-plan' | 'earlier-plan' | 'asks' }
  | { readonly kind: 'other'; readonly other: OtherPlan };

// "3.3 million", "8.1%", "3 officers": how many.
const SUMS = '%|per ?cent|percent|million|billion|thousand|m\\b|bn\\b|k\\b';
const COUNTED = 'hours?|days?|weeks?|months?|years?|fte|posts?|officers?|staff|people|homes|places';
const FIGURE = new RegExp(`^\\s*(?:${SUMS}|${COUNTED})`, 'iu');
// "section 5 Children Act 1989"
const LAW = 'act|order|regulations?|directions?|code|constitution|contract|agreement';
const PAPER = 'guidance|report|review|standards?|framework|strategy|policy|minutes|letter|inquiry|audit';
const STATUTE = new RegExp(`^\\s*[,(]?\\s*(?:the\\s+)?(?:[\\p{L}’']+\\s+){0,6}?(?:${LAW}|${PAPER})\\b`, 'iu');
const OF = /^\s*(?:above|below)?,?\s*(?:of|in|from|under)\s+/iu;
const THIS_PLAN = String.raw`(?:this|our|the)\s+(?:improvement\s+|action\s+)?(?:plan|document|table)\b`;
const PHASE = String.raw`phase\s+(?:\d|one|two|three)\b|part\s+\w\b`;
const THIS = new RegExp(`^(?:${THIS_PLAN}|${PHASE})`, 'iu');
const FORMER = String.raw`previous|earlier|old|former|last|first|original|\d{4}`;
const EARLIER = new RegExp(String.raw`^(?:the\s+|our\s+|its\s+)?(?:${FORMER})\s+(?:\p{L}+\s+)?plan\b`, 'iu');
const PLAN = /^(?:the\s+)?(?<name>(?:[\p{L}\p{N}’'&-]+\s+){0,6}?)(?:improvement\s+|action\s+)?plan\b/iu;
const ACRONYM = /\b\p{Lu}{2,8}\b/u;

/** Whose numbers they are, by what follows them. */
export function whoseNumbers(tail: string, refs: Referable): Whose {
  if (/^\s*\?/u.test(tail)) return { kind: 'asks' };
  if (FIGURE.test(tail)) return { kind: 'none' };
  const of = OF.exec(tail);
  if (of === null) return { kind: isStatute(tail) ? 'none' : 'own' };
  const behind = tail.slice(of[0].length);
  if (THIS.test(behind)) return { kind: 'own' };
  if (EARLIER.test(behind)) return { kind: 'earlier-plan' };
  return planAt(behind, refs) ?? { kind: 'none' };
}

/** The plan that words begin with, "the CYPS Improvement Plan"; null where they begin with none, unless it is called by its letters. */
export function planAt(words: string, refs: Referable): Whose | null {
  const named = PLAN.exec(words);
  if (named === null) return null;
  const name = named.groups?.['name'] ?? '';
  const other = refs.planCalled(name);
  if (other !== null) return { kind: 'other', other };
  return ACRONYM.test(name) ? { kind: 'unknown-plan' } : null;
}

function isStatute(tail: string): boolean {
  const [before = ''] = /^[^.;)]*/u.exec(tail) ?? [];
  const begins = /^\s*(?:\(|,)?\s*\p{Lu}/u.test(before);
  return begins && STATUTE.test(before);
}
