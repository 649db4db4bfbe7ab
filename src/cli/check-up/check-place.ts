import { sayWhere, typed } from '#src/cli/print/typed.ts';
import { join } from 'node:path';
import { backupFolder, registerFile } from '#src/cli/store/data-folder.ts';
import { quoted } from '#src/cli/print/options.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { CliWorld, DataFolder } from '#src/cli/cli-world.ts';
import { bringingBack, newestBackup, restoring, sayBringBack } from './bring-back.ts';
import { toKnow, toMend } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What stands where the register should; null where it is to be looked into. */
export async function checkPlace(data: string, folder: DataFolder, world: CliWorld): Promise<Finding | null> {
  const file = registerFile(data);
  switch (folder.place) {
    case 'file':
    case 'server':
    // Why nothing can be written there is said of the folder.
    case 'read-only disk':
      return null;
    case 'no folder':
      return toMend('data folder', `${data} is a file, and a folder is needed there.`, NAME_FOLDER);
    case 'closed file':
      return toMend('register', `${folder.closed.join(', ')} ${CLOSED}`, sayOwn(folder.closed));
    case 'empty file':
      return toMend('register', `${file} is empty: ${EMPTY}`, await sayBringBack(data, world));
    case 'folder':
      return toMend('register', `${file} is a folder, and a file is needed.`, await sayBringBack(data, world));
    case null:
      return folder.leftovers.length === 0 ? checkNothing(data, world) : checkLeftovers(data, folder.leftovers, world);
  }
}

/** Where backups are there was a register, whatever lies in its folder. */
async function checkNothing(data: string, world: CliWorld): Promise<Finding> {
  const place = world.config.database === null ? backupFolder(data, world.config) : null;
  const kept = place === null ? [] : await world.backupsIn(place);
  const where = sayWhere(data, world);
  const load = typed('import FILE', data, world);
  if (kept.length === 0 && (world.config.slack !== null || world.config.teams !== null))
    return toMend(
      'register',
      `There is none in ${where}, and ${NONE_BEGUN}`,
      `${sayLook(world)} ${BEGIN_ONE}: ${load}`,
    );
  if (kept.length === 0) return toKnow('register', `There is none in ${where} yet.`, `${LOAD_ONE}: ${load}`);
  const says = `${where} has no register, and ${place} has ${sayCount(kept.length, 'backup')} of one: it was moved or removed.`;
  return toMend('register', says, `Put ragtime.db back; where it is gone, ${await bringingBack(data, world)}`);
}

function sayLook({ config: { database } }: CliWorld): string {
  const where =
    database === null
      ? 'its disk is there and that RAGTIME_DATA names the right folder'
      : 'RAGTIME_DATABASE names the right database and schema';
  return `If there should be one, check that ${where}.`;
}

/** Whoever copies or restores a folder as another user gives all of it away, and not its register alone. */
function sayOwn(closed: readonly string[]): string {
  const names = closed.map(quoted).join(' ');
  return `Run this as the user that the bot runs as, or give that user what is named: chown USER ${names}, chmod ${closed.every((one) => one.includes('ragtime.')) ? '600' : '700'} ${names}`;
}

/** What lies where a register was says what happened to it. */
async function checkLeftovers(data: string, leftovers: readonly string[], world: CliWorld): Promise<Finding> {
  const says = `${data} has no register, but ${leftovers.join(', ')}: it was moved, removed, or only half put back.`;
  const replaced = leftovers.findLast((name) => name.includes('.before-restore-'));
  if (replaced === undefined || (await newestBackup(data, world)) !== null)
    return toMend(
      'register',
      says,
      `Put ragtime.db back beside it; where it is gone, ${await bringingBack(data, world)}`,
    );
  return toMend(
    'register',
    says,
    `Bring back what a restore replaced with: ${restoring(join(data, replaced), data, world)}`,
  );
}

const NAME_FOLDER = 'Name the folder with --data or in RAGTIME_DATA; one that is not there yet is made.';
const CLOSED = 'may not be read and written by the user that runs this.';
const EMPTY =
  'it was cut to nothing, or its making was broken off before anything was stored, and then the same command again begins it.';
const NONE_BEGUN = 'a bot on a platform begins none.';
const BEGIN_ONE = 'To begin one';
const LOAD_ONE = 'It is made by the first "npm start", or by';
