import { expect, test } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { createSeal } from '#adapters/slack/install/seal.ts';
import { createSealedStore } from '#adapters/slack/install/sealed-store.ts';
import { refusalOf } from '#adapters/slack/send/refusals.ts';
import { secret } from '#src/config.ts';
import type { SlackConfig } from '#src/config.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { anEvent, TEAM } from '#test/kit/slack-envelopes.ts';

const SEALING = secret('a-sealing-secret-0123456789abcdef');
const INSTALLS: Partial<SlackConfig> = {
  botToken: null,
  oauth: { clientId: '111.222', clientSecret: secret('client'), stateSecret: secret('state') },
  sealingKey: SEALING,
};

/** A watched Slack, of the one token or of workspaces that install the app, of which ours is home and another is there. */
async function watchedSlack(config: Partial<SlackConfig>): Promise<ASlack & { readonly install: () => Promise<void> }> {
  const database = await aRegister();
  const store = createSealedStore(database.installations, createSeal(SEALING), aClock());
  const usual = { name: 'Council', botUser: 'UBOT', rotation: null, scopes: ['chat:write'], since: null };
  const install = () => store.save({ ...usual, team: TEAM, token: 'xoxb-home', isHome: true });
  if (config.oauth !== undefined) {
    await install();
    await store.save({ ...usual, team: 'T2', token: 'xoxb-other', isHome: false });
  }
  const slack = await aSlack({ database, fake: aFakeSlack(), config, isWatched: true });
  await slack.settle();
  return { ...slack, install };
}

async function minute(slack: ASlack): Promise<void> {
  await slack.settle();
  slack.runTimers();
  await slack.settle();
}

const UNINSTALLED = anEvent({ type: 'app_uninstalled' });
const REVOKED = anEvent({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
const TAKEN_OUT = 'the app was taken out of the home workspace; install it there again at /slack/install';

// What went wrong: Slack said that the app was taken out, and /readyz said that all was well until the next message.
test.each<[string, Envelope, Partial<SlackConfig>, string]>([
  ['taken out', UNINSTALLED, {}, refusalOf('account_inactive').say],
  ['its token withdrawn', REVOKED, {}, refusalOf('account_inactive').say],
  ['taken out of the home of several', UNINSTALLED, INSTALLS, TAKEN_OUT],
  ['its token withdrawn in the home of several', REVOKED, INSTALLS, TAKEN_OUT],
])('an app that was %s is out of order within a minute, until it is installed again', async (_, event, config, why) => {
  const slack = await watchedSlack(config);
  expect(slack.fault()).toBeNull();
  slack.fake.answers('auth.test', { ok: false, error: 'account_inactive' });
  await slack.post(event);
  await minute(slack);
  expect(slack.fault()).toBe(why);
  slack.fake.answers('auth.test', { ok: true, team_id: TEAM, user_id: 'UBOT' });
  await slack.install();
  await minute(slack);
  expect(slack.fault()).toBeNull();
});

// What went wrong: where workspaces install the app themselves nothing was asked at all.
test.each([{}, INSTALLS])(
  'a Slack that answers nothing but failures is out of order, whosever the token (%#)',
  async (config) => {
    const slack = await watchedSlack(config);
    slack.fake.answers('auth.test', () => new Response('no', { status: 503 }));
    slack.fake.answers('chat.postMessage', () => new Response('no', { status: 503 }));
    for (let minutes = 0; minutes < 10; minutes += 1) await minute(slack);
    expect(slack.fault()).toBe('Slack answers no call (503)');
    slack.fake.answers('auth.test', { ok: true, team_id: TEAM, user_id: 'UBOT' });
    await minute(slack);
    expect(slack.fault()).toBeNull();
  },
);

test('another workspace that takes the app out is no fault, and before the first installation there is none', async () => {
  const slack = await watchedSlack(INSTALLS);
  await slack.post(anEvent({ type: 'app_uninstalled' }, { authorizations: [{ team_id: 'T2' }] }));
  await minute(slack);
  expect(slack.fault()).toBeNull();
  const none = await aSlack({ config: INSTALLS, isWatched: true });
  await minute(none);
  expect(none.fault()).toBeNull();
});
