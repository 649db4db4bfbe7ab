import { access, constants, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { CliRefusal } from '#src/cli/command.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { LIST_FILE, readList, writeList } from '#src/organisations/read-list.ts';
import { whileListIsOurs } from './turns.ts';
import type { AtList } from './turns.ts';
import type { Settings } from '#src/organisations/settings.ts';

/** The file of an organisation's folder with the settings that are its own. */
export const OWN_SETTINGS = 'settings.env';

/** The organisations that the list of a data folder names, none where there is no list; refuses with all that is wrong with it. */
export async function organisationsIn(data: string): Promise<readonly Organisation[]> {
  const text = await textAt(join(data, LIST_FILE));
  if (text === null) return [];
  const read = readList(text);
  const faults = 'faults' in read ? read.faults : sharedFolders(read.organisations, data);
  if ('organisations' in read && faults.length === 0) return read.organisations;
  throw new CliRefusal([`${join(data, LIST_FILE)} cannot be used:`, ...faults].join('\n'));
}

/** Changes the list as it is now, in one step: whoever reads it meanwhile finds the old one or the new one, whole. */
export function changeList(
  at: AtList,
  change: (list: readonly Organisation[]) => readonly Organisation[],
): Promise<void> {
  const { data } = at;
  const file = join(data, LIST_FILE);
  return whileListIsOurs(at, async () => {
    const list = change(await organisationsIn(data));
    refuseFaulty(list, data);
    await writeFile(`${file}.partial`, writeList(list));
    await rename(`${file}.partial`, file);
  });
}

/** Refuses a list that could not be kept, with all that is wrong with it. */
export function refuseFaulty(list: readonly Organisation[], data: string): void {
  const read = readList(writeList(list));
  const faults = 'faults' in read ? read.faults : sharedFolders(list, data);
  if (faults.length > 0) throw new CliRefusal(faults.join('\n'));
}

/** One folder may be written in two ways. */
function sharedFolders(list: readonly Organisation[], data: string): readonly string[] {
  const folders = list.map((one) => resolve(folderOf(one, data)));
  return list.flatMap(({ key }, nth) => {
    const first = folders.indexOf(folders[nth] ?? '');
    return first === nth ? [] : [`Both ${list[first]?.key} and ${key} have the folder ${folders[nth]}: only one may.`];
  });
}

/** Changes one of the list; the others stay as they are, in their order. */
export async function changeOne(at: AtList, key: string, change: Partial<Organisation>): Promise<void> {
  await changeList(at, (list) => list.map((one) => (one.key === key ? { ...one, ...change } : one)));
}

/** Where an organisation of a data folder has its own. */
export function folderOf({ folder }: Pick<Organisation, 'folder'>, data: string): string {
  return folder === '.' ? data : resolve(data, folder);
}

/** The settings in an organisation's folder; none where it has no such file. */
export async function ownSettings(folder: string): Promise<Settings> {
  return parseEnv((await textAt(join(folder, OWN_SETTINGS))) ?? '');
}

async function textAt(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    // Whatever keeps the whole folder shut is said by whoever opens the register in it.
    const isOpen = await access(dirname(file), constants.R_OK | constants.X_OK).then(
      () => true,
      () => false,
    );
    if (error.code === 'ENOENT' || !isOpen) return null;
    throw new CliRefusal(`${file} cannot be read: ${error.message}.`);
  });
}
