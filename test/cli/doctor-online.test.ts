import { expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import type { ThreadId } from '#src/ports/message.ts';
import { toMend, well } from '#src/ports/checks/finding.ts';
import type { OpenDatabase } from '#db/open.ts';
import { aWorld, aWorldWithPlan, ROSTER_CSV } from './a-world.ts';

const WITH_LEADER = { 'people.csv': `${ROSTER_CSV}person,Carol Cole,Leader,,,,\n` };

test('the network is asked where it is asked for alone, with what the register keeps', async () => {
  let asked = 0;
  const askOnline = async (store: object | null) => {
    asked += 1;
    expect(store).not.toBeNull();
    return [well('Slack token', 'Slack takes it, for workspace Council (T1).')];
  };
  const world = await aWorldWithPlan({ files: WITH_LEADER, askOnline });
  expect(await world.run('doctor')).toBe(0);
  expect(asked).toBe(0);
  expect(await world.run('doctor', '--online')).toBe(0);
  expect(asked).toBe(1);
  expect(world.said()).toContain('ok    Slack token: Slack takes it, for workspace Council (T1).');
});

test('what is to be mended there ends with 1, and it is asked without a register, too', async () => {
  const askOnline = async () => [toMend('Slack token', 'Slack says token_revoked.', 'Install the app again.')];
  const world = aWorld({ askOnline, folder: { place: 'no folder' } });
  expect(await world.run('doctor', '--online')).toBe(1);
  expect(world.said()).toContain('MEND  Slack token: Slack says token_revoked.\n      Install the app again.');
});

test('a file with a secret that everybody may read is told of, and nothing that is in it', async () => {
  const openSecrets = [{ name: 'SLACK_BOT_TOKEN_FILE', path: '/etc/ragtime/token' }];
  const world = await aWorldWithPlan({ files: WITH_LEADER, openSecrets });
  expect(await world.run('doctor')).toBe(0);
  expect(world.said()).toContain('note  secret: /etc/ragtime/token (SLACK_BOT_TOKEN_FILE) can be read by everybody');
  expect(world.said()).toContain('chmod o-rwx');
});

const BOT = {
  TEAMS_APP_ID: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0',
  TEAMS_TENANT_ID: '11111111-2222-4333-8444-555555555555',
  TEAMS_APP_PASSWORD: 'hunter2',
};

test.each([
  ['2016-06-30', 'ok    Teams secret: in force until Thu 30 Jun 2016.'],
  ['2015-06-20', 'note  Teams secret: it ends on Sat 20 Jun 2015, in 15 days.'],
  ['2015-06-01', 'MEND  Teams secret: it ended on Mon 1 Jun 2015.'],
])('a secret whose end somebody wrote down as %s', async (ends, says) => {
  const { teams } = readConfig({ ...BOT, TEAMS_APP_PASSWORD_ENDS: ends }) as Config;
  const world = await aWorldWithPlan({ files: WITH_LEADER, config: { teams } });
  await world.run('doctor');
  expect(world.said()).toContain(says);
  expect(world.said()).not.toContain('hunter2');
});

test('a test message goes to the office by the running bot, and it is said that it went', async () => {
  const sent: { database: OpenDatabase | null } = { database: null };
  // What the running bot does meanwhile.
  const pause = async (): Promise<void> => {
    const { outbox } = sent.database!;
    for (const { key } of await outbox.take(world.clock.now(), 10))
      await outbox.sent(key, { thread: 'slack:T1/D1/1' as ThreadId, message: '1' }, world.clock.now());
  };
  const world = await aWorldWithPlan({ files: WITH_LEADER, pause });
  sent.database = [...world.registers.values()][0]!;
  expect(await world.run('doctor', '--test-message')).toBe(0);
  expect(world.said()).toContain('ok    test message: sent to 1 person of the office.');
});

test('a test message that nobody sends is said to wait, and for what', async () => {
  const world = await aWorldWithPlan({ files: WITH_LEADER });
  expect(await world.run('doctor', '--test-message')).toBe(0);
  expect(world.said()).toContain('note  test message: 1 of 1 had not gone after two and a half minutes.');
  expect(world.said()).toContain('They go as soon as a bot runs');
});
