import { expect, test } from 'vitest';
import { aWorldWithPlan } from './a-world.ts';

test('a key is shown once, listed without its secret, and taken back', async () => {
  const world = await aWorldWithPlan();
  expect(await world.run('feeds', 'key', 'add', 'Power-BI')).toBe(0);
  const secret = /password {2}(\S{43})/u.exec(world.said())![1]!;
  const { feedKeys } = world.registers.get('./data')!;
  expect(await feedKeys.open('power-bi', secret)).toMatchObject({ scope: 'leadership', plan: null });
  expect(await world.run('feeds', 'key', 'add', 'power-bi')).toBe(1);
  expect(world.grumbled()).toMatch(/There is a key power-bi already\. .*feeds key revoke power-bi/u);
  expect(await world.run('feeds', 'key', 'add', 'site', '--public', '--plan', 'plan')).toBe(0);
  expect(await world.run('feeds', 'key', 'list')).toBe(0);
  expect(world.said()).toBe(
    'power-bi  leadership  every plan  made Fri 5 Jun 2015\nsite  public  PLAN  made Fri 5 Jun 2015',
  );
  expect(world.said()).not.toContain(secret);
  expect(await world.run('feeds', 'key', 'revoke', 'power-bi')).toBe(0);
  expect(await feedKeys.open('power-bi', secret)).toBeNull();
  expect(await world.run('feeds', 'key', 'revoke', 'power-bi')).toBe(1);
});

test.each([
  [['key', 'add', 'a:b'], /letters, figures and dashes/u],
  [['key', 'add', 'x', '--plan', 'NONE'], /No plan has the key NONE/u],
  [['calendar', 'add', 'person', 'Ann Archer'], /“\/rag calendar”/u],
  [['calendar', 'add', 'moon'], /no calendar of a moon/u],
  [['calendar', 'add', 'forum', 'JB'], /has no forum yet/u],
  [['calendar', 'revoke', 'plan'], /has no address/u],
  [['calendar', 'revoke', 'person', 'Ann Archr'], /plainly meant .* Ann Archer\?/u],
])('feeds %j is refused in a sentence', async (argv, says) => {
  const world = await aWorldWithPlan();
  expect(await world.run('feeds', ...argv)).toBe(1);
  expect(world.grumbled()).toMatch(says);
});

test('an address of a plan’s calendar is shown once, and all are taken back together', async () => {
  const world = await aWorldWithPlan();
  const { calendars } = world.registers.get('./data')!;
  const secrets = [];
  for (const _ of [1, 2]) {
    expect(await world.run('feeds', 'calendar', 'add', 'plan')).toBe(0);
    secrets.push(/\/calendar\/(\S{43})\.ics/u.exec(world.said())![1]!);
  }
  expect(await calendars.open(secrets[0]!)).toMatchObject({ kind: 'plan', plan: 'PLAN' });
  expect(await world.run('feeds', 'calendar', 'list')).toBe(0);
  expect(world.said()).toBe('plan  PLAN  2 addresses');
  expect(await world.run('feeds', 'calendar', 'revoke', 'plan')).toBe(0);
  expect(await Promise.all(secrets.map((secret) => calendars.open(secret)))).toEqual([null, null]);
});
