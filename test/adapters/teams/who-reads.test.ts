import { expect, onTestFinished, test } from 'vitest';
import { accountOf, threadOf } from '#adapters/teams/ids.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { OutKey } from '#src/ports/message.ts';
import { aCard } from '#test/kit/a-card.ts';
import { personId } from '#test/kit/an-action.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { aChannelMessage, aPersonalMessage, someJoin } from '#test/kit/teams/activities.ts';
import type { Call } from '#test/kit/teams/connector-routes.ts';
import {
  chatOf,
  GROUP_CHAT,
  LEADERS,
  objectIdOf,
  OTHER_TENANT,
  TEAM,
  TENANT,
  userIdOf,
} from '#test/kit/teams/tenant.ts';
import type { Colleague } from '#test/kit/teams/tenant.ts';

const ANN: Colleague = { name: 'Ann Archer', email: 'ann@council.example' };
const GUEST: Colleague = { name: 'Gail Guest', email: 'gail@firm.example', role: 'guest' };
const INVITED: Colleague = { name: 'Ivy Invited', email: null, principalName: 'ivy_firm.example#EXT#@council.example' };
const OUTSIDER: Colleague = { name: 'Otto Other', email: 'otto@firm.example', tenant: OTHER_TENANT };
const ANONYMOUS: Colleague = { name: 'Somebody', email: null, role: 'anonymous' };
const MEETING = '19:meeting_ZmYyN2Q4@thread.v2';

const isAboutMembers = ({ path }: Call): boolean => path.endsWith('/pagedmembers');

type Where = { readonly conversation: string; readonly root?: string; readonly be?: (ours: ATeams) => unknown };

const PLACES = {
  'her own chat': { conversation: chatOf('Ann Archer') },
  'a channel of members': { conversation: LEADERS, root: '1700' },
  'a group chat of members': { conversation: GROUP_CHAT },
  'a channel with a guest': {
    conversation: LEADERS,
    root: '1700',
    be: ({ cloud }: ATeams) => cloud.connector.people.setMembers(LEADERS, [ANN, GUEST]),
  },
  'a channel with somebody invited, whatever their role is called': {
    conversation: LEADERS,
    root: '1700',
    be: ({ cloud }: ATeams) => cloud.connector.people.setMembers(LEADERS, [ANN, INVITED]),
  },
  'a shared channel, whoever its list shows': {
    conversation: LEADERS,
    root: '1700',
    be: async (ours: ATeams) => {
      const said = aChannelMessage('hello');
      const channelData = { ...(said['channelData'] as object), channel: { id: LEADERS, type: 'shared' } };
      await ours.post({ ...said, channelData });
      await ours.settle();
    },
  },
  'a group chat with another tenant': {
    conversation: GROUP_CHAT,
    be: ({ cloud }: ATeams) => cloud.connector.people.setMembers(GROUP_CHAT, [ANN, OUTSIDER]),
  },
  'a meeting with somebody who did not sign in': {
    conversation: MEETING,
    be: ({ cloud }: ATeams) => cloud.connector.people.setMembers(MEETING, [ANN, ANONYMOUS]),
  },
  'a place of which Teams cannot say': {
    conversation: LEADERS,
    root: '1700',
    be: ({ cloud }: ATeams) => cloud.connector.next(isAboutMembers, { status: 503 }, 9),
  },
  'a place that Teams says is empty': {
    conversation: GROUP_CHAT,
    be: ({ cloud }: ATeams) => cloud.connector.people.setMembers(GROUP_CHAT, []),
  },
} satisfies Record<string, Where>;

type CardSaid = NonNullable<Parameters<typeof aCard>[0]>;

const CARDS = {
  open: { mentions: ['RIP/8.1.4' as ActionId] },
  restricted: { mentions: ['RIP/8.1.3' as ActionId] },
  personal: { mentions: [], readers: 'asker' },
  'of no plan': { mentions: [], readers: 'anyone' },
} satisfies Record<string, CardSaid>;

type PlaceName = keyof typeof PLACES;
type CardName = keyof typeof CARDS;

const AMONG_MEMBERS = { open: 'here', restricted: 'her chat', personal: 'to her alone', 'of no plan': 'here' };
const BEFORE_OTHERS = {
  open: 'her chat, and the place is told',
  restricted: 'her chat, and the place is told',
  personal: 'to her alone',
  'of no plan': 'here',
};

const EXPECTED: Readonly<Record<PlaceName, Readonly<Record<CardName, string>>>> = {
  'her own chat': { open: 'her chat', restricted: 'her chat', personal: 'her chat', 'of no plan': 'her chat' },
  'a channel of members': AMONG_MEMBERS,
  'a group chat of members': AMONG_MEMBERS,
  'a channel with a guest': BEFORE_OTHERS,
  'a channel with somebody invited, whatever their role is called': BEFORE_OTHERS,
  'a shared channel, whoever its list shows': BEFORE_OTHERS,
  'a group chat with another tenant': BEFORE_OTHERS,
  'a meeting with somebody who did not sign in': BEFORE_OTHERS,
  'a place of which Teams cannot say': BEFORE_OTHERS,
  // Nobody is known there to whom a message could be shown alone.
  'a place that Teams says is empty': { ...BEFORE_OTHERS, personal: 'her chat' },
};

const cells = Object.keys(PLACES).flatMap((place) =>
  Object.keys(CARDS).map((card) => ({ place: place as PlaceName, card: card as CardName })),
);

