import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the data folder lie no deeper: "organisations/KEY/backups". */
const DEEPEST = 3;

/** After a command that was typed as root: what it made in a folder of somebody who runs the bot becomes theirs. */
export async function giveBack(folder: string): Promise<void> {
  // Nobody else can give anything away.
  if (process.getuid?.() !== 0) return;
  const { likeItsFolder } = await import('#db/connection/like-its-folder.ts');
  const walk = (within: string, depth: number): void => {
    for (const entry of entriesOf(within)) {
      const path = join(within, entry.name);
      likeItsFolder(path);
      if (entry.isDirectory() && depth < DEEPEST) walk(path, depth + 1);
    }
  };
  walk(folder, 0);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A folder that was never made holds nothing.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}
