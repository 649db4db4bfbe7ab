import type { ThreadId } from '#src/ports/message.ts';
import { describe, expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import {
  aDeletion,
  aDirectMessage,
  aHomeOpened,
  anEdit,
  anEvent,
  aReaction,
  aShortcut,
  aSubmission,
  aTap,
  onTheWire,
} from '#test/kit/slack-envelopes.ts';

async function kinds(slack: ASlack): Promise<readonly string[]> {
  await slack.settle();
  return (await slack.database.register.ledgerIn('RIP' as PlanKey)).map(({ event }) => event.kind).slice(2);
}

async function posting(slack: ASlack, ...envelopes: readonly Parameters<ASlack['post']>[0][]): Promise<void> {
  for (const envelope of envelopes) {
    expect((await slack.post(envelope)).status).toBe(200);
    await slack.settle();
  }
}

describe('a reply', () => {
  test('that is edited amends its update; one that is deleted leaves a note', async () => {
    const slack = await aSlack();
    await posting(slack, aDirectMessage('8.1.3 amber, waiting on HR', { ts: '1700.2' }));
    expect(await kinds(slack)).toEqual(['updated']);
    await posting(slack, anEdit({ text: '8.1.3 green, HR has replied', ts: '1700.2' }));
    expect(await kinds(slack)).toEqual(['updated', 'amended']);
    await posting(slack, aDeletion('1700.2'));
    expect(await kinds(slack)).toEqual(['updated', 'amended', 'noted']);
  });

  test('is answered under the message it answers, or in the conversation itself', async () => {
    const slack = await aSlack();
    await posting(
      slack,
      aDirectMessage('8.1.3', { ts: '1700.2' }),
      aDirectMessage('8.1.3', { ts: '1700.4', thread_ts: '1700.3' }),
    );
    const [first, second] = slack.fake.of('chat.postMessage');
    expect(first).not.toHaveProperty('thread_ts');
    expect(second).toMatchObject({ channel: 'D1', thread_ts: '1700.3' });
  });
});

describe('an emoji', () => {
  test('on the card of an action rates it', async () => {
    const slack = await aSlack();
    await posting(slack, aDirectMessage('8.1.3', { ts: '1700.2' }));
    const ts = slack.fake.posted().at(-1)!;
    await posting(slack, aReaction('large_green_circle', { channel: 'D1', ts }));
    expect(await kinds(slack)).toEqual(['updated']);
  });

  test('taken away leaves the record with a note and offers to take it back; put there anew it is said anew', async () => {
    const slack = await aSlack();
    await posting(slack, aDirectMessage('8.1.3', { ts: '1700.2' }));
    const on = { channel: 'D1', ts: slack.fake.posted().at(-1)! };
    const green = (more: object): Parameters<typeof posting>[1] => aReaction('large_green_circle', on, more);
    await posting(slack, green({ event_ts: '1700.3' }));
    await posting(slack, green({ type: 'reaction_removed', event_ts: '1700.4' }));
    expect(await kinds(slack)).toEqual(['updated', 'noted']);
    const [told] = slack.fake.of('chat.postMessage').slice(-1);
    expect(JSON.stringify(told)).toMatch(/Your emoji is gone from the chat.*Undo 8\.1\.3/u);
    await posting(slack, aReaction('red_circle', on, { event_ts: '1700.5' }), green({ event_ts: '1700.6' }));
    expect(await kinds(slack)).toEqual(['updated', 'noted', 'updated', 'updated']);
  });

  test('elsewhere does nothing', async () => {
    const slack = await aSlack();
    await posting(slack, aReaction('large_green_circle', { channel: 'D1', ts: '1.1' }));
    expect(await kinds(slack)).toEqual([]);
  });
});

describe('a form', () => {
  test('opens at once from “Add a note”, and what is sent off is recorded as it was chosen', async () => {
    const slack = await aSlack();
    await posting(slack, aTap('/rag note 8.1.3'));
    const [opened] = slack.fake.of('views.open');
    expect(opened).toMatchObject({
      trigger_id: expect.stringMatching(/^trigger/u) as string,
      view: { callback_id: 'update' },
    });
    const metadata = JSON.parse((opened as { view: { private_metadata: string } }).view.private_metadata) as object;
    expect(metadata).toMatchObject({ ref: '8.1.3', card: null, thread: 'slack:T1/D1/1700.1' });
    await posting(
      slack,
      aSubmission({ rating: { selected_option: { value: 'red' } }, note: { value: 'it rains' } }, { metadata }),
    );
    expect(await kinds(slack)).toEqual(['updated']);
    expect(slack.fake.of('chat.postMessage')).toMatchObject([{ channel: 'D1', thread_ts: '1700.1' }]);
  });

  test('that says nothing stays open with a sentence', async () => {
    const slack = await aSlack();
    const { json } = await slack.post(aSubmission({}));
    expect(json).toMatchObject({ response_action: 'errors', errors: { rating: expect.any(String) as string } });
  });

  test('about an action that is not theirs says so instead', async () => {
    const slack = await aSlack();
    const roster = await slack.database.register.roster();
    const people = roster.people.map((one) =>
      one.name === 'Ben Baker' ? { ...one, accounts: { slack: 'T1/U8' } } : one,
    );
    await slack.database.register.saveRoster({ ...roster, people });
    slack.fake.answers('users.info', { user: { id: 'U8', team_id: 'T1' } });
    await posting(slack, aTap('/rag note 8.1.3', { user: { id: 'U8', team_id: 'T1' } }));
    const view = JSON.stringify(slack.fake.of('views.open')[0]);
    expect(view).not.toContain('callback_id');
    expect(view).toContain('Ann Archer');
  });

  test('for somebody Slack has to be asked about waits in a view, and a stranger is shown nothing', async () => {
    const slack = await aSlack();
    slack.fake.answers('users.info', { user: { id: 'U9', team_id: 'T1', is_stranger: true } });
    await posting(slack, aTap('/rag note 8.1.3', { user: { id: 'U9', team_id: 'T1' } }));
    expect(slack.fake.of('views.open')).toHaveLength(1);
    expect(slack.fake.of('views.update')).toMatchObject([{ view_id: 'V9' }]);
    expect(JSON.stringify([slack.fake.of('views.open'), slack.fake.of('views.update')])).not.toContain(
      'Agree the framework',
    );
  });

  test('sent off from a card that has grown old is recorded all the same', async () => {
    const slack = await aSlack();
    await posting(slack, aDirectMessage('/rag 8.1.3'));
    const old = await slack.database.threads.last('slack:T1/D1/' as ThreadId);
    await posting(slack, aDirectMessage('8.1.3 green'));
    const metadata = { ref: '8.1.3', card: old?.key ?? 'none' };
    await posting(slack, aSubmission({ note: { value: 'it rains' } }, { metadata }));
    expect(await kinds(slack)).toEqual(['updated', 'updated']);
  });

  test('of the shortcut holds the words of the message that was picked', async () => {
    const slack = await aSlack();
    await posting(slack, aShortcut('8.1.3 the contract is <https://a.example|signed>'));
    const view = JSON.stringify(slack.fake.of('views.open')[0]?.['view']);
    expect(view).toContain('"initial_value":"8.1.3"');
    expect(view).toContain('"initial_value":"the contract is signed https://a.example"');
  });
});

describe('somebody’s own page', () => {
  test('is published when it is opened, and again after a change', async () => {
    const slack = await aSlack();
    await posting(slack, aHomeOpened());
    expect(slack.fake.of('views.publish')).toMatchObject([{ user_id: 'U7', view: { type: 'home' } }]);
    await posting(slack, aDirectMessage('8.1.3 amber, waiting on HR'), aDirectMessage('8.1.3 red, HR says no'));
    slack.runTimers();
    await slack.settle();
    expect(slack.fake.of('views.publish')).toHaveLength(2);
    await posting(slack, aDirectMessage('help'));
    slack.runTimers();
    await slack.settle();
    expect(slack.fake.of('views.publish'), 'the same page is not sent again').toHaveLength(2);
  });

  test('is left alone when only its messages are opened, and shows a stranger nothing', async () => {
    const slack = await aSlack();
    await posting(slack, aHomeOpened({ tab: 'messages' }));
    expect(slack.fake.of('views.publish')).toEqual([]);
    slack.fake.answers('users.info', { user: { id: 'U9', team_id: 'T1', is_restricted: true } });
    await posting(slack, aHomeOpened({ user: 'U9', channel: 'D9' }));
    expect(JSON.stringify(slack.fake.of('views.publish'))).not.toContain('8.1.3');
  });
});

test('a workspace that removes the app is told of before it is acknowledged', async () => {
  const slack = await aSlack();
  await slack.post(anEvent({ type: 'app_uninstalled' }));
  expect(slack.reports.join('\n')).toContain('T1');
  const other = await aSlack();
  await other.post(anEvent({ type: 'tokens_revoked', tokens: { oauth: ['U7'], bot: [] } }));
  expect(other.reports).toEqual([]);
});

test('somebody whose account is deactivated is not written to any more', async () => {
  const slack = await aSlack();
  const user = { id: 'U7', team_id: 'T1', deleted: true, profile: { email: 'ann@council.example' } };
  await posting(slack, anEvent({ type: 'user_change', user }));
  const [ann] = (await slack.database.register.roster()).people;
  expect(slack.slack.messenger.reaches({ person: ann!.id }, ann!)).toBe(false);
});

test('events that Slack holds back are reported', async () => {
  const slack = await aSlack();
  await slack.send(onTheWire({ kind: 'event', body: { type: 'app_rate_limited', team_id: 'T1' } }));
  await slack.settle();
  expect(slack.reports.join('\n')).toContain('Slack holds events back');
});

test('stopping waits for what was acknowledged', async () => {
  const database = await aRegister();
  const slack = await aSlack({ database });
  await slack.post(aDirectMessage('8.1.3 amber, waiting on HR'));
  await slack.slack.stop();
  expect(await database.inbox.waiting()).toEqual([]);
  expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
});

test('no token is in any report', async () => {
  const slack = await aSlack();
  slack.fake.answers('chat.postMessage', () => Promise.reject<Response>(new Error('xoxb-test-token went wrong')));
  await posting(slack, aDirectMessage('8.1.3'));
  expect(slack.reports.join('\n')).not.toContain('xoxb');
});
