import { describe, expect, test } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { WRITER_NOT_KNOWN } from '#src/ports/inbox.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { aPerson, aRoster } from '#test/kit/an-action.ts';
import { aCommand, aDirectMessage, aMention, aTap } from '#test/kit/slack-envelopes.ts';

// A lead who had joined that morning wrote while Slack could not be asked, and was told that nobody knew them.

const BEN = { user: { id: 'U8', team_id: 'T1', profile: { real_name: 'Ben Baker', email: 'ben@council.example' } } };
/** A register in which Ben and whoever comes to it are of the office, and so may speak of every action. */
async function ours() {
  const database = await aRegister();
  const { people } = await database.register.roster();
  const all = people.map((one) => (one.name === 'Ben Baker' ? { ...one, role: 'office' as const } : one));
  await database.register.saveRoster(aRoster({ people: all }));
  return database;
}

const refused = (error: string) => () => Response.json({ ok: false, error });

async function settled(slack: ASlack, ...envelopes: readonly Envelope[]): Promise<void> {
  for (const envelope of envelopes) await slack.post(envelope);
  await slack.settle();
}

const fromBen = (text: string, ts: string): Envelope => aDirectMessage(text, { user: 'U8', ts, channel: 'D1' });
const waiting = async ({ database }: ASlack) => (await database.inbox.waiting()).map(({ text }) => text);
const aside = async ({ database }: ASlack) => (await database.inbox.aside()).map(({ message }) => message.text);
const said = ({ fake }: ASlack) =>
  [...fake.of('chat.postMessage'), ...fake.of('chat.postEphemeral'), ...fake.of('response_url')].map(
    ({ text }) => String(text).split('\n')[0],
  );
const askedAbout = ({ fake }: ASlack, id: string) => fake.of('users.info').filter(({ user }) => user === id).length;
const words = async ({ database }: ASlack) =>
  (await database.register.ledgerIn('RIP' as never)).flatMap(({ event }) =>
    event.kind === 'updated' ? [event.words] : [],
  );

describe.each<[string, () => Response | Promise<Response>]>([
  ['answers 500', () => new Response('', { status: 500 })],
  ['answers with a page of HTML', () => new Response('<html>Sorry</html>', { status: 503 })],
  ['asks to wait', () => new Response('', { status: 429, headers: { 'retry-after': '60' } })],
  ['breaks the line', () => Promise.reject(new TypeError('fetch failed'))],
  ['has an internal error', refused('internal_error')],
  ['takes the token for revoked', refused('token_revoked')],
  ['takes the token for no good', refused('invalid_auth')],
  ['wants a scope', refused('missing_scope')],
])('while Slack %s', (_, answer) => {
  test('words of somebody new wait, in their order, and are worked when it can say who wrote', async () => {
    const slack = await aSlack({ database: await ours() });
    slack.fake.answers('users.info', answer);
    await settled(slack, fromBen('8.1.3 amber waiting on HR', '1700.1'), fromBen('8.1.3 red no money', '1700.2'));
    expect(await waiting(slack)).toEqual(['8.1.3 amber waiting on HR', '8.1.3 red no money']);
    expect(await aside(slack)).toEqual([]);
    expect(said(slack)).toEqual(['I have your words']);
    slack.fake.answers('users.info', BEN);
    slack.goesBy(1);
    slack.runTimers();
    await slack.settle();
    expect(await words(slack)).toEqual(['8.1.3 amber waiting on HR', '8.1.3 red no money']);
    expect(await waiting(slack)).toEqual([]);
  });
});

test('a workspace that cannot be asked holds up nobody whom the register knows', async () => {
  const slack = await aSlack({ database: await ours() });
  slack.fake.answers('users.info', () => new Response('', { status: 500 }));
  await settled(slack, fromBen('8.1.3 amber', '1700.1'), aDirectMessage('8.1.3 green', { ts: '1700.2' }));
  expect(await words(slack)).toEqual(['8.1.3 green']);
});

test('what waits through a restart is worked when Slack can be asked again', async () => {
  const database = await ours();
  const dying = await aSlack({ database });
  dying.fake.answers('users.info', () => new Response('', { status: 500 }));
  await settled(dying, fromBen('8.1.3 amber', '1700.1'));
  const next = await aSlack({ database, fake: dying.fake });
  await next.bot.work();
  expect(await waiting(next)).toEqual(['8.1.3 amber']);
  next.fake.answers('users.info', BEN);
  next.goesBy(1);
  next.runTimers();
  await next.settle();
  expect(await words(next)).toEqual(['8.1.3 amber']);
});

