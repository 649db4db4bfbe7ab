import type { Nation } from '#src/calendar/bank-holidays.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';

/** What a person may say of a plan as they import it; what is left out is taken from the plan as loaded, or worked out. */
export type ImportOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly name?: string;
  readonly published?: Day;
  readonly roster?: string;
  readonly nation?: Nation;
  readonly dryRun?: true;
  readonly apply?: true;
  readonly json?: true;
};
