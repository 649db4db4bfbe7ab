import { print, printJson } from '#src/cli/print/print.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import { kindWords } from '#src/messages/report/kind-words.ts';
import { longDay } from '#src/messages/report/parts.ts';
import type { FrozenReport } from '#src/ports/papers/reports.ts';
import { REPORT_KINDS } from '#src/report/kinds.ts';
import type { ReportPlace } from './report-place.ts';

/** The kinds there are, and every frozen report, the newest last. */
export async function listReports(json: boolean, { data, world }: ReportPlace): Promise<void> {
  await withStore(data, world, async ({ register }) => {
    const all = await register.frozenReports();
    if (json) {
      for (const one of all) printJson(world, reportJson(one));
      return;
    }
    for (const { name } of REPORT_KINDS) {
      const { title, for: use } = kindWords(name);
      print(world.out, `${name.padEnd(WIDTH)}${title}: ${use}`);
    }
    print(world.out, '');
    if (all.length === 0) print(world.out, 'No report is frozen yet.');
    for (const { id, kind, name, asAt, plan } of all)
      print(world.out, `${id}  ${plan}  as at ${longDay(asAt)}  ${kindWords(kind).title}: ${name}`);
  });
}

const WIDTH = 15;

/** A frozen report for a program. */
export function reportJson({
  id,
  plan,
  kind,
  name,
  asAt,
  since,
  indicatorsAsAt,
  head,
  frozenAt,
}: FrozenReport): object {
  return { id, plan, kind, name, asAt, since, indicatorsAsAt, line: head.line, hash: head.hash, frozenAt };
}
