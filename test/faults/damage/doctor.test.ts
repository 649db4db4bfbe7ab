import { chmodSync, chownSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteBackups, sayBackupsGone } from '#src/cli/store/backups-gone.ts';
import { aFolderLike, aTemplate, inFolder, picture, runAsSomebody } from '#test/damage/a-real-folder.ts';
import type { RealFolder } from '#test/damage/a-real-folder.ts';
import { BACKUPS, FILES, RECORD, ROWS, RULES, tamper } from './damages.ts';
import type { Damage } from './damages.ts';

let template: string;
beforeAll(async () => {
  template = await aTemplate();
});
afterAll(() => rmSync(dirname(template), { recursive: true, force: true }));

type Found = { readonly what: string; readonly state: string; readonly says: string; readonly mend: string | null };

async function examined({ run }: RealFolder) {
  const { code, said } = await run('doctor', '--json');
  const lines = said.split('\n').filter((line) => line.startsWith('{'));
  const findings = lines.map((line) => JSON.parse(line) as Found);
  return { code, wrong: findings.filter(({ state }) => state === 'mend'), findings };
}

/** The command that a sentence gives, as it would be typed. */
function commandIn(mend: string): readonly string[] {
  const typed = /npm run ragtime -- (?<command>.+)$/u.exec(mend)?.groups?.['command'];
  if (typed === undefined) throw new Error(`No command in “${mend}”.`);
  return typed.split(' ').map((word) => word.replaceAll('"', ''));
}

async function isFoundAndMended({ damage, says, mend }: Damage): Promise<void> {
  const folder = aFolderLike(template);
  damage(folder);
  const before = picture(folder.data);
  const { code, wrong } = await examined(folder);
  expect(picture(folder.data)).toEqual(before);
  expect(wrong[0]?.says).toMatch(says);
  expect(code).toBe(1);
  expect(wrong[0]?.mend).toMatch(mend);
  const mended = await folder.run(...commandIn(wrong[0]!.mend!));
  expect(mended).toMatchObject({ code: 0 });
  expect(await examined(folder)).toMatchObject({ code: 0, wrong: [] });
}

test('a register as a killed process leaves it is well, and looking at it changes not a byte', async () => {
  const folder = aFolderLike(template);
  const before = picture(folder.data);
  const { code, wrong, findings } = await examined(folder);
  expect([code, wrong]).toEqual([0, []]);
  expect(findings.find(({ what }) => what === 'register')?.says).toContain('it ends at 7-');
  expect(picture(folder.data)).toEqual(before);
});

describe('the doctor names what is wrong with the record, and its mend mends it:', () => {
  test.each(RECORD)('$what', isFoundAndMended);
});

describe('the doctor names what is wrong with the tables and their rules, and its mend mends it:', () => {
  test.each(RULES)('$what', isFoundAndMended);
});

describe('the doctor names what is wrong with the files, and its mend mends it:', () => {
  test.each(FILES)('$what', isFoundAndMended);
});

describe('the doctor names the row that cannot be read, and its mend mends it:', () => {
  test.each(ROWS)('$what', isFoundAndMended);
});

describe('the doctor names a backup that could not be brought back, and its mend mends it:', () => {
  test.each(BACKUPS)('$what', isFoundAndMended);
});

test('what a broken-off command left is named with what removes it, and is no damage', async () => {
  const folder = aFolderLike(template);
  const kept = `${folder.file}.before-restore-2015-06-05T09-00-00.000Z`;
  const left = [kept, `${folder.file}.partial`, `${folder.file}.partial-wal`, `${folder.backup}.partial`];
  linkSync(folder.file, kept);
  for (const name of left.slice(1)) writeFileSync(name, 'half');
  // One that a restore has replaced stays, and so does whatever is of somebody else.
  for (const name of ['ragtime.db.before-restore-2015-06-04T09-00-00.000Z', 'notes.partial'])
    writeFileSync(join(folder.data, name), 'kept');
  const { code, findings } = await examined(folder);
  const found = findings.filter(({ says }) => says.includes('broken off'));
  expect([code, found.length]).toEqual([0, 1]);
  expect(found[0]?.mend?.split('rm ')[1]?.split(' ').toSorted()).toEqual(left.toSorted());
});

