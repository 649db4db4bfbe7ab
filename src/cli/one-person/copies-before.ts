import { join } from 'node:path';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';

/** The copies that were made before and hold a person still: nightly backups, and registers that were replaced. */
export async function copiesBefore(data: string, world: CliWorld): Promise<readonly string[]> {
  const folder = backupFolder(data, world.config);
  const nightly = folder === null ? [] : await world.backupsIn(folder);
  const { leftovers } = await world.lookAt(data);
  const replaced = leftovers.filter((name) => name.includes('.before-')).map((name) => join(data, name));
  return [...nightly.map(({ file }) => file), ...replaced];
}
