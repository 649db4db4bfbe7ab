import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { chanceOf } from '#test/kill/chance.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aClient, aServer } from '#test/postgres/a-server.ts';
import { aRememberingSlack } from './a-remembering-slack.ts';
import { aReplica, anUpdateOf, fillSample, officerNamed, speakersOf, untilTaken } from './a-house.ts';

const server = aServer();

/** RAGTIME_REPLICAS_BENCH=600 has so many messages said to one process, and to three: two by each, for Slack takes one a second into one conversation. */
const MESSAGES = Number(process.env['RAGTIME_REPLICAS_BENCH'] ?? 0);

const SPEAKING_AT_ONCE = 30;

test.skipIf(MESSAGES === 0)('three processes answer more in a second than one', { timeout: 600_000 }, async () => {
  const rates: Record<number, number> = {};
  for (const count of [1, 3]) rates[count] = await answeredBySecond(count);
  const [one = 0, three = 0] = [rates[1], rates[3]];
  process.stdout.write(
    `One process ${one.toFixed(1)}/s, three ${three.toFixed(1)}/s: ${(three / one).toFixed(2)} times.\n`,
  );
  // A figure to read, not one to fail on.
  expect(three).toBeGreaterThan(0);
});

async function answeredBySecond(count: number): Promise<number> {
  const address = server.address();
  await fillSample(address, Math.ceil(MESSAGES / 2));
  const slack = await aRememberingSlack();
  onTestFinished(() => slack.close());
  const replicas = Array.from({ length: count }, (_, number) =>
    aReplica({ address, env: slack.env, folder: aDirectory() }, number),
  );
  await expect.poll(() => replicas.every(({ url }) => url() !== null), { timeout: 60_000 }).toBe(true);
  const client = await aClient(address);
  const answered = async (): Promise<number> => {
    const { rows } = await client.query<{ sent: number }>(
      `select count(*)::int as sent from outbox where kind = 'receipt' and state = 'sent' and cause is not null`,
    );
    return rows[0]?.sent ?? 0;
  };
  const refs = (await speakersOf(chanceOf(7))).flatMap((one) => one.refs);
  let number = 0;
  const say = async (until: number): Promise<void> => {
    const speak = async (): Promise<void> => {
      while (number < until) {
        const own = (number += 1);
        const said = `${refs[own % refs.length]} amber, waiting on HR, note ${own}`;
        const from = officerNamed(own % Math.ceil(MESSAGES / 2));
        await untilTaken(anUpdateOf(from, said, own), own, { replicas, tell: slack.tell });
      }
    };
    await Promise.all(Array.from({ length: SPEAKING_AT_ONCE }, speak));
    while ((await answered()) < until) await wait(20);
  };
  await say(60);
  const from = performance.now();
  await say(60 + MESSAGES);
  const seconds = (performance.now() - from) / 1000;
  await Promise.all(replicas.map((one) => one.end()));
  return MESSAGES / seconds;
}
