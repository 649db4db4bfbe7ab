import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Root's. */
const ROOT = 0;

/** Whoever types a command as root makes files of root's: a file or folder of those goes to the owner of the folder it lies in, who runs the bot and could not open it. */
export function likeItsFolder(path: string): void {
  if (process.getuid?.() !== ROOT) return;
  const own = lstatSync(path, { throwIfNoEntry: false });
  // A name that leads elsewhere, or a second name of something, may be somebody's way to what is root's.
  if (own?.uid !== ROOT || !(own.isDirectory() || (own.isFile() && own.nlink === 1))) return;
  const { uid, gid } = statSync(dirname(path));
  if (uid !== ROOT) chownSync(path, uid, gid);
}

/** Folders of a data folder lie no deeper: "organisations/KEY/backups". */
const DEEPEST = 3;

/** The same for all that lies in a folder. */
export function allLikeTheirFolder(folder: string, depth = 0): void {
  // Nobody else can give anything away.
  if (process.getuid?.() !== ROOT) return;
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    likeItsFolder(path);
    if (entry.isDirectory() && depth < DEEPEST) allLikeTheirFolder(path, depth + 1);
  }
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
