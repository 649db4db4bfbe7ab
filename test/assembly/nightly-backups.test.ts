import * as fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { createTick } from '#jobs/tick.ts';
import { aWork, aWorld, anAnswer } from '#test/jobs/a-world.ts';
import { aside } from '#src/assembly/nightly/back-up-aside.ts';
import { sayBackupsGone } from '#src/cli/store/backups-gone.ts';
import { backupsIn } from '#src/cli/store/backups-in.ts';
import { backUpOn, daysKept } from '#src/assembly/nightly/nightly-backups.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { manifestOf, readManifest } from '#src/ports/backup-manifest.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { registerFile } from '#src/cli/store/data-folder.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aPerson, aRoster, day } from '#test/kit/an-action.ts';

/** A bot whose register is copied at night into a folder. */
async function aBotWithBackups() {
  const world = await aWorld();
  const data = aDirectory();
  const folder = join(aDirectory(), 'backups');
  const backUp = (of: Day) =>
    backUpOn(of, { store: world.database, register: world.register, data, folder, at: world.clock.now() });
  let tick = createTick({ ...world, backUp });
  const tickAt = (moment: string): Promise<void> => {
    world.clock.set(moment);
    return tick(world.clock.now());
  };
  const restarts = async (): Promise<void> => void (tick = createTick({ ...world, backUp }));
  return { ...world, data, folder, backUp, tickAt, restarts };
}

test('every night the register is copied once, opened and checked, and the log says where its record ends', async () => {
  const bot = await aBotWithBackups();
  await bot.tickAt('2015-06-06T02:29:00+01:00');
  const before = existsSync(bot.folder) ? readdirSync(bot.folder) : [];
  await bot.tickAt('2015-06-06T02:30:00+01:00');
  const file = join(bot.folder, 'ragtime-2015-06-06.db');
  const manifest = readManifest(readFileSync(manifestOf(file), 'utf8'));
  await bot.tickAt('2015-06-06T02:31:00+01:00');
  expect(before).not.toContain('ragtime-2015-06-06.db');
  expect(readManifest(readFileSync(manifestOf(file), 'utf8'))).toEqual(manifest);
  const head = await bot.register.head();
  expect(manifest).toMatchObject(head);
  expect(bot.reports).toContain(`Backed up to ${file}; the record ends at ${sayHead(head)}.`);
  const copy = await openDatabase(file, { as: 'tool' });
  expect(await copy.integrity()).toEqual([]);
  expect(await copy.register.head()).toEqual(head);
  await copy.close();
});

test('a restart by day copies nothing anew: the copy of a night is what was there at night', async () => {
  const bot = await aBotWithBackups();
  await bot.tickAt('2015-06-06T02:30:00+01:00');
  const manifest = (): string => readFileSync(manifestOf(join(bot.folder, 'ragtime-2015-06-06.db')), 'utf8');
  const atNight = manifest();
  await bot.register.write(aWork([anAnswer(bot)]));
  await bot.restarts();
  await bot.tickAt('2015-06-06T14:00:00+01:00');
  expect(manifest()).toBe(atNight);
});

test('what a night left that was broken off goes with the next, which nothing else would take away', async () => {
  const bot = await aBotWithBackups();
  mkdirSync(bot.folder);
  const LEFT = [
    'ragtime-2015-06-04.db.partial',
    'ragtime-2015-06-04.db.partial-wal',
    'ragtime-2015-06-04.db.partial.json',
  ];
  for (const name of [...LEFT, 'notes.partial']) writeFileSync(join(bot.folder, name), 'half');
  await bot.tickAt('2015-06-06T02:30:00+01:00');
  expect(readdirSync(bot.folder).toSorted()).toEqual([
    'notes.partial',
    'ragtime-2015-06-06.db',
    'ragtime-2015-06-06.db.json',
  ]);
});

test('the list of who was erased lies with the backups of every night, as it is by then', async () => {
  const bot = await aBotWithBackups();
  const [list, copy] = [bot.data, bot.folder].map((folder) => join(folder, 'ragtime.erased.json'));
  await bot.tickAt('2015-06-06T02:30:00+01:00');
  expect(existsSync(copy!)).toBe(false);
  for (const [night, erased] of [
    ['07', '[1]'],
    ['08', '[1, 2]'],
  ]) {
    writeFileSync(list!, erased!);
    await bot.tickAt(`2015-06-${night}T02:30:00+01:00`);
    expect(readFileSync(copy!, 'utf8')).toBe(erased);
  }
});

