import { CliRefusal } from '#src/cli/command.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { namedRestricted } from '#src/commands/reports/names-restricted.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { FrozenReport } from '#src/ports/papers/reports.ts';
import type { FrozenPaper } from '#src/report/paper/paper.ts';

/** A report of the register by its id, in whatever capitals; refuses one that there is not. */
export async function frozenNamed(
  id: string,
  { reports }: Pick<Store, 'reports'>,
): Promise<{ readonly report: FrozenReport; readonly frozen: FrozenPaper }> {
  const said = id.trim().toLowerCase().replace(/^r-?/u, 'R-');
  const found = await reports.find(said);
  if (found === null) throw new CliRefusal(`No report is frozen as ${id.trim()}. “report list” names those that are.`);
  return found;
}

/** Refuses a report that names what is restricted by now: it stays as it was frozen, and is not drawn any more. */
export async function checkNotRestricted(report: FrozenReport, { register }: Store): Promise<void> {
  const named = await namedRestricted(report, register);
  if (named === 0) return;
  const what = `${sayCount(named, 'action')} that ${named === 1 ? 'is' : 'are'} restricted by now`;
  throw new CliRefusal(
    `${report.id} names ${what}, so it is not drawn any more. Freeze it again: it will not name them.`,
  );
}
