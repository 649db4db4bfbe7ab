import { typed } from '#src/cli/print/typed.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { quoted } from '#src/cli/print/options.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';
import type { CliWorld, KeptBackup } from '#src/cli/cli-world.ts';

/** How a register is mended whose data no longer is what it was: by one backup where only that will do, else the newest that could be brought back, named so that the line can be typed as it stands. */
export async function sayBringBack(data: string, world: CliWorld, only?: KeptBackup): Promise<string> {
  if (world.config.database !== null) return sayCopyBack(data, world, only);
  return `Keep the file as it is, stop the bot, and ${await bringingBack(data, world, only)}`;
}

/** A server keeps what it has; the backup goes into a schema beside it. */
async function sayCopyBack(data: string, world: CliWorld, only?: KeptBackup): Promise<string> {
  const newest = only ?? (await newestBackup(data, world));
  const copying = restoring(newest?.file ?? 'FILE', data, world);
  return `Keep the schema as it is, stop the bot, copy a backup into an empty one (?schema=…) with: ${copying}, and give RAGTIME_DATABASE that address`;
}

/** The same within a sentence, where there is no file to keep. */
export async function bringingBack(data: string, world: CliWorld, only?: KeptBackup): Promise<string> {
  const newest = only ?? (await newestBackup(data, world));
  if (newest === null) return `bring a backup back with: ${restoring('FILE', data, world)}`;
  return `bring the backup of ${sayDay(newest.day)} back with: ${restoring(newest.file, data, world)}`;
}

/** The command that brings a backup back: in the register's place, or on a server, which keeps what it has, in an empty schema. */
export function restoring(file: string, data: string, world: CliWorld): string {
  const { database } = world.config;
  return typed(database === null ? `restore ${quoted(file)}` : `register copy ${quoted(file)} ADDRESS`, data, world);
}

/** The newest nightly backup with nothing against it; null for none. */
export async function newestBackup(data: string, world: CliWorld): Promise<KeptBackup | null> {
  const folder = backupFolder(data, world.config);
  if (folder === null) return null;
  const today = todayIn(world.clock, LONDON);
  const all = await world.backupsIn(folder);
  // One of a day to come was made by a clock that was ahead: any other may be newer.
  const ahead = all.filter(({ day }) => day > today);
  for (const kept of [...all.filter(({ day }) => day <= today), ...ahead]) {
    if (kept.manifest !== null && (await world.checkBackup(kept.file)) === null) return kept;
  }
  return null;
}
