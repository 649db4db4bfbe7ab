import { describe, expect, test } from 'vitest';
import { NotItsOwn, onlyItsOwn } from '#adapters/slack/door/only-its-own.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Standings } from '#adapters/slack/places/read-audience.ts';
import { readSlackUser } from '#adapters/slack/people/slack-user.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aCommand, aDirectMessage, anEvent, aTap, aSubmission } from '#test/kit/slack-envelopes.ts';

/** Where others share the workspace: the domains of its own, and what Slack says of whoever wrote. */
type Sharing = { readonly domains?: readonly string[]; readonly find?: Standings['find'] };

/** A bot that is locked to workspaces, what it took in, what it answered, and what it said at which address. */
function aLocked(only: readonly string[], said: Sharing = {}) {
  const [taken, answers, urls, told]: [Envelope[], (object | null)[], string[], string[]] = [[], [], [], []];
  const tellLater: (() => void)[] = [];
  const world = {
    config: aSlackConfig({ only, domains: said.domains ?? null }),
    standings: { known: () => null, find: said.find ?? (async () => 'member' as const) },
    report: ({ what }: { readonly what: string }) => void told.push(what),
    fetch: async (url: unknown) => {
      urls.push(String(url));
      return Response.json({ ok: true });
    },
  };
  const take = onlyItsOwn(
    async (envelope) => void taken.push(envelope),
    world,
    (_, run) => {
      tellLater.push(run);
      return () => undefined;
    },
  );
  return {
    taken,
    answers,
    urls,
    told,
    take: (envelope: Envelope) => take(envelope, (body) => answers.push(body) > 0),
    minuteOver: () => tellLater.splice(0).forEach((run) => run()),
  };
}

test('a bot that is locked to its workspaces takes in nothing of another, whoever passed it on', async () => {
  const { take, taken, answers, urls } = aLocked(['T5', 'E6']);
  for (const envelope of [aCommand('8.1.3 red'), aTap('8.1.3 red'), aSubmission({}), aDirectMessage('8.1.3 red')])
    await take(envelope);
  expect(taken).toEqual([]);
  expect(answers[0]).toMatchObject({ text: expect.stringContaining('not set up for this workspace') as string });
  expect(urls).toEqual(['https://hooks.slack.test/actions/1']);
  expect(answers[2]).toMatchObject({ response_action: 'update' });
  // Nobody can be written to where there is no token: Slack is told that it was taken, the log the rest.
  expect(answers[3]).toBeNull();
});

test('it takes in what is of its own, and of its whole Enterprise Grid', async () => {
  const { take, taken } = aLocked(['T5', 'E6']);
  await take(aCommand('mine', { team_id: 'T5' }));
  await take(anEvent({ type: 'message' }, { authorizations: [{ enterprise_id: 'E6', team_id: 'T7' }] }));
  expect(taken).toHaveLength(2);
});

test('however often strangers write, the log has one line a minute, with workspaces and no words', async () => {
  const { take, told, minuteOver } = aLocked(['T5']);
  for (const text of ['secret words', 'more of them', 'and more']) await take(aDirectMessage(text));
  minuteOver();
  expect(told).toEqual([expect.stringMatching(/^3 times .*\(T1\): nothing was stored/u)]);
  expect(told.join('')).not.toContain('words');
});

describe('in a workspace that several organisations share', () => {
  const domains = ['north.example'];
  const addresses: Readonly<Record<string, string | null>> = {
    UNIA: 'nia@north.example',
    USOL: 'sol@south.example',
    UEVIL: 'x@evilnorth.example',
    USUB: 'x@housing.north.example',
    UTWO: 'x@north.example@evil.example',
    UNONE: null,
  };
  const find: Standings['find'] = async (team, user) =>
    readSlackUser({ id: user, team_id: 'T5', profile: { email: addresses[user] } }, team, domains)!.standing;
  const shared = () => aLocked(['T5'], { domains, find });
  const kinds = (user: string) => [
    aCommand('mine', { team_id: 'T5', user_id: user }),
    aTap('8.1.3 red', { team: { id: 'T5' }, user: { id: user, team_id: 'T5' } }),
    anEvent({ type: 'message', user, text: 'red' }, { team_id: 'T5', authorizations: AT_T5 }),
    anEvent({ type: 'app_home_opened', user }, { team_id: 'T5', authorizations: AT_T5 }),
    anEvent({ type: 'reaction_added', user }, { team_id: 'T5', authorizations: AT_T5 }),
    anEvent(
      { type: 'message', subtype: 'message_changed', message: { user } },
      { team_id: 'T5', authorizations: AT_T5 },
    ),
    anEvent(
      { type: 'message', subtype: 'message_deleted', previous_message: { user } },
      { team_id: 'T5', authorizations: AT_T5 },
    ),
  ];
  const AT_T5 = [{ enterprise_id: null, team_id: 'T5', user_id: 'UBOT', is_bot: true }];

  test('it takes in whatever its own people do', async () => {
    const { take, taken } = shared();
    for (const envelope of kinds('UNIA')) await take(envelope);
    expect(taken).toHaveLength(kinds('UNIA').length);
  });

  test.each(['USOL', 'UEVIL', 'USUB', 'UTWO', 'UNONE'])('it takes in nothing that %s does', async (user) => {
    const { take, taken, answers } = shared();
    for (const envelope of kinds(user)) await expect(take(envelope)).rejects.toThrow(NotItsOwn);
    expect([taken, answers]).toEqual([[], []]);
  });

  test('while Slack does not say whose it is nothing is taken in, and it comes again', async () => {
    const fault = new Error('Slack is away.');
    const { take, taken, answers } = aLocked(['T5'], { domains, find: () => Promise.reject(fault) });
    for (const envelope of kinds('UNIA')) await expect(take(envelope)).rejects.toThrow(fault);
    expect([taken, answers]).toEqual([[], []]);
  });

  test('each of them is told who joined a channel, and that the app was taken out', async () => {
    const { take, taken } = shared();
    for (const type of ['member_joined_channel', 'app_uninstalled', 'user_change'])
      await take(anEvent({ type, user: 'USOL' }, { team_id: 'T5', authorizations: AT_T5 }));
    expect(taken).toHaveLength(3);
  });
});
