import { describe, expect, test } from 'vitest';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { threadOf } from '#adapters/teams/ids.ts';
import { asText } from '#src/messages/text/as-text.ts';
import {
  aBotAdded,
  aChannelMessage,
  aGroupMessage,
  anInstallation,
  aTeamInstallation,
  SERVICE,
  someJoin,
} from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { BOT, chatOf, GROUP_CHAT, LEADERS, objectIdOf, TEAM, TENANT } from '#test/kit/teams/tenant.ts';
import { accountFor, aLead, aMember, aWorkforce, OLIVE } from '#test/adapters/teams/people/a-workforce.ts';

const ANN = aLead('Ann Archer');
const BEN = aLead('Ben Baker');
const ann = aMember('Ann Archer', 'ann@council.example');
const ben = aMember('Ben Baker', 'ben@council.example');
const ANNS_CHAT = threadOf({ tenant: TENANT, conversation: chatOf('Ann Archer'), root: null });

const proved = (body: TeamsActivity): Activity => ({ tenant: TENANT, service: SERVICE, body });

type Force = Awaited<ReturnType<typeof aWorkforce>>;

/** Ann, who is in the roster and whose chat Teams can be asked about. */
async function withAnn(said: Partial<Parameters<typeof aWorkforce>[0]> = {}) {
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN], team: null, ...said });
  force.places.set(chatOf('Ann Archer'), [ann]);
  return force;
}

const tell = (force: Pick<Force, 'doSideWork'>, ...activities: readonly TeamsActivity[]) =>
  Promise.all(activities.map((one) => force.doSideWork(proved(one))));
const headings = async (force: Force) => (await force.said()).map(({ card }) => card.heading);

test('whoever gets the app is linked, and greeted in their own chat with what they lead and what happens next', async () => {
  const force = await withAnn();
  await tell(force, anInstallation('add'));
  const [greeting, ...more] = await force.said();
  expect(more).toEqual([]);
  expect(greeting).toMatchObject({ kind: 'notice', to: { thread: ANNS_CHAT, person: ANN.id } });
  const words = asText(greeting!.card, 300);
  expect(words).toContain('Hello Ann Archer');
  expect(words).toContain('You lead 1 action in Improvement plan.');
  expect(words).toContain('Pause or change the time');
  expect(greeting!.card.buttons.map(({ say }) => say)).toEqual(['/rag mine', '/rag help', '/rag pause']);
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

const INSTALL = [
  ['side by side', (force: Force) => tell(force, anInstallation('add'), aBotAdded())],
  ['the other way round', (force: Force) => tell(force, aBotAdded(), anInstallation('add'))],
  [
    'one after the other, and again',
    async (force: Force) => {
      for (const one of [aBotAdded(), anInstallation('add'), aBotAdded()]) await tell(force, one);
    },
  ],
  [
    'over a crash, with what was kept of it lost',
    async (force: Force) => {
      await tell(force, anInstallation('add'));
      await force.world.installations.remove('teams', `${TENANT}/person/${objectIdOf('Ann Archer')}`);
      await tell(force.reopen(), anInstallation('add'));
    },
  ],
] as const;

test.each(INSTALL)('one install is one welcome: %s', async (_, install) => {
  const force = await withAnn();
  await install(force);
  expect(await headings(force)).toEqual(['Hello Ann Archer']);
});

test('after an uninstall and a new install there is a new welcome, and not one for an upgrade', async () => {
  const force = await withAnn();
  await tell(force, anInstallation('add'));
  await tell(force, { ...anInstallation('add'), action: 'add-upgrade' });
  await tell(force, { ...anInstallation('remove'), action: 'remove-upgrade' });
  expect(await headings(force)).toEqual(['Hello Ann Archer']);
  await tell(force, anInstallation('remove'));
  await tell(force, anInstallation('add'), aBotAdded());
  expect((await headings(force)).filter((heading) => heading.startsWith('Hello'))).toEqual(['Hello Ann Archer']);
});

test('somebody whom the roster does not know is told kindly how to be known', async () => {
  const force = await aWorkforce({ people: [OLIVE], team: null });
  await tell(force, anInstallation('add'));
  const [greeting] = await force.said();
  expect(greeting).toMatchObject({ to: { thread: ANNS_CHAT, person: null } });
  expect(asText(greeting!.card, 300)).toContain('put your e-mail address into the roster');
});

test('the office is greeted as the office', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: null });
  await tell(force, anInstallation('add', { by: 'Olive Office' }));
  const [greeting] = await force.said();
  expect(asText(greeting!.card, 300)).toContain('You are in the programme office');
  expect(greeting!.card.buttons[0]).toMatchObject({ label: 'What waits now', say: '/rag status' });
});

