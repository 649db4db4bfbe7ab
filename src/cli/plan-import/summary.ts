import { dayIn } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { countPlan } from '#src/plan/count-as.ts';
import type { PlanCounts } from '#src/plan/count-as.ts';
import { peopleOn } from '#src/plan/in-doubt.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { firstProgress, progressLines } from './progress-lines.ts';
import type { PlanImport } from './read-import.ts';

/** The actions of a plan as they will stand once it is loaded, with the progress that it publishes. */
export function standingOf(found: PlanImport, at: Instant): readonly Tracked[] {
  const { plan, actions } = found;
  const lines = progressLines(firstProgress(found), actions, { plan, at });
  const byAction = Map.groupBy(
    lines.map((line, at): ActionEntry => ({ ...line, seq: at + 1 })),
    ({ action }) => action,
  );
  return actions.map((action) => ({ action, standing: replay(action, byAction.get(action.id) ?? []) }));
}

/** Counts a plan as it will stand once it is loaded: the count that the register gives of it then. */
export function countImport(found: PlanImport, at: Instant): PlanCounts {
  const { plan, roster } = found;
  return countPlan(standingOf(found, at), peopleOn(roster, dayIn(at, plan.zone)));
}
