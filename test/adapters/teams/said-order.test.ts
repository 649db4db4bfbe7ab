import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import { aDeletion, anEdit, aPersonalMessage, from } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { LEADERS, TENANT } from '#test/kit/teams/tenant.ts';

// Teams sends again what was not answered, under a new time of its own; when somebody wrote it, by their clock, stays.

const ID = '1700000500000';
const NOON = Date.now() - 600_000;
const stamp = (second: number): string => new Date(NOON + second * 1000).toISOString();
const by = (second: number, one: TeamsActivity): TeamsActivity => ({
  ...one,
  timestamp: stamp(second),
  localTimestamp: stamp(second).replace('Z', '+00:00'),
});
/** The same, sent again a minute later. */
const again = (one: TeamsActivity): TeamsActivity => ({ ...one, timestamp: stamp(90) });

const said = (text: string, second = 1): TeamsActivity => by(second, aPersonalMessage(text, { id: ID }));
const edit = (text: string, second: number): TeamsActivity => by(second, anEdit(ID, text));
const CHANNEL = {
  conversation: { isGroup: true, conversationType: 'channel', id: `${LEADERS};messageid=${ID}`, tenantId: TENANT },
};
const inChannel = (text: string, second: number): TeamsActivity =>
  by(second, { ...anEdit(ID, `/rag ${text}`), ...CHANNEL });

async function after(activities: readonly TeamsActivity[]) {
  const ours = await aTeams();
  for (const one of activities) {
    const sent = from(ours.cloud.service, one);
    const headers = { 'content-type': 'application/json', authorization: ours.cloud.keys.authorize(sent) };
    expect((await ours.send(JSON.stringify(sent), headers)).status).toBe(200);
    await ours.settle();
  }
  expect(await ours.database.inbox.waiting()).toEqual([]);
  const { standing } = (await ours.database.register.tracked('RIP/8.1.3' as never))!;
  const lines = await ours.database.register.ledgerIn('RIP' as never);
  const notes = lines.filter(({ event }) => event.kind === 'noted').length;
  return [standing.declared?.rating ?? null, standing.waitingOn, standing.forecast, standing.unsettled?.words, notes];
}

const AMBER = said('8.1.3 amber waiting on HR');

test.each<[string, readonly TeamsActivity[]]>([
  ['an edit', [AMBER, edit('8.1.3 green', 2)]],
  ['two edits', [AMBER, edit('8.1.3 green', 2), edit('8.1.3 red no money', 3)]],
  ['two edits and a deletion', [AMBER, edit('8.1.3 green', 2), edit('8.1.3 red no money', 3), by(4, aDeletion(ID))]],
  ['a message that became ours through an edit', [inChannel('8.1.3 green', 2), inChannel('8.1.3 red no money', 3)]],
  [
    'one that became ours and was deleted',
    [inChannel('8.1.3 green', 2), inChannel('8.1.3 red no money', 3), by(4, { ...aDeletion(ID), ...CHANNEL })],
  ],
  ['two messages', [AMBER, by(2, aPersonalMessage('8.1.3 green', { id: '1700000600000' }))]],
])('%s ends the same in every order and however often each comes', async (_, activities) => {
  const inOrder = await after(activities);
  const twice = [...activities, ...activities.map(again)];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(twice, { minLength: twice.length }), async (some) => {
      expect(await after(some)).toEqual(inOrder);
    }),
    { numRuns: 4 },
  );
});

test('an edit that Teams sends again under a new time is made once', async () => {
  const ours = await aTeams();
  const message = aPersonalMessage('8.1.3 amber');
  for (const one of [message, anEdit(message.id, '8.1.3 green'), anEdit(message.id, '8.1.3 green')])
    await ours.post(one);
  await ours.settle();
  const lines = await ours.database.register.ledgerIn('RIP' as never);
  expect(lines.filter(({ event }) => event.kind === 'amended')).toHaveLength(1);
});
