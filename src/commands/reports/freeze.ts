import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Plan } from '#src/plan/action.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import type { Reports } from '#src/ports/papers/reports.ts';
import type { Register } from '#src/ports/register.ts';
import { sayReport } from '#src/messages/report/say-report.ts';
import { buildingReport } from '#src/report/build-report.ts';
import type { ReportKind } from '#src/report/report-kind.ts';
import type { ReportPeriod } from '#src/report/report-scene.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { inTurns } from '#src/thrift/steps.ts';

/** Which report is to be kept, and who keeps it; without `since` it goes on from the last one of its kind. */
export type Freezing = {
  readonly plan: Plan;
  readonly kind: ReportKind;
  readonly name: string;
  readonly asAt: Day;
  readonly since?: Day | undefined;
  readonly indicatorsAsAt?: Day | undefined;
  readonly today: Day;
  readonly at: Instant;
  readonly by: PersonId | null;
};

/** A report that is kept, and whether it was before; or why none could be made. */
export type Frozen =
  | {
      readonly outcome: 'frozen';
      readonly id: string;
      readonly isNew: boolean;
      readonly title: string;
      readonly period: ReportPeriod;
    }
  | { readonly outcome: 'to-come'; readonly day: Day }
  | { readonly outcome: 'not-since'; readonly since: Day }
  | { readonly outcome: 'nothing-yet' };

type Kept = { readonly register: Register; readonly reports: Pick<Reports, 'freeze'> };

/** Makes a report of the record up to a day and keeps it; the same again is the one that is kept already. */
export async function freeze(freezing: Freezing, { register, reports }: Kept): Promise<Frozen> {
  const { plan, kind, name, today, at, by } = freezing;
  const { asAt, indicatorsAsAt = asAt } = freezing;
  const late = [asAt, indicatorsAsAt].find((day) => day > today);
  if (late !== undefined) return { outcome: 'to-come', day: late };
  const since = freezing.since ?? (await lastOf(freezing, register));
  if (since !== null && since >= asAt) return { outcome: 'not-since', since };
  // Before it came out there was nothing to open with.
  const period = { asAt, since: since !== null && since < runsFrom(plan) ? null : since, indicatorsAsAt };
  const restricted = restrictedAmong(await register.restricted());
  const input = { ...period, ...(await recordOf(plan, register)), restricted };
  const report = await inTurns(buildingReport(kind, name, input));
  if (report.scene.tracked.length === 0) return { outcome: 'nothing-yet' };
  const { paper, mentions } = sayReport(report, restricted);
  const own = { ...period, plan: plan.key, kind: kind.name, name, line: report.scene.lastLine };
  const kept = await reports.freeze({ ...own, paper, mentions, at, by });
  return { outcome: 'frozen', ...kept, title: paper.title, period };
}

async function lastOf({ plan, kind, asAt }: Freezing, register: Register): Promise<Day | null> {
  const before = (await register.frozenReports()).filter((one) => one.plan === plan.key && one.kind === kind.name);
  return before.findLast((one) => one.asAt < asAt)?.asAt ?? null;
}

/** The record of a plan as it is now, out of which reports of any day are made. */
export async function recordOf(plan: Plan, register: Register) {
  return {
    plan,
    actions: (await register.trackedIn(plan.key)).map(({ action }) => action),
    ledger: await register.ledgerIn(plan.key),
    planLedger: (await register.ledgerOfPlans()).filter((line) => line.plan === plan.key),
    roster: await register.roster(),
  };
}
