import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { KeptBackup } from '#src/cli/cli-world.ts';
import { manifestOf, readManifest } from '#src/ports/backup-manifest.ts';

/** What the nightly backup of a day is called in its folder. */
export function nightlyBackup(day: Day, folder: string): string {
  return join(folder, `ragtime-${day}.db`);
}

/** The nightly backups that lie in a folder, the newest first; whatever else is there is left out. */
export async function backupsIn(folder: string): Promise<readonly KeptBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const days = names.flatMap((name) => readDay(NAME.exec(name)?.groups?.['day'] ?? '') ?? []);
  return Promise.all(
    days
      .toSorted()
      .toReversed()
      .map(async (day) => {
        const file = nightlyBackup(day, folder);
        const manifest = readManifest(await readFile(manifestOf(file), 'utf8').catch(() => ''));
        return { day, file, manifest };
      }),
  );
}

const NAME = /^ragtime-(?<day>[^.]+)\.db$/u;
