import type { RowDraft } from '#src/intake/tables/row-draft.ts';
import { refAtFront } from './read-ref.ts';
import { standingByRef } from '#src/intake/tables/row-standing.ts';

// Fewer than this share of titles with a number in front, and the numbers are only words of some titles.
const LEAST_SHARE = 0.6;

/** The actions of one table without a column of refs, with the refs that their texts begin with, if most begin with one. */
export function takeRefsFromTitles(drafts: readonly RowDraft[]): RowDraft[] {
  const fronts = drafts.map(({ ref, title }) => (ref === null ? refAtFront(title) : null));
  const refs = fronts.flatMap((front) => front?.ref.ref ?? []);
  const isNumbered = refs.length >= drafts.length * LEAST_SHARE && new Set(refs).size === refs.length;
  if (!isNumbered) return [...drafts];
  return drafts.map((draft, index) => {
    const front = fronts[index];
    if (front === null || front === undefined) return draft;
    return { ...draft, ref: front.ref, title: front.rest, standing: standingByRef(front.ref.ref, draft.standing) };
  });
}
