import { CliRefusal } from '#src/cli/command.ts';
import { print } from '#src/cli/print/print.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import { checkNotRegister } from '#src/cli/backup.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import { checkNotRestricted, frozenNamed } from './frozen-named.ts';
import type { ReportPlace } from './report-place.ts';

type WriteOptions = { readonly out: string; readonly format?: string };

/** Draws a frozen report into a file. */
export async function writeReport(id: string, { out, format }: WriteOptions, place: ReportPlace): Promise<void> {
  const { data, world } = place;
  const drawer = formatFor(format ?? endingOf(out), await world.paperFormats());
  checkNotRegister(out, data);
  await withStore(data, world, async (store) => {
    const { report, frozen } = await frozenNamed(id, store);
    await checkNotRestricted(report, store);
    await writeOut(out, await drawer.draw(frozen), world);
    print(world.out, `${frozen.paper.title} (${report.id}) is written to ${out}.`);
  });
}

function formatFor(said: string, formats: readonly PaperFormat[]): PaperFormat {
  const found = formats.find(({ name }) => name === said.toLowerCase());
  if (found !== undefined) return found;
  const names = formats.map(({ name }) => name);
  throw new CliRefusal(`Reports are not drawn as “${said}”. Say --format ${sayOr(names)}.`);
}

function endingOf(file: string): string {
  return /\.(?<ending>[^./\\]+)$/u.exec(file)?.groups?.['ending'] ?? '';
}
