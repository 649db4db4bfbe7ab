import type { PlanDifference } from '#src/intake/compare-plans.ts';
import type { KnownById } from '#src/intake/compare/conflicts.ts';
import type { PlanProgress } from '#src/intake/format.ts';
import { progressEvent } from '#src/intake/compare/published-progress.ts';
import type { Action, ActionId, Plan, Ref } from '#src/plan/action.ts';
import type { ActionEntry, NewActionEntry } from '#src/plan/ledger.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PlanImport } from './read-import.ts';

/** What a version publishes of an action's progress that the one before did not. */
export type PublishedProgress = {
  readonly ref: Ref;
  readonly before: PlanProgress | null;
  readonly after: PlanProgress;
  readonly event: NonNullable<ReturnType<typeof progressEvent>>;
};

type Reading = Pick<PlanImport, 'progress' | 'plan'>;

/** The progress that a new version publishes anew, of actions that are matched or new. */
export function progressIn(
  { progress, plan: { published } }: Reading,
  difference: PlanDifference,
  known: KnownById,
): readonly PublishedProgress[] {
  const ledgerOf = new Map(
    difference.pairs.map(({ before, after }) => [after.ref, known.get(before.id)?.ledger ?? []]),
  );
  for (const { ref } of difference.added) ledgerOf.set(ref, []);
  return Array.from(ledgerOf).flatMap(([ref, ledger]) => {
    const after = progress.get(ref);
    const event = after === undefined ? null : progressEvent(after, published, ledger);
    return after === undefined || event === null ? [] : [{ ref, before: lastIn(ledger), after, event }];
  });
}

/** The progress of a plan that is loaded for the first time. */
export function firstProgress({
  progress,
  actions,
  plan: { published },
}: Reading & { readonly actions: readonly Action[] }): readonly PublishedProgress[] {
  return actions.flatMap(({ ref }) => {
    const after = progress.get(ref);
    const event = after === undefined ? null : progressEvent(after, published, []);
    return after === undefined || event === null ? [] : [{ ref, before: null, after, event }];
  });
}

/** Published progress as lines of the ledger: said by nobody, on the day on which the plan was published. */
export function progressLines(
  progress: readonly PublishedProgress[],
  actions: readonly Action[],
  { plan, at }: { readonly plan: Plan; readonly at: Instant },
): readonly NewActionEntry[] {
  const idOf = new Map<Ref, ActionId>(
    actions.filter(({ isDropped }) => isDropped !== true).map(({ ref, id }) => [ref, id]),
  );
  return progress.flatMap(({ ref, event }) => {
    const action = idOf.get(ref);
    return action === undefined ? [] : [{ at, day: plan.published, by: null, message: null, action, event }];
  });
}

function lastIn(ledger: readonly ActionEntry[]): PlanProgress | null {
  const last = ledger.findLast(({ event }) => event.kind === 'progress')?.event;
  return last?.kind === 'progress' ? { rating: last.rating, words: last.words } : null;
}
