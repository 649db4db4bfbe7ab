import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Action } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** An action as it stands and as it will stand once a newer version is taken in. */
export type Renewing = {
  readonly before: Tracked;
  /** In the newer version's words, but for what was decided otherwise. */
  readonly after: Pick<Action, 'ref' | 'title' | 'timescale'>;
  readonly agreed: Day | null;
  readonly owners: readonly Owner[];
  /** True where the office takes the plan's date in the place of one that it had decided on. */
  readonly isTaken: boolean;
  readonly index: RosterIndex;
};
