import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { bringUpToDate } from '#db/sqlite/bring-up-to-date.ts';
import { AT } from '#test/db/a-loaded-file.ts';
import { aTemplate } from '#test/damage/a-real-folder.ts';
import type { RealFolder } from '#test/damage/a-real-folder.ts';
import { dyingAt, leftIn, pointsIn, stateOf, stepsOf } from './break-off.ts';
import { copied } from './commands.ts';
import type { Broken } from './commands.ts';

/** What was there before and what is to be there afterwards. */
type Whole = { readonly old: string; readonly now: string };

/** What holds of commands wherever they are killed; a part of them for each file, so that these go side by side. */
export function leaveOldOrNew(commands: readonly Broken[]): void {
  let template: string;
  beforeAll(async () => {
    template = await aTemplate();
  });
  afterAll(() => rmSync(dirname(template), { recursive: true, force: true }));

  describe('killed at any step to the disk, it leaves the old or the new, the doctor names whatever lies about, and the command said again ends whole:', () => {
    test.each(commands)(
      '$what',
      async (broken) => {
        const before = ownersAlone(await broken.folder(template));
        const lived = copied(before);
        const steps = await stepsOf(lived, broken.typed(lived));
        const whole = { old: await stateOf(before), now: await stateOf(lived) };
        const points = pointsIn(steps, { each: broken.isEach === true });
        const wrong: string[] = leftIn(lived).map((name) => `Whole, it leaves ${name}.`);
        wrong.push(...openToOthers(lived, before).map((name) => `Others may read ${name}.`));
        for (const at of points) {
          const folder = copied(before);
          const { code, said } = await dyingAt(at, folder, broken.typed(folder));
          if (code !== null) wrong.push(`It was to die at step ${at} and gave ${code}: ${said}`);
          const found = [...(await afterDeath(folder, broken, whole)), ...(await afterAgain(folder, broken, whole))];
          wrong.push(...found.map((what) => `Killed before step ${at}, ${steps[at - 1]}: ${what}`));
        }
        process.stdout.write(`${broken.what}: ${points.length} deaths in ${steps.length} steps.\n`);
        expect(wrong).toEqual([]);
        expect(points.length).toBeGreaterThan(4);
      },
      1_200_000,
    );
  });
}

/** What lies in its data is its owner's alone, as where a bot made it; the backup beside it may be read. */
function ownersAlone(folder: RealFolder): RealFolder {
  const there = existsSync(folder.data) ? readdirSync(folder.data, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of there) {
    const path = join(folder.data, name);
    chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
  }
  return folder;
}

/** What a command made anew that others than its owner may read or write. */
function openToOthers({ data }: RealFolder, { data: before }: RealFolder): readonly string[] {
  const made = readdirSync(dirname(data), { recursive: true, encoding: 'utf8' });
  return made.filter(
    (name) => !existsSync(join(dirname(before), name)) && (statSync(join(dirname(data), name)).mode & 0o077) !== 0,
  );
}

/** What the doctor says of the files, a line each; whom a plan reaches is no matter of theirs. */
async function saysOfFiles({ run }: RealFolder): Promise<string> {
  const { said } = await run('doctor', '--json');
  const lines = said.split('\n').filter((line) => line.startsWith('{'));
  const found = lines.map((line) => JSON.parse(line) as { what: string; state: string; says: string; mend: string });
  return found
    .filter(({ what }) => ['register', 'data folder', 'backups'].includes(what))
    .map(({ state, says, mend }) => `${state}: ${says} ${mend}`)
    .join('\n');
}

/** What is wrong right after the death; what is there is looked at alone. */
async function afterDeath(folder: RealFolder, { isFirst }: Broken, whole: Whole): Promise<readonly string[]> {
  const state = await stateOf(folder);
  const said = await saysOfFiles(folder);
  const unnamed = leftIn(folder).filter((name) => !said.includes(name.replace('backups/', '')));
  return [
    ...unnamed.map((name) => `the doctor does not name ${name}`),
    ...(isFirst === true || state === whole.old || state === whole.now || isHalfWay(state, whole)
      ? []
      : [`it holds ${state}`]),
    ...(isFirst === true || !said.includes('mend:') || /backup \S+ --replace/u.test(said)
      ? []
      : [`the doctor says ${said}`]),
    ...(isFirst === true ? [] : await startFails(folder)),
  ];
}

/** The people of an import come before its plan, which is whole or not there. */
function isHalfWay(state: string, { old, now }: Whole): boolean {
  const people = (said: string): string => said.replace(/\d+ people/u, '');
  return people(state) === people(old) && /\d+ people/u.exec(state)?.[0] === /\d+ people/u.exec(now)?.[0];
}

async function startFails({ file }: RealFolder): Promise<readonly string[]> {
  await bringUpToDate(file, AT);
  const database = await openDatabase(file, { as: 'bot' });
  const damage = await database.integrity();
  await database.close();
  return damage;
}

/** What is wrong when the same was typed again. */
async function afterAgain(folder: RealFolder, broken: Broken, { now }: Whole): Promise<readonly string[]> {
  const typed = broken.typed(folder);
  // The conversation of this process is the test's own.
  const again = typed[0] === 'start' ? await dyingAt(0, folder, typed) : await folder.run(...typed);
  const state = await stateOf(folder);
  const left = leftIn(folder);
  const said = await saysOfFiles(folder);
  return [
    ...(again.code === 0 ? [] : [`said again it gives ${again.code}: ${again.said}`]),
    ...(state === now ? [] : [`said again it leaves ${state}, not ${now}`]),
    ...left.map((name) => `said again it leaves ${name}`),
    ...(said.includes('mend:') ? [`after it was said again the doctor says ${said}`] : []),
  ];
}
