import { expect, test } from 'vitest';
import type { AccountId } from '#src/ports/message.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { anAccount, aWorkforce, OLIVE } from './a-workforce.ts';

const ANN = aPerson('Ann Archer', { email: 'Ann@Council.example', accounts: {} });
const BEN = aPerson('Ben Baker', { email: 'ben@council.example', accounts: {} });
const CAROL = aPerson('Carol Cole', { accounts: {} });

test('people are linked by e-mail, and the office is told of the others with a way to choose', async () => {
  const force = await aWorkforce({
    people: [OLIVE, ANN, BEN, CAROL],
    accounts: [anAccount('U7', 'ann@council.example')],
  });
  await force.people.look();
  expect(await force.links()).toEqual({
    'Olive Office': 'T1/U1',
    'Ann Archer': 'T1/U7',
    'Ben Baker': null,
    'Carol Cole': null,
  });
  const [card, ...more] = await force.toldOffice();
  expect(more).toEqual([]);
  expect(asText(card!, 200)).toContain('2 people I cannot reach yet');
  expect(asText(card!, 200)).toContain('no account has ben@council.example');
  expect(asText(card!, 200)).toContain('no e-mail address in the roster');
  expect(card!.buttons).toMatchObject([
    { label: 'Link Ben Baker', say: '/rag link "Ben Baker"' },
    { label: 'Link Carol Cole', say: '/rag link "Carol Cole"' },
  ]);
  expect(force.counts.works).toBe(1);
  expect(force.reported.map(({ what }) => what)).toEqual(['1 person of the roster linked to Slack by e-mail.']);
});

test('while nothing changes Slack is asked nothing, and the office hears of it once a week', async () => {
  const force = await aWorkforce({ people: [OLIVE, BEN] });
  await force.people.look();
  const asked = force.methods().length;
  await force.toldOffice();
  await force.people.look();
  force.clock.set('2015-11-23T10:00:00Z');
  await force.people.look();
  expect(await force.toldOffice()).toEqual([]);
  force.clock.set('2015-11-27T10:00:00Z');
  await force.people.look();
  expect(await force.toldOffice()).toHaveLength(1);
  expect(force.methods().length).toBeLessThanOrEqual(asked * 3);
});

test('two lists on one day are one too many, also after a restart', async () => {
  const force = await aWorkforce({ people: [OLIVE, BEN] });
  await force.people.look();
  expect(await force.toldOffice()).toHaveLength(1);
  await force.world.register.saveRoster({ people: [OLIVE, BEN, CAROL], posts: [], bodies: [] });
  await force.people.look();
  await force.openPeople().look();
  expect(await force.toldOffice()).toEqual([]);
});

test.each([
  ['on a Saturday', '2015-11-21T10:00:00Z'],
  ['at night', '2015-11-20T03:00:00Z'],
])('%s the office is left in peace', async (_, at) => {
  const force = await aWorkforce({ people: [OLIVE, BEN], at });
  await force.people.look();
  expect(await force.toldOffice()).toEqual([]);
});

test('a new roster is looked through at the next look', async () => {
  const force = await aWorkforce({ people: [OLIVE], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.look();
  await force.world.register.saveRoster({ people: [OLIVE, ANN], posts: [], bodies: [] });
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBe('T1/U7');
});

test('an account with somebody’s address and another name, such as a secretary’s, is offered to the office once, and not linked', async () => {
  const profile = { real_name: 'Sue Smith', email: 'ann@council.example' };
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts: [anAccount('U7', profile.email, { profile })] });
  await force.people.look();
  await force.people.meet('T1', 'U7');
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBeNull();
  const asked = (await force.toldOffice()).filter(({ heading }) => heading.includes('Sue Smith'));
  expect(asked.map(({ buttons }) => buttons.map(({ label }) => label))).toEqual([['Link', 'Not the same']]);
});

test('an account that the roster gives without its workspace is written in full', async () => {
  const ann = { ...ANN, email: null, accounts: { slack: 'U7' } };
  const force = await aWorkforce({ people: [OLIVE, ann], accounts: [anAccount('U7', 'x@council.example')] });
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBe('T1/U7');
});

const UNFIT = [
  ['a guest of several channels', { is_restricted: true }, 'guests are shown nothing'],
  ['a guest of one channel', { is_ultra_restricted: true }, 'guests are shown nothing'],
  ['a stranger', { is_stranger: true }, 'another organisation'],
  ['somebody of another workspace', { team_id: 'T9' }, 'another organisation'],
  ['a bot', { is_bot: true }, 'a bot’s'],
  ['somebody deactivated', { deleted: true }, 'was deactivated'],
] as const;

