import { expect, test } from 'vitest';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { aDirectMessage, aMention } from '#test/kit/slack-envelopes.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { day, personId } from '#test/kit/an-action.ts';

async function restrict({ database }: ASlack): Promise<void> {
  const action = actionId('RIP' as PlanKey, '8.1.3' as Ref);
  const saying = { by: personId('Olive Office'), at: readInstant('2015-06-01T09:00:00Z')!, day: day('2015-06-01') };
  const entry = { action, event: { kind: 'restricted' as const, restricted: true }, message: null, ...saying };
  await database.register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
}

async function channelsAnswered(slack: ASlack): Promise<readonly unknown[]> {
  await slack.settle();
  return slack.fake.of('chat.postMessage').map(({ channel }) => channel);
}

test('of one’s own actions nobody else in a channel sees anything', async () => {
  const slack = await aSlack();
  await restrict(slack);
  await slack.post(aMention('<@UBOT> mine', { ts: '1700.2' }));
  expect(await channelsAnswered(slack)).toEqual([]);
  expect(slack.fake.of('chat.postEphemeral')).toMatchObject([{ channel: 'C1', user: 'U7' }]);
});

test.each(['8.1.3', 'history 8.1.3', '8.1.3 amber waiting on HR'])(
  'of a restricted action its lead is answered privately wherever they ask: %s',
  async (words) => {
    const slack = await aSlack();
    await restrict(slack);
    await slack.post(aMention(`<@UBOT> ${words}`, { ts: '1700.2' }));
    const channels = await channelsAnswered(slack);
    expect(channels).toHaveLength(1);
    expect(channels[0]).not.toBe('C1');
  },
);

test('anything else is answered where it is asked', async () => {
  const slack = await aSlack();
  await slack.post(aMention('<@UBOT> 8.1.3', { ts: '1700.2' }));
  await slack.post(aDirectMessage('8.1.3', { ts: '1700.3' }));
  expect(await channelsAnswered(slack)).toEqual(['C1', 'D1']);
});
