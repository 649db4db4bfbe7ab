import { CliRefusal } from '#src/cli/command.ts';
import { print } from '#src/cli/print/print.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import { longDay } from '#src/messages/report/parts.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import type { FrozenReport } from '#src/ports/papers/reports.ts';
import type { FrozenPaper } from '#src/report/paper/paper.ts';
import { openFile } from '#src/cli/store/open-file.ts';
import type { ReportPlace } from './report-place.ts';

/** Says whether a file is a report of this register as it is drawn, byte for byte, and on which end of the record it rests. */
export async function verifyReport(file: string, { data, world }: ReportPlace): Promise<void> {
  const { bytes } = await openFile(file, world);
  const formats = await world.paperFormats();
  await withStore(data, world, async (store) => {
    const marked = markedIn(bytes, formats);
    if (marked === null) throw new CliRefusal(`${file} is no report of Ragtime: it does not say which it is.`);
    const found = await store.reports.find(marked.id);
    if (found === null)
      throw new CliRefusal(`${file} says that it is the report ${marked.id}, and this register has none of that id.`);
    await checkDrawn({ file, bytes, ...found, format: marked.format }, store);
    const { report, frozen } = found;
    print(world.out, `${file} is ${frozen.paper.title} (${report.id}), as at ${longDay(report.asAt)}, unaltered.`);
    print(world.out, `It rests on the record up to line ${report.head.line}, whose hash is ${report.head.hash}.`);
  });
}

type Marked = { readonly id: string; readonly format: PaperFormat };

function markedIn(bytes: Uint8Array, formats: readonly PaperFormat[]): Marked | null {
  for (const format of formats) {
    const id = format.idIn(bytes);
    if (id !== null) return { id, format };
  }
  return null;
}

type Drawn = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly report: FrozenReport;
  readonly frozen: FrozenPaper;
  readonly format: PaperFormat;
};

async function checkDrawn({ file, bytes, report, frozen, format }: Drawn, { register }: Store): Promise<void> {
  const { id, head } = report;
  if ((await register.hashAt(head.line)) !== head.hash)
    throw new CliRefusal(
      `The record has another line ${head.line} than the one on which ${id} rests: it is not as it was.`,
    );
  if (Buffer.from(await format.draw(frozen)).equals(bytes)) return;
  const why = report.isForgottenIn
    ? ' Somebody in it was forgotten since, or it was changed.'
    : ' It was changed, or drawn by another version of Ragtime.';
  throw new CliRefusal(`${file} says that it is ${id}, and is not as this register draws it.${why}`);
}