test('it is asked ever less often while it cannot say', async () => {
  const slack = await aSlack({ database: await ours() });
  slack.fake.answers('users.info', () => new Response('', { status: 500 }));
  await settled(slack, fromBen('8.1.3 amber', '1700.1'));
  for (let turn = 0; turn < 3; turn += 1) {
    slack.goesBy(10);
    slack.runTimers();
    await slack.settle();
  }
  expect(askedAbout(slack, 'U8')).toBe(4);
  expect(await waiting(slack)).toEqual(['8.1.3 amber']);
});

test('a stranger whose address a roster comes to name is known by their next word, and by what they said before', async () => {
  const slack = await aSlack({ database: await ours() });
  const carol = { id: 'U9', team_id: 'T1', profile: { real_name: 'Carol Cole', email: 'carol@council.example' } };
  slack.fake.answers('users.info', { user: carol });
  const fromCarol = (text: string, ts: string) => aDirectMessage(text, { user: 'U9', ts });
  await settled(slack, fromCarol('8.1.4 amber waiting on HR', '1700.1'));
  expect(await aside(slack)).toEqual(['8.1.4 amber waiting on HR']);
  const { people } = await slack.database.register.roster();
  await slack.database.register.saveRoster(
    aRoster({
      people: [...people, aPerson('Carol Cole', { role: 'office', accounts: {}, email: 'carol@council.example' })],
    }),
  );
  await settled(slack, fromCarol('8.1.4 red no money', '1700.2'));
  expect(await words(slack)).toEqual(['8.1.4 amber waiting on HR', '8.1.4 red no money']);
});

test('a guest whom the roster names is asked about anew each time, and heard once they are a member', async () => {
  const slack = await aSlack({ database: await ours() });
  slack.fake.answers('users.info', { user: { ...BEN.user, is_restricted: true } });
  await settled(slack, fromBen('8.1.3 amber', '1700.1'));
  expect(await aside(slack)).toEqual(['8.1.3 amber']);
  slack.fake.answers('users.info', BEN);
  await settled(slack, fromBen('8.1.3 red no money', '1700.2'));
  expect(await words(slack)).toEqual(['8.1.3 amber', '8.1.3 red no money']);
});

test('a stranger whom nothing names is not looked up for every word', async () => {
  const slack = await aSlack({ database: await ours() });
  slack.fake.answers('users.info', { user: { id: 'U9', team_id: 'T1', profile: { email: 'x@elsewhere.example' } } });
  for (const ts of ['1700.1', '1700.2', '1700.3'])
    await settled(slack, aDirectMessage('hello', { user: 'U9', ts, channel: 'D9' }));
  expect(askedAbout(slack, 'U9')).toBe(1);
});

describe('a stranger is answered', () => {
  const STRANGER = { user: { id: 'U9', team_id: 'T1', is_restricted: true } };

  test('in a channel before their eyes alone, each time', async () => {
    const slack = await aSlack({ database: await ours() });
    slack.fake.answers('users.info', STRANGER);
    for (const ts of ['1700.1', '1700.2']) await settled(slack, aMention('<@UBOT> 8.1.3 amber', { user: 'U9', ts }));
    expect(slack.fake.of('chat.postMessage')).toEqual([]);
    expect(slack.fake.of('chat.postEphemeral')).toMatchObject([{ user: 'U9' }, { user: 'U9' }]);
  });

  test('when they press a button, each time', async () => {
    const slack = await aSlack({ database: await ours() });
    slack.fake.answers('users.info', STRANGER);
    for (const trigger_id of ['1', '2'])
      await settled(slack, aTap('/rag 8.1.3 amber', { user: { id: 'U9', team_id: 'T1' }, trigger_id }));
    expect(said(slack)).toHaveLength(2);
    expect(await words(slack)).toEqual([]);
  });

  test('when they use the command, each time', async () => {
    const slack = await aSlack({ database: await ours() });
    slack.fake.answers('users.info', STRANGER);
    for (const trigger_id of ['1', '2'])
      expect((await slack.post(aCommand('mine', { user_id: 'U9', trigger_id }))).json).toMatchObject({
        response_type: 'ephemeral',
      });
  });
});

test('what an earlier version set aside, because Slack could not be asked, is worked after a restart', async () => {
  const database = await ours();
  const first = await aSlack({ database, works: false });
  await settled(first, fromBen('8.1.3 amber', '1700.1'));
  await database.inbox.setAside('slack:T1/D1/1700.1' as never, WRITER_NOT_KNOWN);
  const { aFakeSlack } = await import('#test/kit/a-fake-slack.ts');
  const fake = aFakeSlack();
  fake.answers('users.info', ({ user }) =>
    Response.json({ ok: true, user: user === 'U8' ? BEN.user : { id: user, team_id: 'T1' } }),
  );
  const next = await aSlack({ database, fake });
  await next.settle();
  expect(await words(next)).toEqual(['8.1.3 amber']);
});
