import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { chanceOf } from '#test/kill/chance.ts';
import { addressOn, aRunningServer } from '#test/postgres/running-server.ts';
import {
  aReplica,
  anUpdateOf,
  fillSample,
  officerNamed,
  speakersOf,
  untilTaken,
} from '#test/postgres/replicas/a-house.ts';
import type { Replica } from '#test/postgres/replicas/a-house.ts';
import { aRememberingSlack } from '#test/postgres/replicas/a-remembering-slack.ts';
import type { RememberingSlack } from '#test/postgres/replicas/a-remembering-slack.ts';
import { newPath } from './a-folder.ts';
import { quantile } from './measure.ts';

/** Two by each officer, for Slack takes one a second into one conversation. */
const MESSAGES = 300;
const OFFICERS = MESSAGES / 2;
const SPEAKING_AT_ONCE = 30;
/** So many are answered before it is measured. */
const WARM_UP = 60;
const ROUNDS = 3;
const BETWEEN_LOOKS = 20;

/** How many messages a second one process answers on a PostgreSQL server, and three on one register: beside the server and Slack on the same machine. */
export async function replicas(): Promise<string> {
  const server = await aRunningServer();
  const rates: Record<1 | 3, number[]> = { 1: [], 3: [] };
  for (let round = 1; round <= ROUNDS; round++) {
    for (const count of [1, 3] as const) {
      process.stderr.write(`replicas, ${count} at round ${round} of ${ROUNDS} …\n`);
      rates[count].push(await answeredBySecond(count, addressOn(server.port, `of_${count}_${round}`)));
    }
  }
  await server.end();
  const ratios = rates[3].map((three, round) => three / (rates[1][round] ?? Number.NaN));
  const [one, three, ratio] = [rates[1], rates[3], ratios].map((figures) => quantile(figures, 0.5));
  return `On PostgreSQL one process answers ${shown(one)} messages a second, three on one register ${shown(three)}: ${shown(ratio, 2)} times as many (${ratios.map((found) => found.toFixed(2)).join(', ')}).`;
}

function shown(figure: number | undefined, digits = 1): string {
  return (figure ?? Number.NaN).toFixed(digits);
}

async function answeredBySecond(count: number, address: string): Promise<number> {
  await fillSample(address, OFFICERS);
  const slack = await aRememberingSlack();
  const house = { address, env: slack.env, folder: newPath('replicas') };
  const running = Array.from({ length: count }, (_, number) => aReplica(house, number));
  while (running.some(({ url }) => url() === null)) await wait(BETWEEN_LOOKS);
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(`set search_path to ${new URL(address).searchParams.get('schema')}`);
  const talk = await talkTo(running, slack, client);
  await talk(WARM_UP);
  const from = performance.now();
  await talk(WARM_UP + MESSAGES);
  const seconds = (performance.now() - from) / 1000;
  await client.end();
  await Promise.all(running.map((one) => one.end()));
  await slack.close();
  return MESSAGES / seconds;
}

/** Says messages up to so many, and waits until the last of them has been answered. */
async function talkTo(
  running: readonly Replica[],
  { tell }: RememberingSlack,
  client: Client,
): Promise<(until: number) => Promise<void>> {
  const refs = (await speakersOf(chanceOf(7))).flatMap((one) => one.refs);
  let number = 0;
  const speak = async (until: number): Promise<void> => {
    while (number < until) {
      const own = (number += 1);
      const words = `${refs[own % refs.length]} amber, waiting on HR, note ${own}`;
      await untilTaken(anUpdateOf(officerNamed(own % OFFICERS), words, own), own, { replicas: running, tell });
    }
  };
  return async (until) => {
    await Promise.all(Array.from({ length: SPEAKING_AT_ONCE }, () => speak(until)));
    while ((await answered(client)) < until) await wait(BETWEEN_LOOKS);
  };
}

async function answered(client: Client): Promise<number> {
  const { rows } = await client.query<{ sent: number }>(
    `select count(*)::int as sent from outbox where kind = 'receipt' and state = 'sent' and cause is not null`,
  );
  return rows[0]?.sent ?? 0;
}
