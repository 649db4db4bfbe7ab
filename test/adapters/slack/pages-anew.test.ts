import { expect, test } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { aDirectMessage, aHomeOpened, anAction, aSubmission } from '#test/kit/slack-envelopes.ts';

async function posting(slack: ASlack, ...envelopes: readonly Envelope[]): Promise<void> {
  for (const one of envelopes) expect((await slack.post(one)).status).toBe(200);
  await slack.settle();
}

async function drawnAnew(slack: ASlack): Promise<void> {
  slack.runTimers();
  await slack.settle();
}

const shownTo = ({ fake }: ASlack, user: string): readonly string[] =>
  fake
    .of('views.publish')
    .filter((one) => one['user_id'] === user)
    .map(({ view }) => JSON.stringify(view));

/** A press of a button on somebody's own page, which may be an old one. */
function aPressOnHome(value: string): Envelope {
  return anAction(
    { type: 'button', action_id: 'say/0', value },
    {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
      channel: undefined,
      message: undefined,
      response_url: undefined,
    },
  );
}

test('a page that Slack refuses stops no other, and one that it cannot take now is drawn again later', async () => {
  const slack = await aSlack();
  const { register } = slack.database;
  const roster = await register.roster();
  const withBen = roster.people.map((one) =>
    one.name === 'Ben Baker' ? { ...one, accounts: { slack: 'T1/U8' } } : one,
  );
  await register.saveRoster({ ...roster, people: withBen });
  await posting(slack, aHomeOpened(), aHomeOpened({ user: 'U8', channel: 'D8' }));
  let isDown = true;
  slack.fake.answers('views.publish', ({ user_id: user }) =>
    isDown && user === 'U7' ? new Response('', { status: 503 }) : Response.json({ ok: true }),
  );
  const before = [shownTo(slack, 'U7').length, shownTo(slack, 'U8').length];
  await posting(
    slack,
    aDirectMessage('8.1.3 amber, waiting on HR'),
    aDirectMessage('/rag pause until 30 Jun', { user: 'U8', channel: 'D8', ts: '1700.7' }),
  );
  await drawnAnew(slack);
  expect(shownTo(slack, 'U8').length, 'the other page').toBe(before[1]! + 1);
  isDown = false;
  await drawnAnew(slack);
  expect(shownTo(slack, 'U7').at(-1)).toContain('Amber');
  expect(slack.reports.join('\n')).toContain('A page could not be drawn anew');
});

// What went wrong: each change began a round of its own through all the pages, beside those that were still under way.
test('pages are drawn anew in one round at a time, and what changes meanwhile in one more', async () => {
  const slack = await aSlack();
  await posting(slack, aHomeOpened());
  const [held, before] = [[] as (() => void)[], shownTo(slack, 'U7').length];
  slack.fake.answers(
    'views.publish',
    () => new Promise<Response>((resolve) => held.push(() => resolve(Response.json({ ok: true })))),
  );
  for (const [at, rating] of ['amber', 'red', 'amber'].entries()) {
    expect(
      (await slack.post(aDirectMessage(`8.1.3 ${rating}, waiting on HR ${at}`, { ts: `1700.${at + 2}` }))).status,
    ).toBe(200);
    await expect.poll(async () => (await slack.database.inbox.waiting()).length).toBe(0);
    slack.runTimers();
    await expect.poll(() => held.length).toBe(1);
  }
  expect(shownTo(slack, 'U7')).toHaveLength(before + 1);
  slack.fake.answers('views.publish', () => Response.json({ ok: true }));
  held[0]?.();
  await slack.settle();
  await drawnAnew(slack);
  expect(shownTo(slack, 'U7')).toHaveLength(before + 2);
  expect(shownTo(slack, 'U7').at(-1)).toContain('Amber');
});

test('a press on a page that an earlier run drew is recorded, and its reader sees how things stand now', async () => {
  const database = await aRegister();
  const slack = await aSlack({ database });
  await posting(slack, aPressOnHome(JSON.stringify({ s: '/rag 8.1.3 amber', c: null })));
  await drawnAnew(slack);
  expect(shownTo(slack, 'U7').at(-1)).toContain('Amber');
});

test('a press of a button that means nothing any more shows how things stand now, and records nothing', async () => {
  const slack = await aSlack();
  await posting(slack, aPressOnHome(JSON.stringify({ c: 'page/gone', n: 3 })));
  expect(shownTo(slack, 'U7')).toHaveLength(1);
  expect(await slack.database.register.ledgerIn('RIP' as never)).toHaveLength(2);
});

const shortcut = (ref: string) =>
  aSubmission(
    { ref: { value: ref }, rating: { selected_option: { value: 'amber' } }, note: { value: 'waiting on HR' } },
    { callback: 'record-as-update', metadata: {} },
  );

test.each([
  '8.1.3, 8.1.4',
  '8.1.3 and 8.1.4',
  '8.1.3 8.1.4',
  '8.1.3; 8.1.4',
  '8.1.3\n8.1.4',
  '8.1.3, 8.1.4, 8.1.3',
  '8.1.3, and 8.1.4',
  '8.1.3 to 8.1.4',
  '8.1.3-4',
])('the shortcut’s form reads several actions: “%s”', async (typed) => {
  const slack = await aSlack();
  const { register } = slack.database;
  const before = (await register.ledgerIn('RIP' as never)).length;
  // Nothing is said beside a field: the form closes.
  expect(await slack.post(shortcut(typed))).toMatchObject({ status: 200, text: '' });
  await slack.settle();
  const recorded = (await register.ledgerIn('RIP' as never)).slice(before);
  expect(recorded.map((entry) => ('action' in entry ? entry.action.split('/').at(-1) : null))).toEqual([
    expect.stringContaining('8.1.3'),
    expect.stringContaining('8.1.4'),
  ]);
});

test('an action that is not there is said beside the field of the shortcut’s form, which stays open, and nothing is recorded', async () => {
  const slack = await aSlack();
  const { register } = slack.database;
  const before = (await register.ledgerIn('RIP' as never)).length;
  for (const typed of ['99.9.9', '8.1.3, 99.9.9', '   ']) {
    const { json } = await slack.post(shortcut(typed));
    expect(json, typed).toMatchObject({ response_action: 'errors', errors: { ref: expect.any(String) as string } });
  }
  await slack.settle();
  expect(await register.ledgerIn('RIP' as never)).toHaveLength(before);
});

test('where there is a page for the browser, the Home tab says where, and one tap asks for a link that signs in', async () => {
  const [plain, withPage] = [await aSlack(), await aSlack({ page: 'https://plan.council.example' })];
  for (const slack of [plain, withPage]) await posting(slack, aHomeOpened());
  const home = shownTo(withPage, 'U7').at(-1)!;
  expect(home).toContain('"url":"https://plan.council.example"');
  expect(home).toContain('/rag page');
  expect(shownTo(plain, 'U7').at(-1)).not.toContain('/rag page');
});