test('a night that was missed is made up for once in the morning', async () => {
  const bot = await aBotWithBackups();
  await bot.tickAt('2015-06-07T11:00:00+01:00');
  expect(readdirSync(bot.folder)).toEqual(['ragtime-2015-06-07.db', 'ragtime-2015-06-07.db.json']);
});

test('a backup that fails stops nothing else, is reported, and is tried again half an hour later', async () => {
  const bot = await aBotWithBackups();
  writeFileSync(bot.folder, 'a file where the folder should be');
  for (const time of ['02:30', '02:31', '02:45', '03:00', '03:15']) await bot.tickAt(`2015-06-06T${time}:00+01:00`);
  expect(bot.reports.filter((line) => line.startsWith('A job failed'))).toHaveLength(2);
  await bot.tickAt('2015-06-08T08:30:00+01:00');
  expect(bot.messenger.sent.map(({ kind }) => kind)).toContain('digest');
});

test('what is too old goes, with its manifest, and what others put there stays', async () => {
  const bot = await aBotWithBackups();
  for (let night = 0; night < 40; night++) {
    await bot.tickAt(`${addDays(day('2015-06-26'), night)}T02:30:00+01:00`);
    if (night === 0) writeFileSync(join(bot.folder, 'ragtime-before-upgrade.db'), 'ours');
  }
  const names = readdirSync(bot.folder);
  expect(names).toContain('ragtime-before-upgrade.db');
  const days = names.flatMap((name) => /^ragtime-(\d{4}-\d{2}-\d{2})\.db$/u.exec(name)?.[1] ?? []).toSorted();
  // The last night is Tuesday 4 August: a week of days, and the Mondays of the four weeks before.
  expect(days).toEqual([
    '2015-07-06',
    '2015-07-13',
    '2015-07-20',
    '2015-07-27',
    '2015-07-29',
    '2015-07-30',
    '2015-07-31',
    '2015-08-01',
    '2015-08-02',
    '2015-08-03',
    '2015-08-04',
  ]);
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(days.length);
});

test('whatever nights had a backup, the newest seven stay, none older than five weeks of them, and never more than twelve', () => {
  const nights = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 120 });
  fc.assert(
    fc.property(nights, (numbers) => {
      const days = numbers.map((number) => addDays(day('2015-01-01'), number));
      const stay = daysKept(days);
      expect([...stay]).toEqual(expect.arrayContaining(days.toSorted().slice(-7)));
      expect(stay.size).toBeLessThanOrEqual(12);
      expect([...stay].every((one) => days.includes(one))).toBe(true);
    }),
  );
});

test('a backup that cannot be made all night is told to the office once in the morning, with why, and no night that was mended', async () => {
  const bot = await aBotWithBackups();
  await bot.register.saveRoster(aRoster({ people: [aPerson('Olive Office', { role: 'office' })] }));
  const told = () =>
    bot.messenger.sent.map(({ card }) => asText(card)).filter((one) => one.includes('backup could not be made'));
  const night = async (date: string, times: readonly string[]): Promise<void> => {
    for (const time of times) await bot.tickAt(`${date}T${time}:00+01:00`);
  };
  writeFileSync(bot.folder, 'a file where the folder should be');
  await night('2015-06-06', ['02:30', '03:00', '08:00']);
  expect(told()).toEqual([]);
  await night('2015-06-06', ['09:35', '10:10', '10:40']);
  expect(told()).toEqual([expect.stringContaining('is a file, not a directory')]);
  await night('2015-06-07', ['02:30', '09:35']);
  expect(told()).toHaveLength(2);
  rmSync(bot.folder);
  await night('2015-06-07', ['10:10']);
  await night('2015-06-08', ['02:30', '09:35']);
  expect(told()).toHaveLength(2);
  expect(readdirSync(bot.folder)).toContain('ragtime-2015-06-07.db');
});

