import { todayIn } from '#src/calendar/clock.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { officeSpeaker } from '#src/cli/store/office-speaker.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import { freeze } from '#src/commands/reports/freeze.ts';
import type { Frozen } from '#src/commands/reports/freeze.ts';
import { longDay } from '#src/messages/report/parts.ts';
import type { Plan } from '#src/plan/action.ts';
import { kindNamed } from '#src/report/kinds.ts';
import type { FreezeOptions, ReportPlace } from './report-place.ts';

/** Makes a report of the record up to a day and keeps it; the same again is the one that is kept already. */
export async function freezeReport(options: FreezeOptions, { data, world }: ReportPlace): Promise<void> {
  await withStore(data, world, async (store) => {
    const first = await defaultPlan(store, { data, world });
    const plan = (await planNamed(options.plan, store)) ?? first;
    const today = todayIn(world.clock, plan.zone);
    const by = (await officeSpeaker(store.register, world, options.as))?.id ?? null;
    const kind = kindNamed(options.kind)!;
    const { name, asAt, since, indicatorsAsAt } = options;
    const asked = { plan, kind, name: name.trim(), asAt, since, indicatorsAsAt, today };
    const frozen = await freeze({ ...asked, at: world.clock.now(), by }, store);
    if (frozen.outcome !== 'frozen') throw new CliRefusal(whyNot(frozen, options, plan));
    const { id, isNew, title, period } = frozen;
    if (options.json === true) return printJson(world, { id, isNew, plan: plan.key, kind: kind.name, ...period });
    const said = isNew ? 'is frozen as' : 'was frozen before, as';
    print(world.out, `${title}, as at ${longDay(period.asAt)}, ${said} ${id}.`);
    print(world.out, `Draw it with: ${typed(`report write ${id} --out FILE.html`, data, world)}`);
  });
}

function whyNot(frozen: Exclude<Frozen, { outcome: 'frozen' }>, { asAt }: FreezeOptions, { name }: Plan): string {
  switch (frozen.outcome) {
    case 'to-come':
      return `${longDay(frozen.day)} is still to come, so nobody can say how the plan stands then.`;
    case 'not-since':
      return `--since has to be before --as-at, and ${longDay(frozen.since)} is not before ${longDay(asAt)}.`;
    case 'nothing-yet':
      return `The record of ${name} has nothing up to ${longDay(asAt)}: it was loaded later.`;
  }
}
