import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { officeSpeaker } from '#src/cli/store/office-speaker.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import { longDay } from '#src/messages/report/parts.ts';
import { sayReport } from '#src/messages/report/say-report.ts';
import type { SaidReport } from '#src/messages/report/say-report.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import type { Plan } from '#src/plan/action.ts';
import { buildingReport } from '#src/report/build-report.ts';
import type { ReportPeriod } from '#src/report/report-scene.ts';
import { kindNamed } from '#src/report/kinds.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { inTurns } from '#src/thrift/steps.ts';
import type { FreezeOptions, ReportPlace } from './report-place.ts';

/** Makes a report of the record up to a day and keeps it; the same again is the one that is kept already. */
export async function freezeReport(options: FreezeOptions, { data, world }: ReportPlace): Promise<void> {
  await withStore(data, world, async (store) => {
    const first = await defaultPlan(store, { data, world });
    const plan = (await planNamed(options.plan, store)) ?? first;
    const today = todayIn(world.clock, plan.zone);
    const period = await periodOf(options, { plan, today, store });
    const { paper, mentions, line } = await made(options, { plan, period, store });
    const by = await officeSpeaker(store.register, world, options.as);
    const { id, isNew } = await store.reports.freeze({
      ...period,
      plan: plan.key,
      kind: options.kind,
      name: options.name.trim(),
      line,
      paper,
      mentions,
      at: world.clock.now(),
      by: by?.id ?? null,
    });
    if (options.json === true) return printJson(world, { id, isNew, plan: plan.key, kind: options.kind, ...period });
    const said = isNew ? 'is frozen as' : 'was frozen before, as';
    print(world.out, `${paper.title}, as at ${longDay(period.asAt)}, ${said} ${id}.`);
    print(world.out, `Draw it with: ${typed(`report write ${id} --out FILE.html`, data, world)}`);
  });
}

type Around = { readonly plan: Plan; readonly store: Store };

async function periodOf(
  { asAt, since: said, indicatorsAsAt = asAt, kind }: FreezeOptions,
  { plan, today, store }: Around & { readonly today: Day },
): Promise<ReportPeriod> {
  const late = [asAt, indicatorsAsAt].find((day) => day > today);
  if (late !== undefined)
    throw new CliRefusal(`${longDay(late)} is still to come, so nobody can say how the plan stands then.`);
  const before = (await store.register.frozenReports()).filter((one) => one.plan === plan.key && one.kind === kind);
  const last = before.findLast((one) => one.asAt < asAt)?.asAt ?? null;
  const since = said ?? last;
  if (since !== null && since >= asAt)
    throw new CliRefusal(`--since has to be before --as-at, and ${longDay(since)} is not before ${longDay(asAt)}.`);
  // Before it came out there was nothing to open with.
  return { asAt, since: since !== null && since < runsFrom(plan) ? null : since, indicatorsAsAt };
}

type Made = SaidReport & { readonly line: number };

async function made(
  { kind: named, name }: FreezeOptions,
  { plan, period, store: { register } }: Around & { readonly period: ReportPeriod },
): Promise<Made> {
  const kind = kindNamed(named)!;
  const restricted = restrictedAmong(await register.restricted());
  const planLedger = (await register.ledgerOfPlans()).filter((line) => line.plan === plan.key);
  const input = {
    ...period,
    plan,
    actions: (await register.trackedIn(plan.key)).map(({ action }) => action),
    ledger: await register.ledgerIn(plan.key),
    planLedger,
    roster: await register.roster(),
    restricted,
  };
  const report = await inTurns(buildingReport(kind, name.trim(), input));
  if (report.scene.tracked.length === 0)
    throw new CliRefusal(`The record of ${plan.name} has nothing up to ${longDay(period.asAt)}: it was loaded later.`);
  return { ...sayReport(report, restricted), line: report.scene.lastLine };
}
