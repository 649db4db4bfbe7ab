import type { Day } from '#src/calendar/day.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { PlanKey } from '#src/plan/action.ts';

/** What `report freeze` is told. */
export type FreezeOptions = {
  readonly name: string;
  readonly kind: string;
  readonly asAt: Day;
  readonly since?: Day;
  readonly indicatorsAsAt?: Day;
  readonly plan?: PlanKey;
  readonly as?: string;
  readonly json?: true;
};

/** Where the register of a subcommand is. */
export type ReportPlace = { readonly data: string; readonly world: CliWorld };
