import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { startAfresh } from '#db/sqlite/start-afresh.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aPlan, anAction, day } from '#test/kit/an-action.ts';
import { AT } from './a-loaded-file.ts';

/** A file with the sample, on which somebody has installed the bot. */
async function aSample(): Promise<string> {
  const file = `${aDirectory()}/ragtime.db`;
  const database = await openDatabase(file, { as: 'tool' });
  await loadSampleInto(database.register, []);
  await database.installations.save('slack', 'T1', 'sealed', AT);
  await database.close();
  return file;
}

const fill = ({ register }: OpenDatabase): Promise<void> =>
  register.addPlan({
    plan: aPlan({ key: 'OWN' }),
    headings: [],
    actions: [anAction({ plan: 'OWN' })],
    at: AT,
    day: day('2015-06-05'),
  });

// What went wrong: a real plan was loaded beside the sample, and Monday's digest had 153 actions of another council in it.
test('a register of one’s own takes the sample’s place whole, and the sample is kept beside it', async () => {
  const file = await aSample();
  const kept = await startAfresh({ file, at: AT, fill });
  expect(readdirSync(dirname(file)).toSorted()).toEqual([
    'ragtime.db',
    'ragtime.lock',
    kept.split('/').at(-1),
    'ragtime.tools.lock',
  ]);
  const own = await openDatabase(file, { as: 'bot' });
  expect((await own.register.plans()).map(({ key }) => key)).toEqual(['OWN']);
  expect((await own.register.roster()).people).toEqual([]);
  expect(await own.installations.all('slack')).toEqual([{ place: 'T1', kept: 'sealed' }]);
  expect(await own.integrity()).toEqual([]);
  await own.close();
  const sample = await openDatabase(kept, { as: 'tool' });
  expect(await sample.register.plans()).toMatchObject([{ key: 'RIP', isSample: true }]);
  expect(await sample.integrity()).toEqual([]);
  await sample.close();
});

test('while a bot runs on the sample nothing is replaced, and the sentence says to stop it', async () => {
  const file = await aSample();
  const bot = await openDatabase(file, { as: 'bot' });
  await expect(startAfresh({ file, at: AT, fill })).rejects.toThrow(/already running .* Stop it first/u);
  expect(await bot.register.plans()).toMatchObject([{ key: 'RIP' }]);
  await bot.close();
});

test('a load that fails leaves the sample as it was, and no half of anything', async () => {
  const file = await aSample();
  const failing = async (fresh: OpenDatabase): Promise<void> => {
    await fill(fresh);
    throw new Error('the power went');
  };
  await expect(startAfresh({ file, at: AT, fill: failing })).rejects.toThrow('the power went');
  expect(existsSync(`${file}.partial`)).toBe(false);
  const sample = await openDatabase(file, { as: 'tool' });
  expect(await sample.register.plans()).toMatchObject([{ key: 'RIP' }]);
  await sample.close();
});

test('a register that holds a real plan by now stays', async () => {
  const file = await aSample();
  const meanwhile = await openDatabase(file, { as: 'tool' });
  await fill(meanwhile);
  await meanwhile.close();
  await expect(startAfresh({ file, at: AT, fill })).rejects.toThrow('holds OWN by now, which is no sample');
});
