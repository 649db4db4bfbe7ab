import { expect, test } from 'vitest';
import { aSlack } from '#test/kit/a-slack.ts';
import { aDirectMessage, BEN, TEAM } from '#test/kit/slack-envelopes.ts';
import type { AccountId } from '#src/ports/message.ts';
import { aPerson, aRoster } from '#test/kit/an-action.ts';

const EMAIL = 'housing@council.example';
const ACCOUNT = `slack:${TEAM}/${BEN}` as AccountId;

async function aMailbox(said: object = {}) {
  const slack = await aSlack();
  const people = ['Carol Cole', 'Dan Dale'].map((name) => aPerson(name, { email: EMAIL, accounts: {} }));
  await slack.database.register.saveRoster(
    aRoster({ people: [...people, aPerson('Olive Office', { role: 'office' })] }),
  );
  slack.fake.answers('users.info', {
    user: { id: BEN, team_id: TEAM, profile: { real_name: 'Housing', email: EMAIL }, ...said },
  });
  return slack;
}

const shown = (slack: Awaited<ReturnType<typeof aSlack>>): string => JSON.stringify(slack.fake.of('chat.postMessage'));

// The second word of somebody from a shared mailbox was set aside as a stranger's.
test('in Slack whoever writes from a mailbox of two people is asked each time until they say which they are', async () => {
  const slack = await aMailbox();
  await slack.post(aDirectMessage('8.1.4 amber waiting on HR', { user: BEN, ts: '1700.1', event_ts: '1700.1' }));
  await slack.settle();
  expect(shown(slack)).toContain('Are you Carol Cole or Dan Dale?');
  await slack.post(aDirectMessage('hello?', { user: BEN, ts: '1700.2', event_ts: '1700.2' }));
  await slack.settle();
  expect(slack.fake.of('chat.postMessage').length).toBeGreaterThan(1);
  await slack.post(aDirectMessage('I am Dan Dale', { user: BEN, ts: '1700.3', event_ts: '1700.3' }));
  await slack.settle();
  expect((await slack.database.register.personAt(ACCOUNT))?.name).toBe('Dan Dale');
  expect(shown(slack)).toContain('Thank you, Dan Dale');
});

test.each([{ is_restricted: true }, { is_stranger: true }, { is_bot: true }])(
  'an account like %j with that address is asked nothing and is nobody',
  async (said) => {
    const slack = await aMailbox(said);
    await slack.post(aDirectMessage('I am Dan Dale', { user: BEN }));
    await slack.settle();
    expect(shown(slack)).not.toContain('Dan Dale');
    expect(await slack.database.register.personAt(ACCOUNT)).toBeNull();
  },
);
