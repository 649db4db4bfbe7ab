import type { Instant } from '#src/calendar/instant.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { PlanFact } from './plan-fact.ts';
import type { PlanSettings } from './settings.ts';

/** One thing that the office decided of a plan as a whole. */
export type PlanEvent =
  | ChangeOfPlan
  | PlanFact
  /** A decision is taken back: `of` is its line, and what stands again in its place; absent where that was a fact, which then never was. */
  | { readonly kind: 'undone'; readonly of: number; readonly stands?: ChangeOfPlan };

/** What the office may change of a plan as a whole. */
export type ChangeOfPlan =
  | { readonly kind: 'named'; readonly name: string; readonly was: string }
  /** Its refs are typed without a key from now on; `was` is the plan of which that was true before. */
  | { readonly kind: 'made-default'; readonly was: PlanKey | null }
  | { readonly kind: 'archived'; readonly archived: boolean }
  /** Its asking begins at that moment; null where it does not, after all. */
  | { readonly kind: 'begun'; readonly at: Instant | null }
  /** By what rules it is kept; `was` is what stood before, of the same parts. */
  | { readonly kind: 'set'; readonly settings: Partial<PlanSettings>; readonly was: Partial<PlanSettings> };