describe('the doctor names what its user may not read of a register, and its mend mends it:', () => {
  const WAL = '.db-wal';
  test.each([
    ['the register', ['.db'], ['.db', WAL]],
    ['what was not folded into it', [WAL], [WAL]],
    ['the lock of another user’s bot', ['.lock'], ['.lock']],
  ])('%s', async (_what, closed, named) => {
    const folder = aFolderLike(template);
    const somebody = runAsSomebody(folder);
    const at = (ending: string): string => join(folder.data, `ragtime${ending}`);
    writeFileSync(at('.lock'), '');
    rmSync(at('.db-shm'));
    const [own, theirs] = [['.db', WAL, '.lock'].filter((one) => !named.includes(one)), named.map(at)];
    for (const ending of own) chownSync(at(ending), somebody.uid, somebody.uid);
    for (const ending of closed) chmodSync(at(ending), 0);
    const before = picture(folder.data);
    const { code, said } = await somebody('doctor');
    expect(picture(folder.data)).toEqual(before);
    expect(code).toBe(1);
    expect(said).toContain(`MEND  register: ${theirs.join(', ')} may not be read and written by the user that runs`);
    expect(said).toContain(`chown USER ${theirs.join(' ')}, chmod 600 ${theirs.join(' ')}`);
    expect(said).not.toContain('restore');
    for (const file of theirs) chownSync(file, somebody.uid, somebody.uid);
    for (const file of theirs) chmodSync(file, 0o600);
    expect(await somebody('doctor')).toMatchObject({ code: 0 });
  });

  test('the whole folder', async () => {
    const folder = aFolderLike(template);
    const somebody = runAsSomebody(folder);
    chownSync(folder.data, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
    chmodSync(folder.data, process.getuid?.() === 0 ? 0o700 : 0);
    const { said } = await somebody('doctor');
    chmodSync(folder.data, 0o700);
    expect(said).toContain(`MEND  register: ${folder.data} may not be read and written by the user that runs this.`);
    expect(said).not.toContain('There is none');
    chmodSync(folder.data, process.getuid?.() === 0 ? 0o700 : 0);
    const elsewhere = join(dirname(folder.data), 'elsewhere');
    expect((await somebody('restore', folder.backup, '--data', elsewhere)).said).toBe(
      `${folder.backup} may not be read by this user. Run this as the user that the bot runs as.\n`,
    );
    chmodSync(folder.data, 0o700);
  });
});

test('a restore passes over what cannot be read in the register that it replaces', async () => {
  const folder = aFolderLike(template);
  tamper(`update outbox set state = 'sent', card = '{'; update asked set stage = '['`)(folder);
  const { code, said } = await folder.run('restore', folder.backup);
  expect([code, said]).toEqual([0, expect.stringContaining('is now the register in')]);
  expect(await examined(folder)).toMatchObject({ code: 0, wrong: [] });
});

/** A bot that would make backups at night, on a Slack that nobody answers at. */
const ON_SLACK = {
  SLACK_BOT_TOKEN: 'xoxb-of-the-test',
  SLACK_SIGNING_SECRET: 'x'.repeat(32),
  SLACK_API_URL: 'http://127.0.0.1:1/api/',
};

describe('the doctor says at once where tonight’s backup could not be put, and what mends it:', () => {
  test.each([
    ['a file in the place of the folder', 'elsewhere'],
    ['a file on the way to it', 'elsewhere/of/tonight'],
  ])('%s', async (_what, named) => {
    const { data } = aFolderLike(template);
    const inTheWay = join(dirname(data), 'elsewhere');
    writeFileSync(inTheWay, 'notes');
    const folder = inFolder(data, { ...ON_SLACK, RAGTIME_BACKUPS: join(dirname(data), named) });
    const found = async () => (await examined(folder)).findings.find(({ what }) => what === 'backups');
    expect(await found()).toMatchObject({
      state: 'mend',
      says: expect.stringContaining(`${inTheWay} is a file, and a folder is needed`) as string,
      mend: expect.stringMatching(/^Move that file away, or name another folder in RAGTIME_BACKUPS/u) as string,
    });
    rmSync(inTheWay);
    expect(await found()).toMatchObject({ state: 'know', says: expect.stringContaining('there is none') as string });
  });

  test('a folder in one that is somebody else’s', async () => {
    const folder = aFolderLike(template);
    const theirs = join(dirname(folder.data), 'theirs');
    const settings = { ...ON_SLACK, RAGTIME_BACKUPS: join(theirs, 'tonight') };
    const { said } = await runAsSomebody(folder, settings)('doctor');
    expect(said).toContain('note  backups: there is none');
    mkdirSync(theirs, { mode: 0o555 });
    expect((await runAsSomebody(folder, settings)('doctor')).said).toMatch(
      /MEND {2}backups: \S+\/theirs may not be written to by the user that runs this\.\s+Give it to the user/u,
    );
  });
});

test('the doctor says that none is left of the backups that were made, and what begins anew where they were taken away for good', async () => {
  const { data } = aFolderLike(template);
  const place = join(dirname(data), 'a-disk', 'backups');
  const folder = inFolder(data, { ...ON_SLACK, RAGTIME_BACKUPS: place });
  await noteBackups(data, place);
  const found = async () => (await examined(folder)).findings.filter(({ what }) => what === 'backups');
  const [gone, ...more] = await found();
  expect([gone, more]).toMatchObject([{ state: 'mend', says: sayBackupsGone(place) }, []]);
  await folder.run(...commandIn(gone!.mend!));
  expect(await found()).toMatchObject([{ state: 'well', says: expect.stringContaining('1 nightly copy') as string }]);
});

test('the doctor names a list of who was erased that cannot be read, without which nobody is kept out of a backup', async () => {
  const folder = aFolderLike(template);
  const list = join(folder.data, 'ragtime.erased.json');
  writeFileSync(list, '[{');
  const { code, wrong } = await examined(folder);
  expect([code, wrong]).toMatchObject([
    1,
    [{ what: 'who was erased', mend: expect.stringContaining('backups') as string }],
  ]);
  expect(wrong[0]?.says).toContain(list);
  rmSync(list);
  expect(await examined(folder)).toMatchObject({ code: 0, wrong: [] });
});
