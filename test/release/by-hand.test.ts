import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { aFilledFileOf, EARLIER } from '#test/db/an-older-file.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { RELEASE, runOnce } from '#test/kit/a-process.ts';

const [PLAN, PEOPLE] = [resolve('docs/examples/plan.csv'), resolve('docs/examples/people.csv')];

/** Types a command of the release for a data folder; gives what it says. */
const typed = (data: string, ...args: readonly string[]): Promise<string> =>
  runOnce({ args: [...args, '--data', data], env: { NO_COLOR: '1' } });

async function withAPlan(): Promise<string> {
  const data = join(aDirectory(), 'data');
  await typed(data, 'import', PLAN, '--roster', PEOPLE, '--published', '2015-05-26', '--begin');
  return data;
}

test('started with no platform it is the console on the sample plan, and says how it is typed here', async () => {
  const said = await typed(join(aDirectory(), 'data'), 'start');
  expect(said).toContain('This is the sample plan, in its own time.');
  expect(said).toContain('node ragtime.mjs import FILE');
  expect(said).toContain('You speak as Karl Battersby');
});

test('a plan is loaded, and what would be asked, the digest and the doctor are shown', async () => {
  const data = await withAPlan();
  expect(await typed(data, 'nudges', '--today', '2015-06-30')).toMatch(/message/u);
  expect(await typed(data, 'digest', '--today', '2015-06-29')).toContain('None of 6 actions is late');
  expect(await typed(data, 'doctor')).toContain('register: whole');
});

test('what is drawn with packages that are loaded late is drawn: every paper, and a picture', async () => {
  const data = await withAPlan();
  const out = aDirectory();
  const frozen = await typed(
    data,
    'report',
    'freeze',
    '--kind',
    'highlight',
    '--name',
    'June',
    '--as-at',
    '2015-06-30',
  );
  const id = /R-[0-9a-f]{12}/u.exec(frozen)?.[0] ?? '';
  for (const ending of ['pdf', 'docx', 'xlsx', 'html', 'csv'])
    await typed(data, 'report', 'write', id, '--out', join(out, `one.${ending}`));
  await typed(data, 'picture', 'timeline', '--today', '2015-06-30', '--out', join(out, 'one.png'));
  expect(readFileSync(join(out, 'one.png')).subarray(1, 4).toString()).toBe('PNG');
  expect(readFileSync(join(out, 'one.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a backup is brought back', async () => {
  const data = await withAPlan();
  const backup = join(aDirectory(), 'backup.db');
  const said = await typed(data, 'backup', backup);
  expect(said).toContain('node ragtime.mjs restore');
  const elsewhere = join(aDirectory(), 'data');
  await typed(elsewhere, 'restore', backup);
  expect(await typed(elsewhere, 'plans', '--json')).toBe(await typed(data, 'plans', '--json'));
});

function lastStepOf(file: string): string | undefined {
  const raw = new Database(file, { readonly: true });
  const last = raw.prepare<[], string>('select hash from __drizzle_migrations order by created_at desc').pluck().get();
  raw.close();
  return last;
}

test.each(EARLIER)('a register whose last step was %s comes up, and what is kept of it goes back', async (last) => {
  const file = aFilledFileOf(last);
  const data = dirname(file);
  const before = readFileSync(file);
  expect(spawnIn('plans', '--data', data)).toContain('is of an earlier version of Ragtime');
  expect(readFileSync(file).equals(before)).toBe(true);
  const said = await typed(data, 'migrate');
  const kept = /kept as (\S+\.db),/u.exec(said)?.[1] ?? '';
  expect([lastStepOf(file) === last, lastStepOf(kept)]).toEqual([false, last]);
  expect(await typed(data, 'plans', '--json')).toContain('Improvement plan');
});

/** What a command says that refuses. */
function spawnIn(...args: readonly string[]): string {
  return spawnSync(process.execPath, ['ragtime.mjs', ...args], { cwd: RELEASE ?? '', encoding: 'utf8' }).stderr;
}

test('the package for Teams is made', () => {
  const to = aDirectory();
  const env = { TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001' };
  const argv = [
    join(RELEASE ?? '', 'app/package-teams.mjs'),
    '--website',
    'https://council.example/ragtime',
    '--publisher',
    'Council',
  ];
  const said = execFileSync(process.execPath, argv, { cwd: to, env, encoding: 'utf8' });
  expect(said).toContain('ragtime-teams.zip: version');
  expect(readFileSync(join(to, 'dist/ragtime-teams.zip')).subarray(0, 2).toString()).toBe('PK');
});
