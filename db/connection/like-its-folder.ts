import { chownSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

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