test('who came before there was a plan is greeted when there is one, over a restart', async () => {
  const force = await withAnn({ hasPlan: false });
  await tell(force, anInstallation('add'));
  await force.people.look();
  expect(await headings(force)).toEqual([]);
  await force.loadPlan();
  const { people } = force.reopen();
  await people.look();
  await people.look();
  expect((await headings(force)).filter((heading) => heading.startsWith('Hello'))).toEqual(['Hello Ann Archer']);
});

test('who takes the app out is unreachable from then on, and the office hears it the same day with what mends it', async () => {
  const force = await withAnn({ at: '2015-11-20T18:00:00Z' });
  await tell(force, anInstallation('add'));
  await force.said();
  await tell(force, anInstallation('remove'), anInstallation('remove'));
  const annNow = await force.person('Ann Archer');
  expect(force.people.mayHear(annNow)).toBe(false);
  expect(await force.references.person(TENANT, objectIdOf('Ann Archer'))).toBeNull();
  const [told, ...more] = await force.said();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ to: { person: OLIVE.id }, card: { heading: 'Ann Archer cannot be reached for now' } });
  expect(asText(told!.card, 300)).toContain('add Ragtime again under Apps');
});

test('who took the app out is known to have after a restart, is listed to the office, and is reached again when it is back', async () => {
  const force = await withAnn();
  await tell(force, anInstallation('add'));
  await tell(force, anInstallation('remove'));
  await force.chats('Olive Office');
  const reopened = force.reopen();
  await reopened.people.look();
  expect(reopened.people.mayHear(await force.person('Ann Archer'))).toBe(false);
  const list = (await force.said()).find(({ card }) => card.heading.includes('I cannot reach yet'))!;
  expect(asText(list.card, 300)).toContain('they took Ragtime out of Teams');
  expect(list.card.buttons.map(({ say }) => say)).toEqual(['/rag link "Ben Baker"']);
  await tell(reopened, anInstallation('add'));
  expect(reopened.people.mayHear(await force.person('Ann Archer'))).toBe(true);
});

test('who writes in their own chat again has the app again', async () => {
  const force = await withAnn();
  await tell(force, anInstallation('add'));
  await tell(force, anInstallation('remove'));
  await force.people.meet(TENANT, objectIdOf('Ann Archer'));
  expect(force.people.mayHear(await force.person('Ann Archer'))).toBe(false);
  await force.chats('Ann Archer');
  await force.people.meet(TENANT, objectIdOf('Ann Archer'));
  expect(force.people.mayHear(await force.person('Ann Archer'))).toBe(true);
});

test('a removal that comes late, after the app is back, changes nothing', async () => {
  const force = await withAnn();
  const [removal, again] = [anInstallation('remove'), anInstallation('add')];
  await tell(force, anInstallation('add'));
  await tell(force, removal);
  await tell(force, again);
  await tell(force, removal);
  expect(force.people.mayHear(await force.person('Ann Archer'))).toBe(true);
});

test('a team is greeted once in its general channel, asked nothing there, and its people are linked', async () => {
  const force = await withAnn();
  force.places.set(TEAM, [ann, ben]);
  const joined = someJoin([]);
  await tell(force, aTeamInstallation('add'), { ...joined, membersAdded: [{ id: BOT }] });
  await force.people.look();
  await force.people.look();
  const hellos = (await force.said()).filter(({ card }) => card.heading.startsWith('Hello'));
  expect(hellos).toHaveLength(1);
  expect(hellos[0]!.to).toEqual({ thread: threadOf({ tenant: TENANT, conversation: TEAM, root: null }), person: null });
  expect(asText(hellos[0]!.card, 300)).toContain('nobody is asked anything here');
  expect(await force.linkOf('Ben Baker')).toBe(accountFor('Ben Baker'));
});

test('a chat of several people is greeted where it is', async () => {
  const force = await withAnn();
  const { conversation } = aGroupMessage('hello');
  await tell(force, { ...anInstallation('add'), conversation });
  const [hello] = await force.said();
  expect(hello!.to).toEqual({
    thread: threadOf({ tenant: TENANT, conversation: GROUP_CHAT, root: null }),
    person: null,
  });
});

test('people who join a team are linked, all in one reading of it', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN], team: [ann, ben] });
  await tell(force, someJoin(['Ann Archer', 'Ben Baker']));
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  expect(await force.linkOf('Ben Baker')).toBe(accountFor('Ben Baker'));
  expect(force.asked).toEqual([TEAM]);
});

test('people who leave a team are forgotten by nobody', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann] });
  await force.people.look();
  const { membersAdded, ...left } = someJoin(['Ann Archer']);
  await tell(force, { ...left, membersRemoved: membersAdded });
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  expect(await force.references.teams()).toHaveLength(1);
});

