import type { Db } from './connection/connect.ts';
import { eq } from './connection/drizzle.ts';
import { plans } from './tables/plan-tables.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { NewPlanEntry, ChangeOfPlan } from '#src/plan/ledger.ts';

/** Puts what was decided of a plan into its row, inside the transaction that writes the line of the ledger. */
export function decidePlan(db: Db, { plan, event }: NewPlanEntry): void {
  change(db, plan, event.kind === 'undone' ? event.stands : event);
}

function change(db: Db, plan: PlanKey, event: ChangeOfPlan): void {
  const isThis = eq(plans.key, plan);
  switch (event.kind) {
    case 'named':
      db.update(plans).set({ name: event.name }).where(isThis).run();
      break;
    case 'made-default':
      // Exactly one is.
      db.update(plans).set({ isDefault: false }).run();
      db.update(plans).set({ isDefault: true }).where(isThis).run();
      break;
    case 'archived':
      db.update(plans).set({ isArchived: event.archived }).where(isThis).run();
      break;
    case 'begun':
      db.update(plans).set({ begun: event.at }).where(isThis).run();
      break;
  }
}
