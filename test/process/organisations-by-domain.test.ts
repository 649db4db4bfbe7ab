import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Process } from '#test/kit/a-process.ts';
import { aCommandOf, aMessageOf, answerTo, aTown, leadersOf, tell, TOGETHER } from '#test/kit/a-town.ts';
import type { Council, Town } from '#test/kit/a-town.ts';

const [NORTH, SOUTH] = TOGETHER;
const [TEAM, SECRET] = [NORTH.team, NORTH.secret];

let town: Town;
let running: Process;

function bytesOf(council: Council): string {
  const folder = town.folderOf(council);
  const files = readdirSync(folder).filter((name) => /^ragtime\.db(?:-wal)?$/u.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}

function says(council: Council, text: string): Promise<string> {
  return answerTo(town, running.url, [council, text]);
}

describe('two organisations with one app in one workspace of Slack, told apart by the domain of an address', () => {
  beforeAll(async () => {
    town = await aTown({ councils: TOGETHER });
    running = await town.start();
  }, 240_000);

  afterAll(() => town.close());

  test('each answers its own people, of their own plan', async () => {
    for (const council of TOGETHER)
      await expect.poll(() => says(council, 'mine'), { timeout: 120_000 }).toContain(council.word);
    for (const [own, other] of [TOGETHER, [SOUTH, NORTH] as const])
      expect(await says(own, '1.1')).not.toContain(other.word);
  });

  test('what somebody says reaches the register of their organisation alone', async () => {
    expect(await says(NORTH, '1.1 amber the zeppelin is late')).toContain('Recorded');
    expect((await tell(running.url, aMessageOf(SOUTH, '1.1 amber the gondola is late'), SECRET)).status).toBe(200);
    await expect.poll(() => bytesOf(SOUTH).includes('gondola')).toBe(true);
    expect([bytesOf(NORTH).includes('gondola'), bytesOf(SOUTH).includes('zeppelin')]).toEqual([false, false]);
    await expect.poll(() => town.slack.posted.filter(({ text }) => text.includes('gondola')).length).toBeGreaterThan(0);
  });

  test('whoever has an address of neither is told so, and it is stored nowhere', async () => {
    const stranger = { team: TEAM, user: 'USTRANGE' };
    const command = await tell(running.url, aCommandOf(stranger, '1.1 red the strange word'), SECRET);
    expect(command).toMatchObject({
      status: 200,
      text: expect.stringContaining('does not say which of them is yours') as string,
    });
    expect((await tell(running.url, aMessageOf(stranger, 'the strange word'), SECRET)).status).toBe(200);
    expect(bytesOf(NORTH) + bytesOf(SOUTH)).not.toMatch(/strange/iu);
  });

  test('a channel that the people of both read gets nothing of either’s digest, and each office is told why', async () => {
    const told = () =>
      town.slack.posted.filter(({ text }) => text.includes('people of another organisation can read it'));
    await expect.poll(() => new Set(told().map(({ channel }) => channel))).toEqual(new Set(['UOFFnorth', 'UOFFsouth']));
    const leaders = TOGETHER.map(({ key }) => leadersOf(key));
    expect(town.slack.posted.filter(({ channel }) => leaders.includes(channel))).toEqual([]);
  });

  test('while the bot of one is away nobody of it is taken for the other’s, and the other answers', async () => {
    await town.run('organisation', 'stop', 'south');
    await expect.poll(async () => (await fetch(`${running.url}/readyz/south`)).status).toBe(503);
    expect(await says(SOUTH, '1.1 red the submarine')).toContain('Not recorded');
    expect((await tell(running.url, aMessageOf(SOUTH, 'the submarine'), SECRET)).status).toBe(503);
    expect(await says(NORTH, 'mine')).toContain(NORTH.word);
    expect(bytesOf(NORTH)).not.toContain('submarine');
  });
});
