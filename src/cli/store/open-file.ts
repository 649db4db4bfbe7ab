import { basename } from 'node:path';
import type { PlanFile } from '#src/intake/format.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

type Why = readonly [code: string, say: (path: string) => string];

const WHY: readonly Why[] = [
  ['ENOENT', (path) => `There is no file ${path}. Check the name.`],
  ['EISDIR', (path) => `${path} is a folder, and a file is needed. Name one file in it.`],
  ['EACCES', (path) => `${path} may not be read. Give the user that runs Ragtime the right to read it.`],
  ['EPERM', (path) => `${path} may not be read. Give the user that runs Ragtime the right to read it.`],
  ['ENOTDIR', (path) => `There is no file ${path}: something on the way to it is a file. Check the name.`],
  ['ENAMETOOLONG', () => 'The name of the file is longer than this machine allows. Check it.'],
  ['ERR_FS_FILE_TOO_LARGE', (path) => `${path} is larger than 2 GB. Save the plan's tables as a smaller file.`],
  ['ERR_INVALID_ARG_VALUE', () => 'The name of the file holds a character that no file name may hold. Check it.'],
];

/** A file that a person named, with its own name for sentences about it; refuses in a sentence when it cannot be read. */
export async function openFile(path: string, world: CliWorld): Promise<PlanFile> {
  try {
    return { name: basename(path), bytes: await world.readFile(path) };
  } catch (error) {
    // Only what the machine says about the file is expected here; the rest is a bug.
    throw refusalFor(error, path);
  }
}

function refusalFor(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const why = WHY.find(([known]) => known === code);
  return why === undefined ? error : new CliRefusal(why[1](path));
}