test.each(UNFIT)('%s is never linked by e-mail, and the office is told why', async (_, said, why) => {
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts: [anAccount('U7', 'ann@council.example', said)] });
  await force.people.look();
  await force.people.meet('T1', 'U7');
  await force.people.changed('T1', anAccount('U7', 'ann@council.example', said));
  expect((await force.links())['Ann Archer']).toBeNull();
  expect(asText((await force.toldOffice())[0]!, 200)).toContain(why);
});

test.each(UNFIT)('%s who was linked is unlinked, and the office is told', async (_, said, why) => {
  const ann = { ...ANN, email: null, accounts: { slack: 'T1/U7' } };
  const force = await aWorkforce({
    people: [OLIVE, ann],
    accounts: [anAccount('U7', 'x@council.example', said)],
    at: '2015-11-20T03:00:00Z',
  });
  await force.people.meet('T1', 'U7');
  expect((await force.links())['Ann Archer']).toBeNull();
  expect(await force.world.register.personAt('slack:T1/U7' as AccountId)).toBeNull();
  expect(force.people.mayHear(ann)).toBe(false);
  const [card] = await force.toldOffice();
  expect(card!.heading).toBe('Ann Archer cannot be reached any more');
  expect(asText(card!, 200)).toContain(why);
});

test('a colleague whose own workspace is another of the same organisation is a member', async () => {
  const said = { team_id: 'T9', enterprise_user: { teams: ['T9', 'T1'] } };
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts: [anAccount('U7', 'ann@council.example', said)] });
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBe('T1/U7');
});

test('an account that Slack does not know is taken out of the roster', async () => {
  const ann = { ...ANN, email: null, accounts: { slack: 'T1/U404' } };
  const force = await aWorkforce({ people: [OLIVE, ann] });
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBeNull();
});

test('somebody who is deactivated is unlinked as soon as Slack says so', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.look();
  await force.people.changed('T1', anAccount('U7', 'ann@council.example', { deleted: true }));
  expect((await force.links())['Ann Archer']).toBeNull();
  const headings = (await force.toldOffice()).map(({ heading }) => heading);
  expect(headings).toEqual(['Ann Archer cannot be reached any more']);
});

test('a newcomer who writes is linked before their words are worked', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.meet('T1', 'U7');
  expect((await force.world.register.personAt('slack:T1/U7' as AccountId))?.name).toBe('Ann Archer');
  await force.people.meet('T1', 'U7');
  expect(force.methods()).toEqual(['users.info']);
});

test('a stranger who writes again and again is looked up once in ten minutes', async () => {
  const force = await aWorkforce({ people: [OLIVE], accounts: [anAccount('U9', 'nobody@elsewhere.example')] });
  await Promise.all([force.people.meet('T1', 'U8'), force.people.meet('T1', 'U8')]);
  await force.people.meet('T1', 'U8');
  expect(force.methods()).toHaveLength(1);
  force.clock.forward({ minutes: 11 });
  await force.people.meet('T1', 'U8');
  expect(force.methods()).toHaveLength(2);
});

test('a Slack that does not answer holds nobody up, unlinks nobody, and is left alone for a while', async () => {
  const ann = { ...ANN, accounts: { slack: 'T1/U7' } };
  const force = await aWorkforce({ people: [OLIVE, ann] });
  force.api.answer('users.info', () => ({ status: 503 }));
  await force.people.meet('T1', 'U7');
  await force.people.meet('T1', 'U8');
  expect(force.methods()).toHaveLength(1);
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBe('T1/U7');
  expect(force.people.mayHear(ann)).toBe(true);
  expect(force.reported.at(-1)?.what).toContain('Not everybody could be looked up: Slack could not be reached');
});

test('a meeting that takes too long goes on without waiting', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN] });
  force.api.answer('users.info', () => new Promise(() => {}));
  await force.people.meet('T1', 'U7');
  expect(force.waits).toEqual([1500]);
});