test.each([
  ['its folder is not there', false],
  ['its folder is an empty one, as where a disk is mounted that is not', true],
])(
  'where none is left of the backups that were made, none is begun in their place and the office is told: %s',
  async (_what, isEmpty) => {
    const bot = await aBotWithBackups();
    await bot.register.saveRoster(aRoster({ people: [aPerson('Olive Office', { role: 'office' })] }));
    const away = `${bot.folder}-away`;
    await bot.tickAt('2015-06-06T02:30:00+01:00');
    renameSync(bot.folder, away);
    if (isEmpty) mkdirSync(bot.folder);
    for (const time of ['02:30', '09:35']) await bot.tickAt(`2015-06-07T${time}:00+01:00`);
    expect(existsSync(bot.folder) ? readdirSync(bot.folder) : null).toEqual(isEmpty ? [] : null);
    const told = bot.messenger.sent.map(({ card }) => asText(card)).filter((one) => one.includes('could not be made'));
    expect(told.map((one) => one.replaceAll(/\s+/gu, ' '))).toEqual([
      expect.stringContaining(sayBackupsGone(bot.folder)),
    ]);
    rmSync(bot.folder, { recursive: true, force: true });
    renameSync(away, bot.folder);
    await bot.tickAt('2015-06-07T10:10:00+01:00');
    expect((await backupsIn(bot.folder)).map((one) => one.day)).toEqual(['2015-06-07', '2015-06-06']);
  },
);

test('a backup that holds what the record no longer does is kept beside the new one, and log and office are told once', async () => {
  const bot = await aBotWithBackups();
  await bot.register.saveRoster(aRoster({ people: [aPerson('Olive Office', { role: 'office' })] }));
  await bot.backUp(day('2015-06-06'));
  const file = join(bot.folder, 'ragtime-2015-06-06.db');
  // What lies there is of a register that had gone on by three lines.
  const { head: _, ...sealed } = JSON.parse(readFileSync(manifestOf(file), 'utf8')) as Record<string, unknown>;
  const further = { ...sealed, lines: Number(sealed['lines']) + 3, hash: 'f'.repeat(64) };
  writeFileSync(manifestOf(file), JSON.stringify(further));
  writeFileSync(file, 'the only copy');
  await bot.tickAt('2015-06-06T02:30:00+01:00');
  const kept = join(bot.folder, `ragtime-2015-06-06.${further.lines}-lines.db`);
  expect(readFileSync(kept, 'utf8')).toBe('the only copy');
  expect(readManifest(readFileSync(manifestOf(kept), 'utf8'))).toMatchObject({ lines: further.lines });
  expect(readManifest(readFileSync(manifestOf(file), 'utf8'))).toMatchObject(await bot.register.head());
  expect((await backupsIn(bot.folder)).map((one) => one.file)).toEqual([file, kept]);
  for (const at of ['2015-06-07T02:30', '2015-06-08T02:30', '2015-06-08T09:35']) await bot.tickAt(`${at}:00+01:00`);
  expect(bot.reports.filter((line) => line.includes(kept))).not.toEqual([]);
  const told = bot.messenger.sent.map(({ card }) => asText(card)).filter((one) => one.includes('holds less'));
  expect(told).toEqual([expect.stringContaining(kept)]);
});

test('a copy made in a thread beside the bot ends where the record does, and what cannot be made says why', async () => {
  const data = aDirectory();
  const bot = await openDatabase(join(data, 'ragtime.db'), { as: 'bot' });
  await bot.register.saveRoster(aRoster({ people: [aPerson('Ann Archer')] }));
  const [file, at] = [join(data, 'backups', 'tonight.db'), '2015-06-06T01:30:00.000Z' as Instant];
  expect(await aside(registerFile(data)).backup(file, { replace: false, at })).toEqual(await bot.register.head());
  await expect(aside(registerFile(data)).backup(file, { replace: false, at })).rejects.toThrow(
    `There is a file ${file} already.`,
  );
  const copy = await openDatabase(file, { as: 'tool' });
  expect((await copy.register.roster()).people.map(({ name }) => name)).toEqual(['Ann Archer']);
  await copy.close();
  await bot.close();
});
