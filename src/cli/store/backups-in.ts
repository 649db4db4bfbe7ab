import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { KeptBackup } from '#src/cli/cli-world.ts';
import { manifestOf, readManifest } from '#src/ports/backup-manifest.ts';

/** What the nightly backup of a day is called in its folder. */
export function nightlyBackup(day: Day, folder: string): string {
  return join(folder, `ragtime-${day}.db`);
}

/** What it is called once another is made for that day: it holds so many lines that the record no longer holds. */
export function keptBeside({ day, file }: KeptBackup, lines: number): string {
  return join(dirname(file), `ragtime-${day}.${lines}-lines.db`);
}

/** The nightly backups that lie in a folder, the newest first, and of one day those kept beside another last; whatever else is there is left out. */
export async function backupsIn(folder: string): Promise<readonly KeptBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.flatMap((name) => {
    const { day = '', lines = '' } = NAME.exec(name)?.groups ?? {};
    const read = readDay(day);
    return read === null ? [] : [{ day: read, lines: Number(lines), file: join(folder, name) }];
  });
  return Promise.all(
    found
      .toSorted((one, other) => (one.day === other.day ? one.lines - other.lines : one.day < other.day ? 1 : -1))
      .map(async ({ day, file }) => {
        const manifest = readManifest(await readFile(manifestOf(file), 'utf8').catch(() => ''));
        return { day, file, manifest };
      }),
  );
}

const NAME = /^ragtime-(?<day>[^.]+)(?:\.(?<lines>\d+)-lines)?\.db$/u;
