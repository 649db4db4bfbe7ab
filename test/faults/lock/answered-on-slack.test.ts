import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { aHeldRegister } from '#test/kit/a-held-register.ts';
import type { AHeldRegister } from '#test/kit/a-held-register.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { aCommand, aDirectMessage, anEvent, aSubmission, aTap } from '#test/kit/slack-envelopes.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

type Held = ASlack & { readonly held: AHeldRegister };

/** Slack before a register that another program holds. */
async function aHeldSlack(): Promise<Held> {
  const held = await aHeldRegister(await aRegister());
  const slack = await aSlack({ database: held.database, inRealTime: true });
  // Nothing is closed under a write that still waits.
  onTestFinished(() => held.letGo());
  held.hold();
  return { ...slack, held };
}

async function inTime(slack: ASlack, envelope: Envelope) {
  const from = performance.now();
  const answered = await slack.post(envelope);
  return { ...answered, took: performance.now() - from };
}

async function recordedBy({ held, settle, database }: Held): Promise<number> {
  held.letGo();
  await settle();
  expect(await database.inbox.waiting()).toEqual([]);
  return (await database.register.ledgerIn('RIP' as never)).length - 2;
}

test('a command is answered in three seconds with its own words and that nothing is recorded, and nothing is', async () => {
  const slack = await aHeldSlack();
  const { took, status, json } = await inTime(slack, aCommand('8.1.3 amber waiting on HR'));
  expect(took).toBeLessThan(3000);
  expect(status).toBe(200);
  const { response_type: seenBy, text } = json as { response_type: string; text: string };
  expect(seenBy).toBe('ephemeral');
  expect(text).toContain('nothing is recorded');
  expect(text).toContain('/rag 8.1.3 amber waiting on HR');
  expect(await recordedBy(slack)).toBe(0);
});

test('a hundred commands at once are acknowledged within three seconds, with a Web API that takes two and a half', async () => {
  const slack = await aSlack({ fake: aFakeSlack({ latency: 2500 }), inRealTime: true });
  const answers = await Promise.all(Array.from({ length: 100 }, () => inTime(slack, aCommand('mine'))));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(3000);
});

test('a press is told at the address that came with it that nothing is recorded, and nothing is', async () => {
  const slack = await aHeldSlack();
  const { took, status } = await inTime(slack, aTap('/rag 8.1.3 amber'));
  expect(took).toBeLessThan(3000);
  expect(status).toBe(200);
  expect(await recordedBy(slack)).toBe(0);
  expect(slack.fake.of('response_url')).toMatchObject([
    { replace_original: false, text: expect.stringContaining('nothing is recorded') as string },
  ]);
});

test('a press where Slack gives no such address is refused, and nothing is recorded', async () => {
  const slack = await aHeldSlack();
  const { took, status } = await inTime(slack, aTap('/rag 8.1.3 amber', { response_url: null }));
  expect(took).toBeLessThan(3000);
  expect(status).toBe(500);
  expect(await recordedBy(slack)).toBe(0);
});

test.each([
  ['of an action', aSubmission({ rating: { selected_option: { value: 'amber' } }, note: { value: 'waiting on HR' } })],
  [
    'of a round',
    aSubmission(
      { 'choice/8.1.3': { selected_option: { value: 'amber' } }, 'line/8.1.3': { value: 'waiting on HR' } },
      { callback: 'round', metadata: { refs: ['8.1.3'], later: [], seen: 0, thread: null } },
    ),
  ],
])('a form %s stays open with what was typed, and says that nothing is recorded', async (_what, form) => {
  const slack = await aHeldSlack();
  const { took, json } = await inTime(slack, form);
  expect(took).toBeLessThan(3000);
  expect(json).toMatchObject({ response_action: 'errors' });
  expect(Object.values((json as { errors: object }).errors)).toEqual([expect.stringContaining('nothing is recorded')]);
  expect(await recordedBy(slack)).toBe(0);
});

test('a message is refused in three seconds and heard once when Slack sends it again', async () => {
  const slack = await aHeldSlack();
  const said = aDirectMessage('8.1.3 amber waiting on HR');
  const { took, status } = await inTime(slack, said);
  expect(took).toBeLessThan(3000);
  expect(status).toBe(500);
  slack.held.letGo();
  expect((await slack.post(said)).status).toBe(200);
  expect(await recordedBy(slack)).toBe(1);
});

test('a register that is held for a second makes nobody type anything again', async () => {
  const slack = await aHeldSlack();
  const [answers] = await Promise.all([
    Promise.all([
      inTime(slack, aCommand('8.1.3 amber waiting on HR')),
      inTime(slack, aDirectMessage('8.1.3 red no money')),
    ]),
    wait(1000).then(() => slack.held.letGo()),
  ]);
  for (const { status, took, text } of answers) {
    expect(status).toBe(200);
    expect(took).toBeLessThan(3000);
    expect(text).not.toContain('nothing is recorded');
  }
  expect(await recordedBy(slack)).toBe(2);
});

test('twenty at once are each answered in three seconds, whatever else writes', async () => {
  const slack = await aHeldSlack();
  const answers = await Promise.all(Array.from({ length: 20 }, () => inTime(slack, aCommand('8.1.3 amber'))));
  expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(3000);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await recordedBy(slack)).toBe(0);
});

test('a removal of the app is answered in three seconds while posts hang and the register is held', async () => {
  const fake = aFakeSlack();
  const held = await aHeldRegister(await aRegister());
  const slack = await aSlack({ database: held.database, inRealTime: true, fake });
  const posts: (() => void)[] = [];
  fake.answers(
    'chat.postMessage',
    () => new Promise((answer) => posts.push(() => answer(Response.json({ ok: false, error: 'account_inactive' })))),
  );
  for (const text of ['8.1.3', 'mine', '8.1.4']) await slack.post(aDirectMessage(text));
  await expect.poll(() => posts.length).toBeGreaterThan(0);
  held.hold();
  onTestFinished(() => held.letGo());
  const { took } = await inTime(slack, anEvent({ type: 'app_uninstalled' }));
  expect(took).toBeLessThan(3000);
  held.letGo();
  fake.answers('chat.postMessage', { ok: false, error: 'account_inactive' });
  for (const answer of posts) answer();
});
