import type { RowDraft } from '#src/intake/tables/row-draft.ts';
import { refAtFront } from './read-ref.ts';
import { standingByRef } from '#src/intake/tables/row-standing.ts';

type Front = NonNullable<ReturnType<typeof refAtFront>>;

// Fewer than this share of texts with a ref in front, and the numbers are only words of some of them.
const LEAST_SHARE = 0.6;

/**
 * The actions of one table with a column of refs, where their texts begin with refs of their own: the column may number
 * the recommendations and the text the actions, "R1" and "R1.1 Refresh…". A ref that says no more than the column's stays the column's.
 */
export function takeOwnRefs(drafts: readonly RowDraft[]): RowDraft[] {
  const fronts = drafts.map(({ title }) => refAtFront(title));
  const refs = fronts.flatMap((front) => front?.ref.ref ?? []);
  if (refs.length < drafts.length * LEAST_SHARE || new Set(refs).size !== refs.length) return [...drafts];
  let above = '';
  return drafts.map((draft, index) => {
    const front = fronts[index] ?? null;
    const column = draft.ref?.ref ?? draft.shared ?? above;
    above = column;
    return front !== null && isOwn(front, draft, column) ? withOwn(draft, front) : draft;
  });
}

/** True for a front that is the column's ref again or one under it, and for any where the column leaves several to one ref. */
function isOwn({ ref: { ref } }: Front, draft: RowDraft, column: string): boolean {
  return draft.ref === null ? draft.refWords === '' : isUnder(ref, column);
}

function isUnder(ref: string, column: string): boolean {
  return ref === column || (ref.startsWith(column) && /^[.a-z-]/i.test(ref.slice(column.length)));
}

function withOwn(draft: RowDraft, { ref, rest }: Front): RowDraft {
  return { ...draft, ref, shared: null, title: rest, standing: standingByRef(ref.ref, draft.standing) };
}
