import type { Nation } from '#src/calendar/bank-holidays.ts';
import type { Day } from '#src/calendar/day.ts';
import type { ColumnMap } from '#src/intake/format.ts';
import type { ListsSaid } from '#src/intake/purposes/purposes-found.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';

/** What a person may say of a plan as they import it; what is left out is taken from the plan as loaded, or worked out. */
export type ImportOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly name?: string;
  readonly published?: Day;
  readonly roster?: string;
  readonly nation?: Nation;
  readonly columns?: ColumnMap;
  readonly dryRun?: true;
  /** Lets the asking begin at the next hour for it. */
  readonly begin?: true;
  readonly apply?: true;
  /** True where dates are read anew from the day of publication, though their words are the same. */
  readonly reread?: true;
  /** Who of the programme office takes a newer version in. */
  readonly as?: string;
  /** Conflicts in which what was decided stands. */
  readonly keep?: readonly Ref[];
  /** Conflicts in which the document is followed. */
  readonly take?: readonly Ref[];
  /** Old ref and new ref of one action that could not be told by its words. */
  readonly same?: readonly (readonly [Ref, Ref])[];
  /** Refs of the new version that are new actions and none of those before. */
  readonly new?: readonly Ref[];
  /** True where only purposes are taken in, of a plan that is loaded. */
  readonly purposes?: true;
  /** What goes before the refs of those purposes. */
  readonly prefix?: string;
  /** What lists and columns are that were asked about. */
  readonly list?: ListsSaid;
  readonly json?: true;
};
