import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { brokenOffIn } from '#src/cli/store/broken-off.ts';
import { backupsIn, nightlyBackup } from '#src/cli/store/backups-in.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { manifestOf } from '#src/ports/backup-manifest.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';

/** So many of the newest are kept, and the first of each of so many weeks: five weeks at most, so that what must be forgotten is. */
const NEWEST = 7;
const WEEKS = 5;

/** Makes the backup of a day in a folder, checked, with its manifest, and then removes those of its own making that are too old. */
export async function backUpOn(day: Day, { store, folder, at }: Nightly): Promise<{ file: string; head: LedgerHead }> {
  const made = nightlyBackup(day, folder);
  const head = await store.backup(made, { replace: true, at });
  // A night that was broken off leaves what would be kept for ever: no other night makes a copy of that name.
  for (const name of await brokenOffIn(folder)) await rm(join(folder, name), { force: true });
  const there = await backupsIn(folder);
  const stay = daysKept(there.map((one) => one.day));
  for (const { file } of there.filter((one) => !stay.has(one.day))) {
    for (const gone of [file, manifestOf(file)]) await rm(gone, { force: true });
  }
  return { file: made, head };
}

/** Where nightly backups go, and the moment by which one is made. */
export type Nightly = { readonly store: Pick<Store, 'backup'>; readonly folder: string; readonly at: Instant };

/** Which of the days that have a backup keep it. */
export function daysKept(days: readonly Day[]): ReadonlySet<Day> {
  const newestFirst = days.toSorted().toReversed();
  const firstOfWeek = new Map(newestFirst.map((day) => [addDays(day, 1 - weekdayOf(day)), day]));
  return new Set([...newestFirst.slice(0, NEWEST), ...[...firstOfWeek.values()].slice(0, WEEKS)]);
}