/** Olive restricted 8.1.3; Ann has written in her own chat, so that it is known. */
async function aCouncil(): Promise<ATeams> {
  const ours = await aTeams();
  await ours.teams.introduced();
  const { register } = ours.database;
  const roster = await register.roster();
  const accounts = { teams: `${TENANT}/${objectIdOf('Olive Office')}` };
  const people = roster.people.map((one) => (one.role === 'office' ? { ...one, accounts } : one));
  await register.saveRoster({ ...roster, people });
  await ours.post(aPersonalMessage('hello'));
  await ours.post(aPersonalMessage('/rag restrict 8.1.3', { by: 'Olive Office' }));
  // What was asked of Teams until now is asked again.
  await ours.post(someJoin([]));
  await ours.settle();
  return ours;
}

/** Says a card in a place to Ann, and gives where it is then to be seen. */
async function placeOfCard(ours: ATeams, { conversation, root, be }: Where, card: CardSaid) {
  await be?.(ours);
  const { shown } = ours.cloud.connector;
  const before = shown.length;
  await say(ours, threadOf({ tenant: TENANT, conversation, root: root ?? null }), card);
  const seen = shown.slice(before).map((one) => whereIs(one, conversation));
  return seen.join(', and ');
}

async function say(ours: ATeams, thread: ReturnType<typeof threadOf>, said: CardSaid): Promise<void> {
  const card = aCard(said);
  const to = { thread, person: personId('Ann Archer'), account: accountOf(TENANT, objectIdOf('Ann Archer')) };
  const one = { key: `receipt/test/${(count += 1)}` as OutKey, kind: 'receipt' as const, day: null, to, card };
  const say = [{ ...one, about: [], edits: null, holds: null }];
  await ours.database.register.write({ message: null, slot: null, entries: [], say, asked: [] });
  await ours.bot.work();
}

let count = 0;

type Seen = { readonly conversation: string; readonly summary: string; readonly onlyFor: string | null };

function whereIs({ conversation, summary, onlyFor }: Seen, meant: string): string {
  if (summary.startsWith('Answered privately')) return conversation === meant ? 'the place is told' : 'told elsewhere';
  if (onlyFor !== null) return onlyFor === userIdOf('Ann Archer') ? 'to her alone' : 'to somebody else';
  if (conversation === chatOf('Ann Archer')) return 'her chat';
  return conversation === meant ? 'here' : 'elsewhere';
}

test.each(cells)('in $place a card that is $card goes where it may be read', async ({ place, card }) => {
  const ours = await aCouncil();
  expect(await placeOfCard(ours, PLACES[place], CARDS[card])).toBe(EXPECTED[place][card]);
});

test('where Teams shows nothing to one person alone, what is personal goes to their own chat', async () => {
  const ours = await aCouncil();
  ours.cloud.connector.next(({ query }) => query['isTargetedActivity'] === 'true', { status: 400 });
  expect(await placeOfCard(ours, PLACES['a channel of members'], CARDS.personal)).toBe('her chat');
});

test('somebody whom the roster does not know is told so alone, by the account that wrote', async () => {
  const ours = await aCouncil();
  const thread = threadOf({ tenant: TENANT, conversation: LEADERS, root: '1700' });
  const to = { thread, person: null, account: accountOf(TENANT, objectIdOf('Ben Baker')), only: true } as const;
  const card = aCard({ heading: 'I do not know you yet', readers: 'asker' });
  const key = 'receipt/test/stranger' as OutKey;
  const message = { key, kind: 'receipt', day: null, to, card, about: [], edits: null, holds: null } as const;
  await ours.teams.messenger.send({ ...message, editing: null, attempts: 1 }, null);
  expect(ours.cloud.connector.shown.at(-1)).toMatchObject({ conversation: LEADERS, onlyFor: userIdOf('Ben Baker') });
});

const rosterReads = ({ cloud }: ATeams, conversation: string): number =>
  cloud.connector.calls.filter((call) => isAboutMembers(call) && call.conversation === conversation).length;

test('a place is asked about once, by a hundred at a time too, and again when Teams tells of a change', async () => {
  const ours = await aCouncil();
  const thread = threadOf({ tenant: TENANT, conversation: LEADERS, root: '1700' });
  const before = rosterReads(ours, LEADERS);
  const ask = () => ours.teams.messenger.audienceOf({ thread, person: null });
  await Promise.all(Array.from({ length: 100 }, ask));
  await ask();
  expect(rosterReads(ours, LEADERS) - before).toBeLessThanOrEqual(1);
  ours.cloud.connector.people.setMembers(LEADERS, [ANN, GUEST]);
  expect(await ask()).toBe('members');
  await ours.post(someJoin(['Gail Guest']));
  expect(await ask()).toBe('outsiders');
});

test.each([
  { what: 'shared', type: 'shared', audience: 'outsiders' },
  { what: 'standard', type: 'standard', audience: 'members' },
])('a channel is $what where its team lists it so, though no message told', async ({ type, audience }) => {
  const channels = [{ id: TEAM }, { id: LEADERS, name: 'Senior Leadership', type }];
  const cloud = await aTeamsCloud({ people: [ANN], channels });
  onTestFinished(() => cloud.close());
  const ours = await aTeams({ cloud });
  await ours.post(aChannelMessage('hello'));
  await ours.settle();
  const thread = threadOf({ tenant: TENANT, conversation: LEADERS, root: '1700' });
  expect(await ours.teams.messenger.audienceOf({ thread, person: null })).toBe(audience);
});