test.each([
  ['the app is taken out of', aTeamInstallation('remove')],
  ['the bot leaves', { ...someJoin([]), membersAdded: [], membersRemoved: [{ id: BOT }] }],
  [
    'somebody deletes',
    {
      ...someJoin([]),
      membersAdded: [],
      channelData: { eventType: 'teamDeleted', team: { id: TEAM }, tenant: { id: TENANT } },
    },
  ],
])('when %s a team, the team is forgotten and its people stay who they are', async (_, activity) => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann] });
  await force.people.look();
  await tell(force, activity);
  expect(await force.references.teams()).toEqual([]);
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

test.each([
  [
    'a channel is deleted',
    LEADERS,
    {
      ...someJoin([]),
      membersAdded: [],
      channelData: { eventType: 'channelDeleted', channel: { id: LEADERS }, tenant: { id: TENANT } },
    },
  ],
  [
    'the app is taken out of a group chat',
    GROUP_CHAT,
    { ...anInstallation('remove'), conversation: aGroupMessage('hello').conversation },
  ],
])('when %s, it is forgotten at once, in the memory and in the store', async (_, conversation, activity) => {
  const elsewhere = 'https://smba.trafficmanager.net/elsewhere/';
  const force = await aWorkforce({ people: [OLIVE], team: null });
  const heard = conversation === LEADERS ? aChannelMessage('hello') : aGroupMessage('hello');
  await force.references.note({ ...proved(heard), service: elsewhere });
  // Any address of the tenant will do for what is not known: the newest is that of this chat.
  await force.references.note(proved(anInstallation('add')));
  expect(await force.references.serviceFor(TENANT, conversation)).toBe(elsewhere);
  await tell(force, activity);
  expect(await force.references.serviceFor(TENANT, conversation)).toBe(SERVICE);
  const kept = (await force.world.installations.all('teams')).map(({ place }) => place);
  expect(kept).not.toContain(`${TENANT}/chat/${conversation}`);
});

test('a team that is renamed is known by its new name', async () => {
  const force = await aWorkforce({ people: [OLIVE] });
  const team = { id: TEAM, name: 'Improvement Group' };
  await tell(force, { ...someJoin([]), channelData: { eventType: 'teamRenamed', team, tenant: { id: TENANT } } });
  expect(await force.references.teams()).toMatchObject([{ team: TEAM, name: 'Improvement Group' }]);
});

test('anything else is nothing to do, whatever it looks like', async () => {
  const force = await withAnn();
  const odd = [{ type: 'typing' }, { type: 'installationUpdate' }, { type: 'conversationUpdate', membersAdded: 7 }, {}];
  for (const body of odd) await force.doSideWork({ tenant: TENANT, service: SERVICE, body });
  expect(await force.said()).toEqual([]);
  expect(force.asked).toEqual([]);
});

describe('what Teams tells late', () => {
  const told = (one: TeamsActivity, second: number): TeamsActivity => ({
    ...one,
    timestamp: `2026-06-01T09:00:0${second}.000Z`,
  });
  const account = objectIdOf('Ann Archer');

  test.each<[string, readonly TeamsActivity[]]>([
    ['a removal after the app came back', [told(anInstallation('add'), 3), told(anInstallation('remove'), 2)]],
    [
      'a removal between two additions',
      [told(anInstallation('add'), 1), told(anInstallation('add'), 3), told(anInstallation('remove'), 2)],
    ],
    [
      'a removal of before an upgrade',
      [
        told(anInstallation('add'), 1),
        told({ ...anInstallation('add'), action: 'add-upgrade' }, 3),
        told(anInstallation('remove'), 2),
      ],
    ],
  ])('takes nothing away: %s', async (_, activities) => {
    const force = await withAnn();
    for (const one of activities) await tell(force, one);
    expect(await force.references.person(TENANT, account)).not.toBeNull();
    expect(force.people.mayHear(await force.person('Ann Archer'))).toBe(true);
    expect((await headings(force)).filter((one) => one.includes('cannot be reached'))).toEqual([]);
  });

  test('an addition of before a removal brings nothing back', async () => {
    const force = await withAnn();
    await tell(force, told(anInstallation('remove'), 2));
    await tell(force, told(anInstallation('add'), 1));
    expect(await force.references.person(TENANT, account)).toBeNull();
    expect(await headings(force)).not.toContain('Hello Ann Archer');
  });

  test('a team that was deleted before the app came to it anew is kept', async () => {
    const force = await withAnn();
    await tell(force, told(aTeamInstallation('add'), 3));
    await tell(force, told(aTeamInstallation('remove'), 2));
    expect(await force.references.teams()).toHaveLength(1);
  });
});
