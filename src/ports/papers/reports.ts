import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import type { FrozenPaper, Paper } from '#src/report/paper/paper.ts';

/** A report that is about to be kept. */
export type NewReport = {
  readonly plan: PlanKey;
  readonly kind: string;
  readonly name: string;
  readonly asAt: Day;
  readonly since: Day | null;
  readonly indicatorsAsAt: Day;
  /** The last line of the ledger that it rests on. */
  readonly line: number;
  readonly paper: Paper;
  /** The actions that it names: none of them may be restricted where it is drawn. */
  readonly mentions: readonly ActionId[];
  readonly at: Instant;
  /** Who froze it; null where nobody said. */
  readonly by: PersonId | null;
};

/** A report as it is listed. */
export type FrozenReport = Omit<NewReport, 'paper' | 'line' | 'at'> & {
  readonly id: string;
  readonly head: FrozenPaper['head'];
  readonly frozenAt: Instant;
  /** True where somebody in it was forgotten since. */
  readonly isForgottenIn: boolean;
};

/** Reports that are kept for ever as they were frozen. */
export type Reports = {
  /** Keeps one; the same one again is the one that is there, under its id. */
  readonly freeze: (report: NewReport) => Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** One with its paper; null for no such id. */
  readonly find: (id: string) => Promise<{ readonly report: FrozenReport; readonly frozen: FrozenPaper } | null>;
};
