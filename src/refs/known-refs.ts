import type { Plan } from '#src/plan/action.ts';
import { refsIn } from './find-refs.ts';
import type { FoundRef, RefContext } from './find-refs.ts';

/** What stands in the place of a ref that is covered. */
export const NAMED = '¤';

/** The refs in words that a loaded plan holds, in order; what only looks like one is left out. */
export function knownRefs(
  words: string,
  { today, plans, isRef, book }: Omit<RefContext, 'plans'> & { readonly plans: readonly Pick<Plan, 'key'>[] },
): readonly FoundRef[] {
  return knownRefsIn(words, { today, plans: plans.map(({ key }) => key), isRef, book });
}

/** The same, where the plans are known by their keys already. */
export function knownRefsIn(legible: string, context: RefContext): readonly FoundRef[] {
  return refsIn(legible, context).filter(({ known }) => known);
}

/** The words with “¤” in the place of each of their refs, so that a pattern reads what is said of them. */
export function coverRefs(words: string, refs: readonly Pick<FoundRef, 'index' | 'end'>[]): string {
  return refs.reduceRight((text, { index, end }) => text.slice(0, index) + NAMED + text.slice(end), words);
}
