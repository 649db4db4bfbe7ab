import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** Where a site is made beside its folder, and where the one before stands for the moment in which they change places. */
function besides(folder: string): { readonly next: string; readonly before: string; readonly lock: string } {
  const whole = resolve(folder);
  return { next: `${whole}.next`, before: `${whole}.before`, lock: `${whole}.lock` };
}

/** Works on a folder that nobody else publishes into meanwhile, and as it was before anything was broken off. */
export async function alone<T>(folder: string, world: CliWorld, work: () => Promise<T>): Promise<T> {
  try {
    return await holding(folder, world, () => {
      putBack(folder);
      return work();
    });
  } catch (error) {
    throw asRefusal(error, folder);
  }
}

async function holding<T>(folder: string, world: CliWorld, work: () => Promise<T>): Promise<T> {
  const { lock } = besides(folder);
  mkdirSync(dirname(lock), { recursive: true });
  const letGo = await world.holdPlace(lock);
  if (letGo === null) throw new CliRefusal(`Somebody else is publishing into ${folder}. Try again when that is done.`);
  try {
    return await work();
  } finally {
    letGo();
    rmSync(lock, { force: true });
    rmSync(`${lock}-journal`, { force: true });
  }
}

/** A site that was to change places with the next one stands where it stood; what was half made is thrown away. */
function putBack(folder: string): void {
  const { next, before } = besides(folder);
  if (existsSync(before) && !existsSync(folder)) renameSync(before, folder);
  for (const left of [before, next]) rmSync(left, { recursive: true, force: true });
}

/** Puts these files in the place of what a folder holds: all of them, or nothing changes. */
export function writeSite(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const { next, before } = besides(folder);
  const folders = new Set([...files.keys()].flatMap(foldersOf));
  // What is for everybody may be read by everybody, whatever else this program keeps to itself.
  for (const name of ['', ...folders]) {
    mkdirSync(join(next, name));
    chmodSync(join(next, name), 0o755);
  }
  for (const [name, bytes] of files) {
    writeFileSync(join(next, name), bytes);
    chmodSync(join(next, name), 0o644);
  }
  if (existsSync(folder)) renameSync(folder, before);
  renameSync(next, folder);
  rmSync(before, { recursive: true, force: true });
}

/** Every folder in which a file lies, the outer ones first: "editions", "editions/2015-08-31". */
function foldersOf(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** What the machine says of a folder, as a sentence; anything else is a bug. */
function asRefusal(error: unknown, folder: string): unknown {
  if (error instanceof CliRefusal || !(error instanceof Error) || !('code' in error)) return error;
  const { code } = error;
  if (code === 'EBUSY' || code === 'EXDEV')
    return new CliRefusal(`${folder} is a drive of its own, whose place nothing can take. Name a folder within it.`);
  return typeof code === 'string' && /^E[A-Z]+$/u.test(code)
    ? new CliRefusal(
        `${folder} could not be written (${code}), and is as it was. Check the folder in which it lies, its rights and the space.`,
      )
    : error;
}
