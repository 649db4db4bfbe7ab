import type { PlanDifference } from '#src/intake/compare-plans.ts';
import type { Conflict, KnownById } from '#src/intake/compare/conflicts.ts';
import type { Plan } from '#src/plan/action.ts';
import type { PlanChange } from './changes.ts';
import type { EndedHere } from './asked/ended-here.ts';
import type { PublishedProgress } from './progress-lines.ts';
import type { PlanImport } from './read-import.ts';

/** A file that was read, and the plan that is loaded under its key. */
export type Loaded = PlanImport & { readonly loaded: Plan };

/** A newer version held against the register and the last import. */
export type Comparison = {
  readonly known: KnownById;
  readonly difference: PlanDifference;
  readonly conflicts: readonly Conflict[];
  readonly progress: readonly PublishedProgress[];
  /** What it says of actions that ended here. */
  readonly ended: readonly EndedHere[];
  /** What nobody contests. */
  readonly changes: readonly PlanChange[];
};
