import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTemplate, inFolder } from '#test/damage/a-real-folder.ts';
import type { RealFolder } from '#test/damage/a-real-folder.ts';
import { dyingAt, leftIn, stateOf } from '#test/faults/broken-off/break-off.ts';
import type { Ended } from '#test/faults/broken-off/break-off.ts';
import { COMMANDS, copied } from '#test/faults/broken-off/commands.ts';
import type { Broken } from '#test/faults/broken-off/commands.ts';
import { aSmallDisk, NO_DISK } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';

let template: string;
let disk: SmallDisk;
beforeAll(async () => {
  template = await aTemplate();
  if (NO_DISK === null) disk = aSmallDisk(16);
});
afterAll(() => {
  rmSync(dirname(template), { recursive: true, force: true });
  if (NO_DISK === null) disk.end();
});

/** The same folder once more, on the small disk; what was not folded in yet is, so that its room cannot be used again. */
function onDisk(folder: RealFolder, { isFirst }: Broken): RealFolder {
  disk.free();
  const place = join(disk.folder, 'case');
  rmSync(place, { recursive: true, force: true });
  cpSync(dirname(folder.data), place, { recursive: true });
  const copy = inFolder(join(place, 'data'));
  if (isFirst !== true && existsSync(`${copy.file}-wal`)) foldIn(copy.file);
  return copy;
}

function foldIn(file: string): void {
  const raw = new Database(file);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
}

const KB = 1024;
/** How much is free when the command is typed, in bytes: nothing, enough to begin, and enough for half of most. */
const ROOMS = [0, 24, 160].map((room) => room * KB);

describe.skipIf(NO_DISK !== null)(
  `with so much room on the disk and no more, a command is done whole, or says that the disk is full and leaves what stood, and said again where there is room it ends whole${NO_DISK ?? ''}:`,
  () => {
    test.each(COMMANDS)(
      '$what',
      async (command) => {
        const before = await command.folder(template);
        const lived = copied(before);
        expect(await said(command, lived)).toMatchObject({ code: 0 });
        const whole = { old: await stateOf(before), now: await stateOf(lived) };
        const wrong: string[] = [];
        const refused: number[] = [];
        for (const room of ROOMS) {
          const folder = onDisk(before, command);
          disk.fill(room);
          const tried = await dyingAt(0, folder, command.typed(folder));
          disk.free();
          if (tried.code !== 0) refused.push(room / KB);
          const found = [
            ...(await afterwards(folder, { tried, whole, command })),
            ...(await saidAgain(folder, { whole, command })),
          ];
          wrong.push(...found.map((one) => `With ${room / KB} kB: ${one}`));
        }
        process.stdout.write(`${command.what}: refused with ${refused.join(', ')} kB.\n`);
        expect(wrong).toEqual([]);
        expect(refused).toContain(0);
      },
      300_000,
    );
  },
);

type Tried = {
  readonly tried: Ended;
  readonly whole: { readonly old: string; readonly now: string };
  readonly command: Broken;
};

/** What is wrong with what it said and left. */
async function afterwards(folder: RealFolder, { tried, whole, command }: Tried): Promise<readonly string[]> {
  const isDone = tried.code === 0;
  const isSaid = isDone || (tried.code === 1 && tried.said.includes('is full'));
  const state = await stateOf(folder);
  // Where nothing stood, what is left of a beginning is gone over by the next.
  const isWhole = isDone ? state === whole.now : command.isFirst === true || state === whole.old;
  return [
    ...(isSaid ? [] : [`it gave ${tried.code}: ${tried.said}`]),
    ...(isWhole ? [] : [`it gave ${tried.code} and holds ${state}`]),
    ...leftIn(folder).map((name) => `it left ${name}`),
  ];
}

async function saidAgain(folder: RealFolder, { whole, command }: Omit<Tried, 'tried'>): Promise<readonly string[]> {
  const again = await said(command, folder);
  const state = await stateOf(folder);
  return [
    ...(again.code === 0 ? [] : [`said again it gave ${again.code}: ${again.said}`]),
    ...(state === whole.now ? [] : [`said again it left ${state}, not ${whole.now}`]),
    ...leftIn(folder).map((name) => `said again it left ${name}`),
  ];
}

/** Where there is room; the conversation of this process is the test's own. */
function said(command: Broken, folder: RealFolder): Promise<Ended> {
  const typed = command.typed(folder);
  return typed[0] === 'start' ? dyingAt(0, folder, typed) : folder.run(...typed);
}
