import type { Circumstances } from '#src/nudge/desk.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import { referenceKey } from '#src/plan/governance/links/link.ts';
import type { Reference } from '#src/plan/governance/links/link.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** What the words of an open action may refer to, and only the office can say. */
export type LinkInDoubt = {
  readonly kind: 'link';
  readonly id: string;
  readonly tracked: Tracked;
  readonly reference: Reference;
  /** The action that may be meant; null where it is none. */
  readonly to: Action | null;
  readonly plan: Plan;
  readonly plans: readonly Plan[];
};

/** The cross-references in doubt of every plan that runs, in the order of their actions; none where nobody looked for them. */
export function linksInDoubt(
  tracked: readonly Tracked[],
  { governanceOf, plans }: Pick<Circumstances, 'governanceOf' | 'plans'>,
): readonly LinkInDoubt[] {
  if (governanceOf === undefined) return [];
  const doubtful = plans.map((plan) => ({
    plan,
    references: governanceOf(plan.key).references.filter(({ doubt }) => doubt !== undefined),
  }));
  if (doubtful.every(({ references }) => references.length === 0)) return [];
  const byId = new Map(tracked.map((one) => [one.action.id, one]));
  const found = doubtful.flatMap(({ plan, references }) =>
    references.flatMap((reference): readonly LinkInDoubt[] => {
      const from = byId.get(reference.from);
      if (from === undefined || from.standing.stage !== 'open') return [];
      const to = reference.to?.kind === 'action' ? (byId.get(reference.to.action)?.action ?? null) : null;
      return [{ kind: 'link', id: `link ${referenceKey(reference)}`, tracked: from, reference, to, plan, plans }];
    }),
  );
  return found.toSorted((one, other) => one.tracked.action.position - other.tracked.action.position);
}
