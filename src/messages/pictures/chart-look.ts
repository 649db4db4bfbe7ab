import type { ChartColumn } from '#src/messages/card.ts';
import { LOOK } from '#src/rating/scale.ts';
import { NOT_RATED, ONLY_SAID, TO_CHECK } from '#src/messages/words/rating-first.ts';

/** What a bar of the rating mix may consist of. */
export type ChartKind = keyof ChartColumn['counts'];

/** The same in the order in which a bar is read: the worst rating first, then what has none. */
export const CHART_KINDS: readonly ChartKind[] = [
  'red',
  'amber',
  'green',
  'only-said',
  'blue',
  'grey',
  'unchecked',
  'unrated',
];

/** The word and shape of a part of the mix. */
export function lookOfKind(kind: ChartKind): { readonly word: string; readonly shape: string } {
  if (kind === 'unchecked') return TO_CHECK;
  if (kind === 'only-said') return ONLY_SAID;
  return kind === 'unrated' ? NOT_RATED : LOOK[kind];
}
