import { hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { Process } from '#test/kit/a-process.ts';
import { aCommandOf, aMessageOf, answerTo, aTown, leadersOf, NORTH, SOUTH, tell } from '#test/kit/a-town.ts';
import type { Council, Town } from '#test/kit/a-town.ts';

let town: Town;
let running: Process;

/** Everything that the files of a register say, as bytes without order: what is not in it was not stored. */
function bytesOf(council: Council): string {
  const folder = town.folderOf(council);
  const files = readdirSync(folder).filter((name) => /^ragtime\.db(?:-wal)?$/u.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}

function says(council: Council, text: string): Promise<string> {
  return answerTo(town, running.url, [council, text]);
}

/** The processes that the door has started, by what they were started for. */
function childOf(key: string): number {
  const children = readFileSync(`/proc/${running.pid}/task/${running.pid}/children`, 'utf8').trim().split(' ');
  const found = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(key));
  return Number(found);
}

describe('two organisations in one installation, each with its own Slack', () => {
  beforeAll(async () => {
    town = await aTown();
    running = await town.start();
  }, 120_000);

  afterAll(() => town.close());

  test('each answers its own people, of their own plan', async () => {
    for (const council of [NORTH, SOUTH])
      await expect.poll(() => says(council, 'mine'), { timeout: 60_000 }).toContain(council.word);
  });

  test('what is said in a workspace reaches the register of its organisation alone', async () => {
    expect(await says(NORTH, '1.1 amber the zeppelin is late')).toContain('Recorded');
    expect((await tell(running.url, aMessageOf(SOUTH, '1.1 amber the gondola is late'), SOUTH.secret)).status).toBe(
      200,
    );
    await expect
      .poll(() => town.slack.posted.filter(({ text }) => text.includes('gondola')).map(({ team }) => team))
      .toEqual([SOUTH.team]);
    expect([bytesOf(NORTH).includes('zeppelin'), bytesOf(NORTH).includes('gondola')]).toEqual([true, false]);
    expect([bytesOf(SOUTH).includes('gondola'), bytesOf(SOUTH).includes('zeppelin')]).toEqual([true, false]);
    expect(await says(NORTH, '1.1')).not.toContain(SOUTH.word);
    expect(await says(SOUTH, '1.1')).not.toContain(NORTH.word);
  });

  test('what the app of one has signed opens nothing of the other', async () => {
    const forged = await tell(running.url, aCommandOf(SOUTH, '1.1 red the forged word'), NORTH.secret);
    expect(forged.status).toBe(401);
    expect(bytesOf(NORTH) + bytesOf(SOUTH)).not.toContain('forged');
  });

  test('whoever writes from a workspace that is nobody’s is told so, the log says which, and it is stored nowhere', async () => {
    const stranger = { team: 'T999', user: 'USTRANGE' };
    const command = await tell(running.url, aCommandOf(stranger, '1.1 red the strange word'), NORTH.secret);
    expect(command).toMatchObject({
      status: 200,
      text: expect.stringContaining('not set up for this workspace') as string,
    });
    expect((await tell(running.url, aMessageOf(stranger, 'the strange word'), NORTH.secret)).status).toBe(200);
    expect(bytesOf(NORTH) + bytesOf(SOUTH)).not.toMatch(/strange/iu);
    expect((await fetch(`${running.url}/api/messages`, { method: 'POST', body: '{}' })).status).toBe(403);
  });

  test('while the register of one is locked the other answers', async () => {
    const other = new Database(join(town.folderOf(NORTH), 'ragtime.db'), { timeout: 10_000 });
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    const held = says(NORTH, '1.1 green all well');
    expect(await says(SOUTH, '1.1 green all well')).toContain('Recorded');
    expect(await held).toContain('Not recorded');
    other.exec('rollback');
    await expect.poll(() => says(NORTH, '1.1 green all well')).toContain('Recorded');
  });

  test('one whose process dies is told of, its people that nothing was recorded, and it comes again; the other never notices', async () => {
    process.kill(childOf(SOUTH.key), 'SIGKILL');
    await expect.poll(() => running.log()).toContain('The bot of south ended (signal SIGKILL)');
    expect(await says(NORTH, 'mine')).toContain(NORTH.word);
    const ready = await (await fetch(`${running.url}/readyz`)).text();
    expect(ready.split('\n').filter((line) => line.startsWith('north'))).toEqual([]);
    await expect.poll(() => says(SOUTH, 'mine')).toContain(SOUTH.word);
  });

  test('each line of the log says whose it is, and none has a word of a plan or a person', () => {
    const lines = running
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const of = new Set(lines.map((line) => (JSON.parse(line) as { organisation?: string }).organisation));
    expect(of).toEqual(new Set(['north', 'south', undefined]));
    expect(running.log()).not.toMatch(/lighthouse|viaduct|zeppelin|gondola|Nia|Sol Vane|strange/u);
  });

  test('one is watched by itself, and one that is stopped is no fault of the others', async () => {
    const page = async (path: string) => (await fetch(`${running.url}${path}`)).status;
    await expect.poll(() => page('/readyz')).toBe(200);
    expect([await page('/healthz'), await page('/readyz/north'), await page('/metrics/south')]).toEqual([
      200, 200, 200,
    ]);
    expect(await page('/readyz/east')).toBe(404);
    await town.run('organisation', 'stop', 'south');
    await expect.poll(() => page('/readyz/south')).toBe(503);
    await expect.poll(() => page('/readyz')).toBe(200);
    expect(await says(SOUTH, '1.1 red')).toContain('Not recorded');
    expect(await says(NORTH, 'mine')).toContain(NORTH.word);
    await town.run('organisation', 'start', 'south');
    await expect.poll(() => says(SOUTH, 'mine')).toContain(SOUTH.word);
  });

  test('one moves into another folder while the other answers, and goes on there with all that it knew', async () => {
    const folder = join(town.data, 'elsewhere');
    const moving = town.run('organisation', 'move', 'south', '--folder', folder);
    expect(await says(NORTH, 'mine')).toContain(NORTH.word);
    await moving;
    await expect.poll(() => says(SOUTH, '1.1')).toContain('Green');
    const there = await openDatabase(join(folder, 'ragtime.db'), { as: 'tool' });
    expect((await there.register.roster()).people.map(({ name }) => name)).toContain(SOUTH.lead);
    await there.close();
    expect(readdirSync(town.folderOf(SOUTH)).filter((name) => name.startsWith('ragtime.db'))).toEqual([
      expect.stringMatching(/^ragtime\.db\.before-move-/u) as string,
    ]);
  });

  test('it all ends together', async () => {
    const child = childOf(NORTH.key);
    expect(child).toBeGreaterThan(0);
    expect(await running.end()).toBe(0);
    expect(() => process.kill(child, 0)).toThrow('ESRCH');
  });
});

test('what is done with one leaves every file of the other as it was, to the byte', async () => {
  const quiet = await aTown();
  onTestFinished(() => quiet.close());
  const folder = quiet.folderOf(SOUTH);
  const filesOf = () =>
    readdirSync(folder).map((name) => [name, hash('sha256', readFileSync(join(folder, name)))] as const);
  const before = filesOf();
  const north = ['--organisation', 'north'];
  await quiet.run('organisation', 'backup', 'north', join(quiet.data, 'north-backup.db'));
  await quiet.run('person', 'erase', 'Olive Office', '--why', 'a test', '--apply', ...north);
  await quiet.run('roster', join(quiet.data, 'north-people.csv'), ...north);
  await quiet.run('organisation', 'move', 'north', '--folder', join(quiet.data, 'elsewhere'));
  await quiet.run('restore', join(quiet.data, 'north-backup.db'), ...north);
  await quiet.run('organisation', 'list');
  expect(filesOf()).toEqual(before);
  await expect(quiet.run('organisation', 'move', 'north', '--folder', folder)).rejects.toThrow('only one may');
  expect(filesOf()).toEqual(before);
}, 120_000);

test('each asks its own leads at its own time and posts its own digest in its own channel, and nothing of the other’s', async () => {
  const busy = await aTown();
  onTestFinished(() => busy.close());
  const { posted } = busy.slack;
  for (const { key } of [NORTH, SOUTH]) {
    const plan = join(busy.data, `${key}.csv`);
    await busy.run('import', plan, '--published', '2026-01-05', '--begin', '--organisation', key);
  }
  // The lead's first message is at half past nine, in a week in which something falls due; then a Monday's digest.
  const first = await busy.start('--at', '2030-06-19T08:29:50Z');
  for (const { lead, team, word } of [NORTH, SOUTH])
    await expect
      .poll(() => posted.filter((one) => one.team === team && one.text.includes(word)).length, {
        timeout: 120_000,
        message: lead,
      })
      .toBeGreaterThan(0);
  await first.end();
  const second = await busy.start('--at', '2030-06-24T07:29:50Z');
  const digestOf = (key: string) => posted.filter(({ channel }) => channel === leadersOf(key));
  for (const { key, team } of [NORTH, SOUTH]) {
    await expect.poll(() => digestOf(key).length, { timeout: 120_000 }).toBeGreaterThan(0);
    expect(new Set(digestOf(key).map((one) => one.team))).toEqual(new Set([team]));
  }
  await second.end();
  for (const [one, other] of [
    [NORTH, SOUTH],
    [SOUTH, NORTH],
  ] as const) {
    const said = posted
      .filter(({ team }) => team === one.team)
      .map(({ text, channel }) => `${channel} ${text}`)
      .join('\n');
    expect(said).not.toMatch(new RegExp(`${other.word}|${other.lead}|${other.user.slice(1)}|${other.key}`, 'iu'));
  }
}, 400_000);
