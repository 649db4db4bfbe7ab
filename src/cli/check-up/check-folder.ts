import type { CliWorld, DataFolder } from '#src/cli/cli-world.ts';
import { typed } from '#src/cli/print/typed.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { sayLittleRoom } from '#src/cli/store/free-space.ts';

/** Whether Ragtime may write where its data is and has the room, and who else may read it. */
export function checkFolder(data: string, folder: DataFolder, world: CliWorld): readonly Finding[] {
  if (folder.place === 'read-only disk') return [checkReadOnly(data, world)];
  // What stands in its place is told of where the register would be.
  if (folder.place === 'no folder') return [];
  return [...checkMode(data, folder), ...checkDrive(data, folder), ...checkRoom(folder)];
}

function checkReadOnly(data: string, world: CliWorld): Finding {
  const away = `${COPY_AWAY}: ${typed('backup FILE', data, world)}`;
  return toMend('data folder', `${data} is on a disk that may only be read.`, `${MOUNT_IT} ${away}`);
}

const MOUNT_IT =
  'A machine does that with a disk that failed: look into its log, have the disk checked, and have it mounted so that it may be written to.';
const COPY_AWAY = 'What is on it can be copied to another disk meanwhile';

function checkDrive(data: string, { network }: DataFolder): readonly Finding[] {
  if (network === null) return [];
  const says = `${data} is on a network drive (${network}), on which two bots could write at once and lose what people say.`;
  return [toMend('data drive', says, 'Move the folder to a disk of this machine, and name it with --data.')];
}

function checkRoom({ free }: DataFolder): readonly Finding[] {
  const says = sayLittleRoom(free);
  return says === null
    ? []
    : [toMend('disk', `${says} When it is full, nothing that anybody says can be written down.`, FREE_SOME)];
}

const FREE_SOME = 'Free some space on that disk, or have it made larger: the running bot goes on by itself.';

function checkMode(data: string, { canWrite, othersMayRead }: DataFolder): readonly Finding[] {
  if (!canWrite) return [toMend('data folder', `${data} may not be written to.`, LET_WRITE)];
  if (!othersMayRead)
    return [well('data folder', `${data} may be written to, and not read by others on this machine.`)];
  return [
    toKnow(
      'data folder',
      `${data} can be read by everybody with an account on this machine, and it holds what people said.`,
      `Close it to others with: chmod o-rwx ${data}`,
    ),
  ];
}

const LET_WRITE = 'Give the user that runs Ragtime the right to write there, or choose another folder with --data.';
