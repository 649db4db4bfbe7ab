import { print, printJson } from '#src/cli/print/print.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import { sayPaperAsText } from '#src/messages/report/as-text.ts';
import { checkNotRestricted, frozenNamed } from './frozen-named.ts';
import { reportJson } from './list-reports.ts';
import type { ReportPlace } from './report-place.ts';

/** A frozen report as words in the terminal, or whole for a program. */
export async function showReport(id: string, json: boolean, { data, world }: ReportPlace): Promise<void> {
  await withStore(data, world, async (store) => {
    const { report, frozen } = await frozenNamed(id, store);
    await checkNotRestricted(report, store);
    if (json) return printJson(world, { ...reportJson(report), paper: frozen.paper });
    print(world.out, sayPaperAsText(frozen));
  });
}