test('an address that two people of the roster share is that of neither', async () => {
  const ben = { ...BEN, email: 'ann@council.example' };
  const force = await aWorkforce({ people: [OLIVE, ANN, ben], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.look();
  await force.people.meet('T1', 'U7');
  expect(Object.values(await force.links())).toEqual(['T1/U1', null, null]);
});

test('an account is linked to one person only', async () => {
  const ben = { ...BEN, accounts: { slack: 'T1/U7' } };
  const force = await aWorkforce({ people: [OLIVE, ANN, ben], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBeNull();
  expect(asText((await force.toldOffice())[0]!, 200)).toContain('is linked to somebody else');
});

test('an address in a workspace that is not home is put before the office and not believed', async () => {
  const others = [{ team: 'T2', name: 'Other Council', botUser: 'UBOT2', isHome: false }];
  const accounts = [anAccount('U66', 'ann@council.example', { in: 'T2', team_id: 'T2' })];
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts, others });
  await force.people.look();
  await force.people.meet('T2', 'U66');
  expect((await force.links())['Ann Archer']).toBeNull();
  expect(asText((await force.toldOffice())[0]!, 200)).toContain('T2/U66 in Other Council has their address');
});

test('without the scope for addresses the roster alone links, and one line says how to mend it', async () => {
  const carol = { ...CAROL, accounts: { slack: 'U8' } };
  const force = await aWorkforce({
    people: [OLIVE, ANN, BEN, carol],
    accounts: [anAccount('U8', 'c@council.example')],
  });
  force.api.answer('users.lookupByEmail', () => ({ ok: false, error: 'missing_scope', needed: 'users:read.email' }));
  await force.people.look();
  expect(await force.links()).toMatchObject({ 'Ann Archer': null, 'Carol Cole': 'T1/U8' });
  expect(force.methods().filter((method) => method === 'users.lookupByEmail')).toHaveLength(1);
  expect(force.reported.map(({ what }) => what)).toEqual([
    'People are linked by the roster alone: the app lacks the scope users:read.email. Add it to the app and install it again.',
  ]);
});

const aCrowd = (count: number) =>
  Array.from({ length: count }, (_, at) => aPerson(`Person ${at}`, { email: `P${at}@council.example`, accounts: {} }));
const accountsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => anAccount(`U1${at}`, `p${at}@council.example`));

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

test('the member list is read no further than the last who is sought', async () => {
  const force = await aWorkforce({ people: [OLIVE, ...aCrowd(30)], accounts: accountsOf(1000) });
  await force.people.look();
  expect(force.methods()).toEqual(['users.list']);
});

test('a page that comes too soon is asked for again when Slack says, and a workspace of five thousand at twenty pages a minute', async () => {
  const strangers = Array.from({ length: 4700 }, (_, at) => anAccount(`U9${at}`, `other${at}@council.example`));
  const crowd = aCrowd(40);
  const force = await aWorkforce({ people: [OLIVE, ...crowd], accounts: [...strangers, ...accountsOf(40)] });
  const list = force.listing();
  let refused = 0;
  force.api.answer('users.list', (call) =>
    call.args['cursor'] === '200' && refused++ === 0 ? { status: 429, headers: { 'retry-after': '7' } } : list(call),
  );
  await force.people.look();
  expect(Object.values(await force.links()).filter((link) => link === null)).toEqual([]);
  expect(force.waits).toContain(7000);
  const pages = force.methods().length;
  expect(sum(force.waits) - 7000).toBeGreaterThanOrEqual((pages - 20) * 3000);
  expect(sum(force.waits)).toBeLessThan(120_000);
}, 60_000);

test('who in the list is a guest or has left is not linked, and who shares an address with a closed account is', async () => {
  const accounts = [
    ...accountsOf(30),
    anAccount('U7', 'ann@council.example', { is_restricted: true }),
    anAccount('U8', 'ben@council.example', { deleted: true }),
    anAccount('U9', 'ben@council.example'),
  ];
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN, ...aCrowd(30)], accounts });
  await force.people.look();
  expect(await force.links()).toMatchObject({ 'Ann Archer': null, 'Ben Baker': 'T1/U9' });
  expect(asText((await force.toldOffice())[0]!, 200)).toContain('guest');
});

test('a linked account that is not in the list is asked about by itself before anything is taken from it', async () => {
  const people = aCrowd(30).map((one, at) => ({ ...one, accounts: { slack: `T1/U1${at}` } }));
  const force = await aWorkforce({ people: [OLIVE, ...people], accounts: accountsOf(30) });
  const list = force.listing();
  force.api.answer('users.list', (call) => {
    const page = list(call) as { members: { id: string }[] };
    return { ...page, members: page.members.filter(({ id }) => id !== 'U13') };
  });
  await force.people.look();
  expect((await force.links())['Person 3']).toBe('T1/U13');
  expect(force.methods().filter((method) => method === 'users.info')).toHaveLength(1);
});

