import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { watchEnds } from '#src/assembly/watch/watch-ends.ts';
import type { Day } from '#src/calendar/day.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aPerson, aRoster } from '#test/kit/an-action.ts';
import { aWorld } from '#test/jobs/a-world.ts';

const BOT = {
  TEAMS_APP_ID: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0',
  TEAMS_TENANT_ID: '11111111-2222-4333-8444-555555555555',
};

async function aWatch(env: Readonly<Record<string, string>>, pageEnds: Day | null = null) {
  const world = await aWorld();
  await world.register.saveRoster(aRoster({ people: [aPerson('Olive Office', { role: 'office' })] }));
  const config = readConfig(env) as Config;
  const made = () =>
    watchEnds({ config, pageEnds: async () => pageEnds, store: world.database, clock: world.clock, office: [] });
  let look = made();
  return {
    on: async (day: string): Promise<void> => {
      world.clock.set(`${day}T10:00:00+01:00`);
      await look();
      await world.tickAt(`${day}T10:00:00+01:00`);
    },
    restarts: () => void (look = made()),
    told: () =>
      world.messenger.sent
        .map(({ card }) => asText(card).replaceAll(/\s+/gu, ' '))
        .filter((one) => /(?:secret|certificate)/iu.test(one)),
  };
}

test('the office is told twenty days before a secret ends, again nearer, and when it is over; each once', async () => {
  const { on, told, restarts } = await aWatch({
    ...BOT,
    TEAMS_APP_PASSWORD: 'hunter2',
    TEAMS_APP_PASSWORD_ENDS: '2015-07-10',
  });
  await on('2015-06-19');
  expect(told()).toEqual([]);
  await on('2015-06-20');
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatch(/ends on Fri 10 Jul 2015, in 20 days\. From then on I reach nobody on Teams/u);
  await on('2015-06-25');
  restarts();
  await on('2015-06-26');
  expect(told()).toHaveLength(1);
  await on('2015-07-03');
  await on('2015-07-09');
  await on('2015-07-11');
  await on('2015-07-12');
  expect(told()).toHaveLength(4);
  expect(told()[2]).toMatch(/which is tomorrow/u);
  expect(told()[3]).toMatch(/has ended/u);
  expect(told().join(' ')).not.toContain('hunter2');
});

test('a secret of which nobody wrote down the day, and one that ends in a year, cost nobody a word', async () => {
  const unknown = await aWatch({ ...BOT, TEAMS_APP_PASSWORD: 'x' });
  await unknown.on('2015-06-20');
  const far = await aWatch({ ...BOT, TEAMS_APP_PASSWORD: 'x', TEAMS_APP_PASSWORD_ENDS: '2016-07-10' });
  await far.on('2015-06-20');
  expect([...unknown.told(), ...far.told()]).toEqual([]);
});

test('a certificate that lies with its key, and that of the page, are told of as well', async () => {
  const read = (file: string): string => readFileSync(`test/fixtures/teams/${file}.pem`, 'utf8');
  const key = `${read('certificate')}${read('certificate-key')}`;
  const bot = await aWatch({ ...BOT, TEAMS_CERT_KEY: key, TEAMS_CERT_THUMBPRINT: '0'.repeat(40) });
  await bot.on('2040-01-01');
  expect(bot.told()[0]).toMatch(/certificate with which I log in to Teams has ended/u);
  const page = await aWatch({ RAGTIME_WEB_URL: 'https://plan.council.example' }, '2015-06-25' as Day);
  await page.on('2015-06-20');
  expect(page.told()[0]).toMatch(/The certificate of my page ends soon .+in 5 days\. From then on browsers warn/u);
});
