import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import { chanceOf } from '#test/kill/chance.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aClient, aServer } from '#test/postgres/a-server.ts';
import { aRememberingSlack } from './a-remembering-slack.ts';
import type { RememberingSlack } from './a-remembering-slack.ts';
import { aReplica, anUpdateOf, fillSample, idOf, speakersOf, untilTaken } from './a-house.ts';
import type { Replica, Speaker } from './a-house.ts';

const server = aServer();

/** Five minutes are what is promised; REPLICAS_MS=300000 takes them. */
const UNDER_LOAD = Number(process.env['REPLICAS_MS'] ?? 30_000);
const BETWEEN_KILLS = 2_000;

/** Slack takes one message a second into one conversation: who says more is answered ever later. */
const BETWEEN_WORDS = 1_300;
const SPEAKERS = 24;

/** What was said and taken in, by whom, in the order in which each said theirs. */
type Told = { readonly from: string; readonly words: string; readonly number: number };

test(
  'three processes on one register, one of them killed every two seconds, lose nothing, say nothing twice, and answer everybody',
  { timeout: 2 * UNDER_LOAD + 300_000 },
  async () => {
    const address = server.address();
    await fillSample(address);
    const slack = await aRememberingSlack();
    onTestFinished(() => slack.close());
    const house = { address, env: slack.env, folder: aDirectory() };
    const replicas = [0, 1, 2].map((number) => aReplica(house, number));
    const { told, kills } = await liveThrough(replicas, slack);
    const client = await aClient(address);
    await expect.poll(() => open(client), { timeout: 200_000 + UNDER_LOAD, interval: 500 }).toEqual([]);
    process.stdout.write(`${told.length} messages taken in, ${kills} kills.\n`);
    expect(await lostOrTwice(told, { client, slack })).toEqual([]);
    await Promise.all(replicas.map((one) => one.end()));
    const { integrity, close } = await openDatabase(address, { as: 'alone' });
    expect(await integrity()).toEqual([]);
    await close();
    expect(told.length).toBeGreaterThan(UNDER_LOAD / 1000);
    expect(kills).toBeGreaterThan(UNDER_LOAD / 15_000);
  },
);

async function liveThrough(replicas: readonly Replica[], slack: RememberingSlack) {
  const until = performance.now() + UNDER_LOAD;
  const chance = chanceOf(Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000));
  const told: Told[] = [];
  let [number, kills] = [0, 0];
  const lines = await speakersOf(chance);
  const speak = async ({ from, refs }: Speaker): Promise<void> => {
    while (performance.now() < until) {
      const own = (number += 1);
      const words = `${chance.oneOf(refs)} amber, waiting on HR, note ${own}`;
      await untilTaken(anUpdateOf(from, words, own), chance.below(3), { replicas, tell: slack.tell });
      told.push({ from, words, number: own });
      await wait(BETWEEN_WORDS);
    }
  };
  const kill = async (): Promise<void> => {
    while (performance.now() < until) {
      await wait(BETWEEN_KILLS);
      const up = replicas.filter(({ url }) => url() !== null);
      // A machine on which a start takes longer than that still has somebody who works.
      if (up.length < 2) continue;
      await chance.oneOf(up).kill();
      kills += 1;
    }
  };
  await Promise.all([kill(), ...lines.slice(0, SPEAKERS).map(speak)]);
  return { told, kills };
}

/** What is not at an end yet, by its state. */
async function open(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ what: string }>(
    `select 'inbox ' || state || ' ' || count(*) as what from inbox where state <> 'worked' group by state union all
     select 'outbox ' || state || ' ' || count(*) from outbox where state not in ('sent', 'settled') and kind = 'receipt' group by state`,
  );
  return rows.map(({ what }) => what);
}

type Looking = { readonly client: Client; readonly slack: RememberingSlack };

async function lostOrTwice(told: readonly Told[], { client, slack }: Looking): Promise<readonly string[]> {
  const { rows } = await client.query<{ body: string }>(`select body from ledger where kind = 'updated' order by seq`);
  const recorded = rows.map(({ body }) => String((JSON.parse(body) as { words?: string }).words));
  const faults = told.flatMap(({ from, words, number }) => {
    const lines = recorded.filter((one) => one === words).length;
    const said = slack
      .postsOf(answerKey(idOf(from, number)))
      .filter((one) => !one.includes('I send this once more')).length;
    return [
      ...(lines === 1 ? [] : [`“${words}” stands in the ledger ${lines} times.`]),
      ...(said === 1 ? [] : [`“${words}” was answered ${said} times.`]),
    ];
  });
  return [...faults, ...outOfOrder(told, recorded)];
}

/** What one person said stands in the record as they said it. */
function outOfOrder(told: readonly Told[], recorded: readonly string[]): readonly string[] {
  return [...new Set(told.map(({ from }) => from))].flatMap((from) => {
    const places = told.filter((one) => one.from === from).map(({ words }) => recorded.indexOf(words));
    const isInOrder = places.every((place, nth) => nth === 0 || place > (places[nth - 1] ?? -1));
    return isInOrder ? [] : [`What ${from} said stands in another order: ${places.join(' ')}.`];
  });
}
