import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, which can be filled and given room again. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves so many bytes free; none where nothing is said. */
  readonly fill: (room?: number) => void;
  /** Gives back all that was filled. */
  readonly free: () => void;
  /** Lets it be read alone, as the machine does with a disk that failed; nothing may be open on it to write. */
  readonly onlyRead: () => void;
  readonly end: () => void;
};

/** A disk of its own in the machine's memory; whoever makes it ends it. Throws where this user may mount none. */
export function aSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-disk-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const ballast = join(folder, 'ballast');
  const free = (): void => rmSync(ballast, { force: true });
  return {
    folder,
    fill: (room = 0) => {
      free();
      try {
        writeFileSync(ballast, Buffer.alloc(Math.max(0, freeIn(folder) - room)));
      } catch (error) {
        // Whoever writes there meanwhile had the last of it: it is as full as it was to be.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    free,
    onlyRead: () => run('mount', '-o', 'remount,ro', folder),
    end: () => {
      // Lazily: what a dead process held is let go when it is gone.
      run('umount', '--lazy', folder);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Why no small disk can be had, as the end of a test's title; null where one can. */
export const NO_DISK: string | null = whyNone();

function whyNone(): string | null {
  try {
    aSmallDisk(1).end();
    return null;
  } catch {
    return ' (skipped: this user may mount no disk in memory)';
  }
}

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function run(command: string, ...said: readonly string[]): void {
  execFileSync(command, said, { stdio: 'pipe' });
}
