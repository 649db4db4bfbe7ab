import type { Day } from '#src/calendar/day.ts';
import { sayReport } from '#src/messages/report/say-report.ts';
import { NOT_FROZEN } from '#src/messages/report/kind-words.ts';
import type { Plan } from '#src/plan/action.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import type { Register } from '#src/ports/register.ts';
import { buildingReport } from '#src/report/build-report.ts';
import type { Paper } from '#src/report/paper/paper.ts';
import type { ReportKind } from '#src/report/report-kind.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { picturesOfReport } from '#src/chart/pictures-of-report.ts';
import { lastOf } from './freeze.ts';
import { recordOf } from './record-of.ts';

/** A paper of the record up to a day that nobody keeps; null where the record has nothing up to then. */
export async function readPaper(
  asked: { readonly plan: Plan; readonly kind: ReportKind; readonly asAt: Day },
  register: Register,
): Promise<Paper | null> {
  const { plan, kind, asAt } = asked;
  const last = await lastOf(asked, register);
  const since = last === null || last < runsFrom(plan) ? null : last;
  const restricted = restrictedAmong(await register.restricted());
  const input = { asAt, since, indicatorsAsAt: asAt, ...(await recordOf(plan, register)), restricted };
  const report = await inTurns(buildingReport(kind, NOT_FROZEN, input));
  if (report.scene.tracked.length === 0) return null;
  return sayReport(report, restricted, await inTurns(picturesOfReport(report))).paper;
}
