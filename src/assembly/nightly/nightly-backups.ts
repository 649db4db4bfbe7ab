import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { brokenOffIn } from '#src/cli/store/broken-off.ts';
import { backupsIn, keptBeside, nightlyBackup } from '#src/cli/store/backups-in.ts';
import { areBackupsGone, noteBackups, sayBackupsGone } from '#src/cli/store/backups-gone.ts';
import { holdingMore } from '#src/cli/store/held-before.ts';
import type { Held } from '#src/cli/store/held-before.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { ERASED_LIST } from '#src/ports/erasing.ts';
import { manifestOf } from '#src/ports/backup-manifest.ts';
import type { BackedUp } from '#jobs/world.ts';

/** So many of the newest are kept, and the first of each of so many weeks: five weeks at most, so that what must be forgotten is. */
const NEWEST = 7;
const WEEKS = 5;

/** Makes the backup of a day in a folder, checked, with its manifest, and then removes those of its own making that are too old. */
export async function backUpOn(day: Day, { store, register, data, folder, at }: Nightly): Promise<BackedUp> {
  if (await areBackupsGone(data, folder)) throw new Error(sayBackupsGone(folder));
  const made = nightlyBackup(day, folder);
  await keepWhatHoldsMore(day, { register, folder });
  const head = await store.backup(made, { replace: true, at });
  // Where there is no room for the note, the next night makes it.
  await noteBackups(data, folder).catch(() => undefined);
  await copyList(data, folder);
  // A night that was broken off leaves what would be kept for ever: no other night makes a copy of that name.
  for (const name of await brokenOffIn(folder)) await rm(join(folder, name), { force: true });
  const there = await backupsIn(folder);
  const more = await holdingMore(there, register);
  const stay = daysKept(there.map((one) => one.day));
  for (const { file } of there.filter((one) => !stay.has(one.day))) {
    for (const gone of [file, manifestOf(file)]) await rm(gone, { force: true });
  }
  return { file: made, head, more: more === null ? null : { file: more.backup.file, lost: more.lost } };
}

/** Where nightly backups go, the register that is copied and its folder, and the moment by which one is made. */
export type Nightly = {
  readonly data: string;
  readonly store: Pick<Store, 'backup'>;
  readonly register: Held;
  readonly folder: string;
  readonly at: Instant;
};

/** Whoever brings a backup back on another machine has the list of who was erased there too. */
async function copyList(data: string, folder: string): Promise<void> {
  const [list, partial] = [join(data, ERASED_LIST), join(folder, `${ERASED_LIST}.partial`)];
  const isThere = await copyFile(list, partial).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (isThere) await rename(partial, join(folder, ERASED_LIST));
}

/** An older register that was put in the place of a newer one overwrites no copy of that one. */
async function keepWhatHoldsMore(day: Day, { register, folder }: Pick<Nightly, 'register' | 'folder'>): Promise<void> {
  const file = nightlyBackup(day, folder);
  const standing = (await backupsIn(folder)).filter((one) => one.file === file);
  const more = await holdingMore(standing, register);
  if (more === null) return;
  const beside = keptBeside(more.backup, more.backup.manifest?.lines ?? 0);
  // The manifest first, which says nothing by itself: broken off in between, the copy still stands under its own name.
  await copyFile(manifestOf(file), manifestOf(beside));
  await rename(file, beside);
}

/** Which of the days that have a backup keep it. */
export function daysKept(days: readonly Day[]): ReadonlySet<Day> {
  const newestFirst = days.toSorted().toReversed();
  const firstOfWeek = new Map(newestFirst.map((day) => [addDays(day, 1 - weekdayOf(day)), day]));
  return new Set([...newestFirst.slice(0, NEWEST), ...[...firstOfWeek.values()].slice(0, WEEKS)]);
}
