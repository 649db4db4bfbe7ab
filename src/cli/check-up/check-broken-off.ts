import { join } from 'node:path';
import type { CliWorld, DataFolder } from '#src/cli/cli-world.ts';
import { quoted } from '#src/cli/print/options.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';
import { toKnow } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What a restore, an import or a backup left that was broken off; all that stands is whole without it. */
export async function checkBrokenOff(
  data: string,
  { place }: DataFolder,
  world: CliWorld,
): Promise<readonly Finding[]> {
  const backups = backupFolder(data, world.config);
  // Where no register stands it may be all there is, and that is said of the register.
  const folders = [...(place === null ? [] : [data]), ...(backups === null ? [] : [backups])];
  const found = await Promise.all(
    folders.map(async (folder) => (await world.brokenOffIn(folder)).map((name) => join(folder, name))),
  );
  const left = found.flat();
  if (left.length === 0) return [];
  return [
    toKnow(
      'data folder',
      `${left.join(', ')} ${left.length === 1 ? 'is' : 'are'} left of a restore, an import or a backup that was broken off, or is being made now.`,
      `Nothing needs it. Run that command again, or remove what it left: rm ${left.map(quoted).join(' ')}`,
    ),
  ];
}
