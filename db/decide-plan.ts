import type { Turn } from './connection/connection.ts';
import { eq } from './connection/drizzle.ts';
import { plans } from './tables/plan-tables.ts';
import { isFact } from '#src/plan/governance/governance.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { ChangeOfPlan } from '#src/plan/governance/plan-event.ts';
import type { NewPlanEntry } from '#src/plan/ledger.ts';

/** Puts what was decided of a plan into its row, inside the transaction that writes the line of the ledger. */
export async function decidePlan(at: Turn, { plan, event }: NewPlanEntry): Promise<void> {
  const changed = event.kind === 'undone' ? event.stands : event;
  if (changed !== undefined && !isFact(changed)) await change(at, plan, changed);
}

async function change(at: Turn, plan: PlanKey, event: ChangeOfPlan): Promise<void> {
  const isThis = eq(plans.key, plan);
  const { db } = at;
  switch (event.kind) {
    case 'named':
      await at.run(db.update(plans).set({ name: event.name }).where(isThis));
      break;
    case 'made-default':
      // Exactly one is.
      await at.run(db.update(plans).set({ isDefault: false }));
      await at.run(db.update(plans).set({ isDefault: true }).where(isThis));
      break;
    case 'archived':
      await at.run(db.update(plans).set({ isArchived: event.archived }).where(isThis));
      break;
    case 'begun':
      await at.run(db.update(plans).set({ begun: event.at }).where(isThis));
      break;
    // Kept in the ledger alone, and replayed.
    case 'set':
      break;
  }
}
