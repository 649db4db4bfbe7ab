import { namedRestricted } from '#src/commands/reports/names-restricted.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import type { DrawPaper } from '#src/ports/papers/papers.ts';

/** Draws frozen reports as they are sent: what is restricted by then is named in no file. */
export function createDrawPaper(
  { register, reports }: Pick<Store, 'register' | 'reports'>,
  formats: () => Promise<readonly PaperFormat[]>,
): DrawPaper {
  return async ({ report: id, format }) => {
    const drawer = (await formats()).find(({ name }) => name === format);
    const found = await reports.find(id);
    if (drawer === undefined || found === null) return 'gone';
    if ((await namedRestricted(found.report, register)) > 0) return 'restricted';
    return { bytes: await drawer.draw(found.frozen), mediaType: drawer.mediaType };
  };
}