test('a list without addresses links nobody, and one line says which scope is missing', async () => {
  const force = await aWorkforce({ people: [OLIVE, ...aCrowd(30)], accounts: accountsOf(30) });
  force.api.answer('users.list', () => ({ ok: true, members: [{ id: 'U10', team_id: 'T1' }] }));
  force.api.answer('users.lookupByEmail', () => ({ ok: false, error: 'missing_scope', needed: 'users:read.email' }));
  await force.people.look();
  expect(force.methods().filter((method) => method === 'users.lookupByEmail')).toHaveLength(1);
  expect(force.reported.map(({ what }) => what).join('\n')).toContain('lacks the scope users:read.email');
});

test('where the list cannot be read, sixty people are asked after at a pace that Slack allows, and a 429 is waited out', async () => {
  const force = await aWorkforce({ people: [OLIVE, ...aCrowd(60)], accounts: accountsOf(60) });
  force.api.answer('users.list', () => ({ ok: false, error: 'limit_required' }));
  let refused = 0;
  force.api.answer('users.lookupByEmail', ({ args }) => {
    if (args['email'] === 'p30@council.example' && refused++ === 0)
      return { status: 429, headers: { 'retry-after': '7' } };
    return {
      ok: true,
      user: force.accounts.find(({ profile }) => (profile as { email: string }).email === args['email'])!,
    };
  });
  await force.people.look();
  expect(Object.values(await force.links()).filter((link) => link === null)).toEqual([]);
  expect(force.waits.filter((ms) => ms === 1200).length).toBeGreaterThanOrEqual(40);
  expect(force.waits).toContain(7000);
  expect(await force.toldOffice()).toEqual([]);
});

test('the zone of the account is taken where the roster gives none and it is not the plan’s own', async () => {
  const ben = { ...BEN, zone: 'Europe/Paris' as Zone };
  const accounts = [
    anAccount('U7', 'ann@council.example', { tz: 'Atlantic/Azores' }),
    anAccount('U8', 'ben@council.example', { tz: 'Atlantic/Azores' }),
    anAccount('U9', 'carol@council.example'),
  ];
  const carol = { ...CAROL, email: 'carol@council.example' };
  const force = await aWorkforce({ people: [OLIVE, ANN, ben, carol], accounts });
  await force.people.look();
  const zones = ['Ann Archer', 'Ben Baker', 'Carol Cole'].map(async (name) => (await force.person(name)).zone);
  expect(await Promise.all(zones)).toEqual(['Atlantic/Azores', 'Europe/Paris', null]);
});

test('an officer whom only the settings name is linked, and keeps their role by the settings alone', async () => {
  const force = await aWorkforce({ people: [ANN], accounts: [], office: ['olive@council.example'] });
  await force.people.look();
  const olive = (await force.world.register.roster()).people.find(({ email }) => email === 'olive@council.example');
  expect(olive).toMatchObject({ role: null, accounts: { slack: 'T1/U1' } });
  expect((await force.toldOffice()).map(({ heading }) => heading)).toEqual(['1 person I cannot reach yet']);
});

test('what the office linked meanwhile is not written over', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts: [anAccount('U7', 'ann@council.example')] });
  const { register } = force.world;
  force.api.answer('users.lookupByEmail', async () => {
    await register.saveRoster({ people: [OLIVE, { ...ANN, accounts: { slack: 'T1/U8' } }], posts: [], bodies: [] });
    return { ok: true, user: anAccount('U7', 'ann@council.example') };
  });
  await force.people.look();
  expect((await force.links())['Ann Archer']).toBe('T1/U8');
});

test('a token that does not work is one line in the log', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN] });
  force.api.answer('auth.test', () => ({ ok: false, error: 'invalid_auth' }));
  await force.people.look();
  expect(force.reported.map(({ what }) => what)).toEqual([
    'The people of the roster could not be looked up: SLACK_BOT_TOKEN could not be checked: Slack said invalid_auth.',
  ]);
  expect(JSON.stringify(force.reported)).not.toContain('canary');
});

test('the looking begins at the start, and stops when it is told to', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN], accounts: [anAccount('U7', 'ann@council.example')] });
  const { people } = force;
  let asked = 0;
  force.api.answer('users.lookupByEmail', () => {
    asked += 1;
    people.stop();
    return { ok: false, error: 'users_not_found' };
  });
  people.start();
  await people.look();
  expect(asked).toBe(1);
});
