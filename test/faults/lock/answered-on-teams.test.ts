import { expect, onTestFinished, test } from 'vitest';
import { aHeldRegister } from '#test/kit/a-held-register.ts';
import { aTeams, aTeamsRegister } from '#test/kit/teams/a-teams.ts';
import { anExecute, aPersonalMessage } from '#test/kit/teams/activities.ts';

test('while another program holds the register a message and a press are refused in fifteen seconds, and come again', async () => {
  const held = await aHeldRegister(await aTeamsRegister());
  const ours = await aTeams({ database: held.database });
  onTestFinished(() => held.letGo());
  // Where they are answered is known by now.
  expect((await ours.post(aPersonalMessage('8.1.3'))).status).toBe(200);
  await ours.settle();
  const on = { id: ours.cloud.connector.shown[0]!.id };
  const message = aPersonalMessage('8.1.3 amber, waiting on HR');
  const press = anExecute({ ragtime: { kind: 'say', say: '/rag 8.1.4 red' } }, on);
  const recorded = async () => (await ours.database.register.ledgerIn('RIP' as never)).length;
  const before = await recorded();
  held.hold();
  const from = performance.now();
  const [refused, told] = await Promise.all([ours.post(message), ours.post(press)]);
  expect(performance.now() - from).toBeLessThan(15_000);
  expect(refused.status).toBe(500);
  expect(told).toMatchObject({
    status: 200,
    json: { value: expect.stringContaining('nothing is recorded') as string },
  });
  held.letGo();
  await ours.settle();
  expect(await recorded()).toBe(before);
  for (const one of [message, message, press]) expect((await ours.post(one)).status).toBe(200);
  await ours.settle();
  expect(await recorded()).toBe(before + 2);
}, 60_000);
