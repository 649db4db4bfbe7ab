import { describe, expect, test } from 'vitest';
import { watchPlatforms } from '#src/assembly/watch/watch-platforms.ts';
import { checkPlatforms } from '#src/cli/check-up/check-platforms.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { aPerson, aRoster } from '#test/kit/an-action.ts';
import { aWorld } from '#test/jobs/a-world.ts';
import { asText } from '#src/messages/text/as-text.ts';

const REVOKED = 'Microsoft’s login does not accept the bot (AADSTS7000222): check TEAMS_APP_ID';

async function aWatch({ shares = false } = {}) {
  const world = await aWorld();
  await world.register.saveRoster(aRoster({ people: [aPerson('Olive Office', { role: 'office' })] }));
  let fault: string | null = null;
  let deaf: string | null = null;
  const platforms = [
    { name: 'Slack', health: () => null, unheard: () => deaf },
    { name: 'Teams', health: () => (shares ? null : fault), shared: () => (shares ? fault : null) },
  ];
  const back: (string | null)[] = [];
  const returned = async (since: string | null): Promise<void> => void back.push(since);
  const watching = { platforms, store: world.database, clock: world.clock, office: [], returned };
  const begun = () => watchPlatforms(watching);
  let look = begun();
  const at = async (moment: string, why: string | null): Promise<void> => {
    fault = why;
    world.clock.set(moment);
    await look();
    await world.tickAt(moment);
  };
  return {
    world,
    at,
    refuse: (says: string | null) => void (deaf = says),
    /** Since when each was out of order that came back; null where this process knows what waited. */
    back,
    /** Another process watches from now on. */
    restart: () => void (look = begun()),
    told: () =>
      world.messenger.sent
        .map(({ card }) => asText(card).replaceAll(/\s+/gu, ' '))
        .filter((one) => one.includes('Teams')),
  };
}

const config = readConfig({
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: 'x',
  TEAMS_DEV: '1',
}) as Config;

const SHARED = '2 lines are open to this Slack app, so another bot takes part of what people say.';

describe('a platform on which another bot takes part of what people say', () => {
  test('is told to the office once after five minutes, as that and as no outage, and so is its end', async () => {
    const { at, told } = await aWatch({ shares: true });
    await at('2015-06-05T10:00:00+01:00', SHARED);
    await at('2015-06-05T10:04:00+01:00', SHARED);
    expect(told()).toEqual([]);
    for (const minute of ['05', '06', '30']) await at(`2015-06-05T10:${minute}:00+01:00`, SHARED);
    await at('2015-06-05T11:00:00+01:00', null);
    await at('2015-06-05T11:01:00+01:00', null);
    expect(told()).toHaveLength(2);
    expect(told()[0]).toContain('Another bot takes part of what people say on Teams');
    expect(told()[0]).toContain(`Since 10:00: ${SHARED}`);
    expect(told()[0]).not.toContain('out of order');
    expect(told()[1]).toContain('comes to me alone again');
  });

  test('is what the doctor says of it', async () => {
    const { at, world } = await aWatch({ shares: true });
    await at('2015-06-05T10:00:00+01:00', SHARED);
    const [finding, ...others] = await checkPlatforms(world.database, config);
    expect(JSON.stringify(finding)).toContain('shared with another bot since');
    expect(JSON.stringify(finding)).not.toContain('out of order');
    expect(others).toEqual([]);
  });
});

