import { expect, test } from 'vitest';
import { createBot } from '#src/assembly/bot.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aWorld } from '#test/jobs/a-world.ts';
import { anAction, aPerson, aRoster } from '#test/kit/an-action.ts';

const ANN = aPerson('Ann Archer', { accounts: { slack: 'T1/U1', teams: 't1/o1' } });

/** A platform in whose one chat everything stands. */
function aPlatform(name: string) {
  const sent: Departing[] = [];
  const messenger: Messenger = {
    audienceOf: async () => 'asker',
    reaches: (to) => ('thread' in to ? to.thread.startsWith(`${name}:`) : 'person' in to && name === 'teams'),
    send: async (message) => {
      // The week's digest has no channel here, which the office is told: that is of no concern.
      if (message.kind !== 'undelivered') sent.push(message);
      return message.editing ?? { thread: `${name}:t1/chat/` as ThreadId, message: `${sent.length}` };
    },
  };
  return { messenger, sent };
}

const BOTH = [anAction(), anAction({ ref: '8.1.4', title: 'Sign the contract' })];

async function askedOnTeams(actions = [anAction()]) {
  const [slack, teams] = [aPlatform('slack'), aPlatform('teams')];
  const world = await aWorld({ actions });
  await world.register.saveRoster(aRoster({ people: [ANN] }));
  const { database: store, clock } = world;
  const parts = { store, clock, office: [], digestNote: null, report: () => {} };
  const bot = createBot({ ...parts, messengers: [slack.messenger, teams.messenger] });
  // Ten working days before the end of June.
  clock.set('2015-06-16T09:30:00+01:00');
  await bot.tick(clock.now());
  const say = async (platform: string, account: string, text = '/rag 8.1.3 amber waiting on HR'): Promise<void> => {
    await store.inbox.receive({
      id: `${platform}:m1` as MessageId,
      thread: `${platform}:t1/chat/` as ThreadId,
      from: account as AccountId,
      text,
      at: clock.now(),
      card: null,
      how: 'said',
      of: null,
    });
    await bot.work();
  };
  return { slack, teams, say };
}

test('a reminder that stands on one platform is changed when it is answered on the other', async () => {
  const { teams, say } = await askedOnTeams();
  expect(teams.sent.map(({ kind }) => kind)).toEqual(['nudge']);
  await say('slack', 'slack:T1/U1');
  expect(teams.sent.slice(1)).toMatchObject([{ kind: 'nudge', editing: { message: '1' } }]);
  expect(JSON.stringify(teams.sent[1]?.card)).toContain('was answered by you on 16 Jun: Amber');
});

test('one that is answered where it stands has its receipt there, and is changed', async () => {
  const { slack, teams, say } = await askedOnTeams();
  await say('teams', 'teams:t1/o1');
  expect(slack.sent).toEqual([]);
  expect(teams.sent.slice(1)).toMatchObject([
    { kind: 'receipt', editing: null },
    { kind: 'nudge', editing: { message: '1' } },
  ]);
});

test('what one message says of several is one change of the reminder, and none takes another back', async () => {
  const { teams, say } = await askedOnTeams(BOTH);
  await say('slack', 'slack:T1/U1', '8.1.3 amber waiting on HR; 8.1.4 green');
  const [changed, ...more] = teams.sent.slice(1);
  expect(more).toEqual([]);
  expect(changed?.card.heading).toBe('All 2 answered. Thank you.');
  expect(asText(changed!.card, 200).match(/was answered by you/gu)).toHaveLength(2);
});
