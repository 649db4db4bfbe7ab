import { describe, expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { aHomeOpened, anEvent, aTap } from '#test/kit/slack-envelopes.ts';

const NOT_KNOWN = 'I do not know you yet';
const ANN = { id: 'U7', team_id: 'T1', profile: { real_name: 'Ann Archer', email: 'ann@council.example' } };

async function told(slack: ASlack, said: object): Promise<void> {
  const user = { ...ANN, ...said };
  slack.fake.answers('users.info', { user });
  await slack.post(anEvent({ type: 'user_change', user }));
  await slack.settle();
}

describe.each([
  ['becomes a guest', { is_restricted: true }],
  ['becomes a guest of one channel', { is_ultra_restricted: true }],
  ['leaves', { deleted: true }],
  ['goes to another organisation', { team_id: 'T9' }],
])('somebody who %s', (_, said) => {
  test('loses their Home at once, whether or not they looked at it lately', async () => {
    const slack = await aSlack();
    await told(slack, said);
    const [view, ...more] = slack.fake.of('views.publish');
    expect(more).toEqual([]);
    expect(view).toMatchObject({ user_id: 'U7' });
    expect(JSON.stringify(view)).toContain(NOT_KNOWN);
    expect(JSON.stringify(view)).not.toContain('8.1.3');
  });

  test('has no live button more: a press is answered as a stranger’s, and nothing is recorded', async () => {
    const slack = await aSlack();
    await told(slack, said);
    await slack.post(aTap('/rag 8.1.3 green'));
    await slack.post(aTap('/rag note 8.1.3'));
    await slack.settle();
    expect(slack.fake.of('chat.postMessage').map(({ text }) => String(text))).toEqual([
      expect.stringContaining(NOT_KNOWN) as string,
    ]);
    expect(JSON.stringify(slack.fake.of('views.update'))).toContain(NOT_KNOWN);
    const ledger = await slack.database.register.ledgerIn('RIP' as PlanKey);
    expect(ledger.map(({ event }) => event.kind)).toEqual(['published', 'published']);
  });
});

test('a page that shows nothing is not drawn anew when something changes', async () => {
  const slack = await aSlack();
  await slack.post(aHomeOpened());
  await slack.settle();
  await told(slack, { is_restricted: true });
  await slack.post(aTap('/rag 8.1.3 green'));
  await slack.settle();
  slack.runTimers();
  await slack.settle();
  expect(slack.fake.of('views.publish')).toHaveLength(2);
});

test('whoever has no page any more is no fault, and a Slack that is away is told of', async () => {
  const gone = await aSlack();
  gone.fake.answers('views.publish', () => Response.json({ ok: false, error: 'user_not_found' }));
  await told(gone, { deleted: true });
  expect(gone.reports).toEqual([]);
  const away = await aSlack();
  away.fake.answers('views.publish', () => new Response('', { status: 503 }));
  await told(away, { deleted: true });
  expect(away.reports.join('\n')).toContain('was not done');
});

test('a colleague who changes their name keeps everything', async () => {
  const slack = await aSlack();
  await told(slack, { profile: { ...ANN.profile, real_name: 'Ann Smith' } });
  expect(slack.fake.of('views.publish')).toEqual([]);
  await slack.post(aTap('/rag 8.1.3 green'));
  await slack.settle();
  expect(JSON.stringify(slack.fake.of('chat.postMessage'))).not.toContain(NOT_KNOWN);
});