describe('a platform that is out of order', () => {
  test('for less than five minutes costs nobody a word', async () => {
    const { at, told } = await aWatch();
    await at('2015-06-05T10:00:00+01:00', REVOKED);
    await at('2015-06-05T10:04:00+01:00', REVOKED);
    await at('2015-06-05T10:05:00+01:00', null);
    await at('2015-06-05T10:20:00+01:00', null);
    expect(told()).toEqual([]);
  });

  test('for five minutes is told to the office once, with what mends it and since when', async () => {
    const { at, told } = await aWatch();
    await at('2015-06-05T10:00:00+01:00', REVOKED);
    for (const minute of [5, 6, 30, 59])
      await at(`2015-06-05T10:${minute < 10 ? `0${minute}` : minute}:00+01:00`, REVOKED);
    expect(told()).toEqual([expect.stringContaining(`Since 10:00: ${REVOKED}`)]);
  });

  test('is told to be well again where it was told that it was not', async () => {
    const { at, told } = await aWatch();
    await at('2015-06-05T10:00:00+01:00', REVOKED);
    await at('2015-06-05T10:06:00+01:00', REVOKED);
    await at('2015-06-05T10:40:00+01:00', null);
    await at('2015-06-05T10:41:00+01:00', null);
    expect(told()).toHaveLength(2);
    expect(told()[1]).toContain('works again');
  });

  // What went wrong: who mends a secret starts the bot anew with it, and nobody was told that it worked.
  test.each([
    ['five minutes', '06', ['out of order', 'works again']],
    ['less than five minutes', '03', []],
  ])('for %s, and mended with a restart, is told as if there had been none', async (_, minute, said) => {
    const { at, told, restart } = await aWatch();
    await at('2015-06-05T10:00:00+01:00', REVOKED);
    await at(`2015-06-05T10:${minute}:00+01:00`, REVOKED);
    restart();
    for (const later of ['40', '41']) await at(`2015-06-05T10:${later}:00+01:00`, null);
    restart();
    await at('2015-06-05T10:50:00+01:00', null);
    expect(told()).toEqual(said.map((words) => expect.stringContaining(words) as string));
  });

  test('that is there again lets go what waited, of an earlier process since it went out of order', async () => {
    const { at, back, restart } = await aWatch();
    await at('2015-06-05T10:00:00+01:00', REVOKED);
    await at('2015-06-05T10:01:00+01:00', null);
    await at('2015-06-05T10:02:00+01:00', null);
    await at('2015-06-05T11:00:00+01:00', REVOKED);
    restart();
    await at('2015-06-05T11:05:00+01:00', null);
    restart();
    await at('2015-06-05T11:06:00+01:00', null);
    expect(back).toEqual([null, '2015-06-05T10:00:00.000Z']);
  });

  test('a second outage is told as well', async () => {
    const { at, told } = await aWatch();
    for (const hour of ['10', '14']) {
      await at(`2015-06-05T${hour}:00:00+01:00`, REVOKED);
      await at(`2015-06-05T${hour}:06:00+01:00`, REVOKED);
      await at(`2015-06-05T${hour}:10:00+01:00`, null);
    }
    expect(told()).toHaveLength(4);
  });

  test('is a thing to mend for the doctor, who asks no platform, for as long as it lasts', async () => {
    const { world, at } = await aWatch();
    expect(await checkPlatforms(world.database, config)).toEqual([]);
    await at('2015-06-05T10:00:00+01:00', REVOKED);
    expect(await checkPlatforms(world.database, config)).toMatchObject([
      { what: 'Teams', state: 'mend', says: expect.stringContaining(REVOKED) },
    ]);
    await at('2015-06-05T10:10:00+01:00', null);
    expect(await checkPlatforms(world.database, config)).toEqual([]);
  });
});

// What went wrong: a wrong signing secret made the bot deaf, and the doctor called all well.
test('what came without Slack’s signature, and nothing with it, the doctor says until somebody is heard; the office is told nothing', async () => {
  const { world, at, refuse, told } = await aWatch();
  refuse('3 requests without Slack’s signature were refused. None came with it meanwhile.');
  await at('2015-06-05T10:00:00+01:00', null);
  await at('2015-06-05T10:10:00+01:00', null);
  expect(await checkPlatforms(world.database, config)).toMatchObject([
    { what: 'Slack', state: 'know', says: expect.stringMatching(/^3 requests without/u) },
  ]);
  expect(told()).toEqual([]);
  refuse(null);
  await at('2015-06-05T10:11:00+01:00', null);
  expect(await checkPlatforms(world.database, config)).toEqual([]);
});
