import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backupsIn } from './backups-in.ts';

/** In a data folder: where its last nightly backup was put, which that place cannot say once its disk is gone. */
const PUT_IN = 'ragtime.backups-in';

/** Notes beside the register that a nightly backup was put in a folder. */
export async function noteBackups(data: string, folder: string): Promise<void> {
  if ((await notedIn(data)) === resolve(folder)) return;
  const partial = join(data, `${PUT_IN}.partial`);
  await writeFile(partial, `${resolve(folder)}\n`, { mode: 0o600 });
  await rename(partial, join(data, PUT_IN));
}

/** True where backups were put in a folder and none is there any more; a disk that is not mounted leaves an empty folder, or none. */
export async function areBackupsGone(data: string, folder: string): Promise<boolean> {
  return (await notedIn(data)) === resolve(folder) && (await backupsIn(folder)).length === 0;
}

/** That of a folder, as a sentence. */
export function sayBackupsGone(folder: string): string {
  return `None of the backups that were made in ${folder} is there any more: their disk may not be mounted, so none is begun in their place.`;
}

async function notedIn(data: string): Promise<string | null> {
  const said = await readFile(join(data, PUT_IN), 'utf8').catch(() => '');
  return said === '' ? null : said.trimEnd();
}
