import { expect, test } from 'vitest';
import type { AccountId, OutKey } from '#src/ports/message.ts';
import { createResponders, fleetingThread } from '#adapters/slack/send/responders.ts';
import { aFakeSlack as aFakeAddress } from '#test/kit/a-fake-slack.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aCard, aDeparting, aSlackMessenger, ANN } from './a-messenger.ts';

const THREAD = fleetingThread('T1', 'C1', 'trigger.1');
const CARD = aCard({ thread: Array.from({ length: 7 }, (_, nth) => aCard({ heading: `Part ${nth + 1}` })) });

function aCommandWaits() {
  const address = aFakeAddress();
  const responders = createResponders({ fetch: address.fetch, realClock: aClock(), after: () => () => {} });
  const acknowledged: string[] = [];
  const acknowledge = (message: { text: string } | null) => (acknowledged.push(message?.text ?? ''), true);
  responders.open(THREAD, { acknowledge, responseUrl: 'https://hooks.slack.test/1', patience: 2000 });
  const ours = aSlackMessenger({ responders });
  const to = { thread: THREAD, person: null, account: 'slack:T1/UANN' as AccountId };
  const send = (number: number | null) => {
    const part = number === null ? {} : { part: { of: 'receipt/1' as OutKey, number } };
    return ours.messenger.send(aDeparting({ card: CARD, to, ...part }), ANN);
  };
  const shown = () => [...acknowledged, ...address.of('response_url').map(({ text }) => String(text))];
  return { ...ours, responders, send, shown };
}

test('a long answer to a command shows its first part and says how many follow, each sent by itself', async () => {
  const { send, shown, slack } = aCommandWaits();
  expect(await send(null)).toMatchObject({ thread: THREAD, more: 7 });
  for (const number of [1, 2, 3]) await send(number);
  expect(shown()).toHaveLength(4);
  for (const number of [1, 2, 3]) expect(shown()[number]).toContain(`Part ${number}`);
  expect(slack.posts).toEqual([]);
});

test('where Slack takes no more at the address of the command, the rest follows privately in its order, and nothing twice', async () => {
  const { send, shown, slack } = aCommandWaits();
  await send(null);
  for (const number of [1, 2, 3, 4, 5, 6, 7]) await send(number);
  expect(shown()).toHaveLength(6);
  expect(slack.posts.map(({ text }) => /Part \d/u.exec(text)?.[0])).toEqual(['Part 6', 'Part 7']);
  expect(new Set(slack.posts.map(({ channel }) => channel))).toEqual(new Set(['DUANN']));
});

test('what a dead process left of a long answer follows privately', async () => {
  const before = aCommandWaits();
  await before.send(null);
  await before.send(1);
  const after = aSlackMessenger();
  const to = { thread: THREAD, person: null, account: 'slack:T1/UANN' as AccountId };
  for (const number of [2, 3]) {
    const part = { of: 'receipt/1' as OutKey, number };
    await after.messenger.send(aDeparting({ card: CARD, to, part }), ANN);
  }
  expect(after.slack.posts.map(({ text }) => /Part \d/u.exec(text)?.[0])).toEqual(['Part 2', 'Part 3']);
});
