import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreDatabase } from '#db/sqlite/restore.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aPerson, aPlan, aRoster, personId } from '#test/kit/an-action.ts';
import { aWorld } from '#test/cli/a-world.ts';
import { AT, aLoadedFile } from './a-loaded-file.ts';

const FEED = { scope: 'leadership', plan: null, made: AT } as const;
const ANN = { kind: 'person', person: personId('Ann Archer') } as const;

/** A register of which a backup was made while Power BI and Ann's telephone read it; closed. */
async function aReadFile() {
  const loaded = await aLoadedFile();
  const backup = join(aDirectory(), 'monday.db');
  const database = await loaded.open();
  await database.register.saveRoster(aRoster({ people: [aPerson('Ann Archer')] }));
  const powerBi = (await database.feedKeys.add({ name: 'powerbi', ...FEED }))!;
  const telephone = await database.calendars.add({ of: ANN, made: AT });
  const wall = await database.calendars.add({ of: { kind: 'plan', plan: aPlan().key }, made: AT });
  await database.backup(backup, { replace: false, at: AT });
  return { ...loaded, backup, database, powerBi, telephone, wall };
}

test('what was taken back since a backup was made stays closed when it is restored', async () => {
  const { open, file, backup, database, powerBi, telephone, wall } = await aReadFile();
  await database.feedKeys.remove('powerbi');
  await database.calendars.removeAllOf(ANN);
  await database.close();
  expect(await restoreDatabase({ from: backup, to: file, at: AT })).toMatchObject({ closed: 2, readers: 1 });
  const { feedKeys, calendars } = await open();
  expect(await feedKeys.open('powerbi', powerBi)).toBeNull();
  expect(await calendars.open(telephone)).toBeNull();
  expect(await calendars.open(wall)).toEqual({ kind: 'plan', plan: aPlan().key });
});

test('a key that was made anew under the same name opens, and the one before it does not', async () => {
  const { open, file, backup, database, powerBi } = await aReadFile();
  await database.feedKeys.remove('powerbi');
  const fresh = (await database.feedKeys.add({ name: 'powerbi', ...FEED }))!;
  await database.close();
  expect(await restoreDatabase({ from: backup, to: file, at: AT })).toMatchObject({ closed: 1, readers: 3 });
  const { feedKeys } = await open();
  expect(await feedKeys.open('powerbi', powerBi)).toBeNull();
  expect(await feedKeys.open('powerbi', fresh)).toMatchObject({ name: 'powerbi' });
});

test('where no register can say, all that the backup had opens, and that is told with what closes it', async () => {
  const { file, backup, database } = await aReadFile();
  await database.close();
  const to = join(aDirectory(), 'new', 'ragtime.db');
  expect(await restoreDatabase({ from: backup, to, at: AT })).toMatchObject({ closed: null, readers: 3 });
  writeFileSync(file, 'nothing of a register');
  expect(await restoreDatabase({ from: backup, to: file, at: AT })).toMatchObject({ closed: null, readers: 3 });
});

test.each([
  [
    { closed: null, readers: 3 },
    /3 keys and addresses open, and what was taken back since would open again.+feeds key list.+feeds calendar list.+revoke/u,
  ],
  [{ closed: 2, readers: 1 }, /2 keys and addresses of calendars that were taken back since stay closed\./u],
  [{ closed: 0, readers: 1 }, /^(?!.*(?:closed|open again)).*$/u],
  [{ closed: null, readers: 0 }, /^(?!.*(?:closed|open again)).*$/u],
])('a restore that found %j says so', async (found, says) => {
  const world = aWorld({ restored: found });
  expect(await world.run('restore', 'monday.db')).toBe(0);
  expect(world.said()).toMatch(says);
});
