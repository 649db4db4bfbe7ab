import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import type { AccountId } from '#src/ports/message.ts';
import { objectIdOf, OTHER_TENANT, TEAM, TENANT } from '#test/kit/teams/tenant.ts';
import { accountFor, aLead, aMember, aWorkforce, emailOf, OLIVE } from './a-workforce.ts';

const ANN = aLead('Ann Archer');
const BEN = aLead('Ben Baker');
const CAROL = aLead('Carol Cole', { email: null });
const ann = (said = {}) => aMember('Ann Archer', 'ann@council.example', said);
const meetAnn = (force: { readonly people: { readonly meet: (t: string, o: string) => Promise<unknown> } }) =>
  force.people.meet(TENANT, objectIdOf('Ann Archer'));

test('whoever has an e-mail address of the roster is linked, and the office hears whom it should link and what mends it', async () => {
  const team = [aMember('Olive Office', 'olive@council.example'), ann(), aMember('Zed Zeal', 'zed@council.example')];
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN, CAROL], team });
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  expect(force.reported.map(({ what }) => what)).toEqual(['1 person of the roster linked to Teams by e-mail.']);
  const [told, ...more] = await force.said();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ kind: 'notice', to: { person: OLIVE.id } });
  const words = asText(told!.card, 300);
  expect(words).toContain('2 people I cannot reach yet');
  expect(words).toContain('nobody in the teams where Ragtime is installed has ben@council.example');
  expect(words).toContain('have Ragtime installed for them');
  expect(words).toContain('no e-mail address in the roster');
  expect(told!.card.buttons.map(({ say }) => say)).toEqual(['/rag link "Ben Baker"', '/rag link "Carol Cole"']);
});

test.each([
  ['in capitals', ann({ email: 'ann@council.example', principalName: null }), { email: 'Ann@Council.Example' }],
  ['that is what they sign in with', ann({ email: 'a.archer@mail.example' }), {}],
  ['that is not what they sign in with', ann({ principalName: 'aa7@council.example' }), {}],
])('an address %s is theirs', async (_, member, said) => {
  const force = await aWorkforce({ people: [OLIVE, { ...ANN, ...said }], team: [member] });
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

test('sixty people on pages of a roster are linked with one reading of it, and a 429 is waited out', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `P${at} Person`);
  const people = [OLIVE, ...names.map((name) => aLead(name))];
  const force = await aWorkforce({ people, team: names.map((name) => aMember(name, emailOf(name))) });
  const all = force.places.get(TEAM)!;
  force.places.set(TEAM, 429);
  force.during.wait = async () => void force.places.set(TEAM, all);
  await force.people.look();
  const links = await Promise.all(names.map(force.linkOf));
  expect(links.filter((link) => link === null)).toEqual([]);
  expect(force.asked).toHaveLength(31);
  expect(force.waits).toEqual([30_000]);
  expect(force.reported.map(({ what }) => what)).toEqual(['60 people of the roster linked to Teams by e-mail.']);
});

test('an id that the roster file gives in capitals is theirs as soon as they write', async () => {
  const shouted = { ...ANN, email: null, accounts: { teams: objectIdOf('Ann Archer').toUpperCase() } };
  const force = await aWorkforce({ people: [OLIVE, shouted], team: [ann()] });
  await meetAnn(force);
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

test('a bot that stops while Teams asks for patience asks nobody any more', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann()] });
  force.places.set(TEAM, 429);
  force.during.wait = async () => force.people.stop();
  await force.people.look();
  expect(force.asked).toEqual([TEAM]);
});

const UNFIT = [
  ['a guest', { role: 'guest' }, 'guests are shown nothing'],
  [
    'a guest by their sign-in name',
    { principalName: 'ann_home.example#ext#@council.example' },
    'guests are shown nothing',
  ],
  ['somebody who did not sign in', { role: 'anonymous' }, 'did not sign in'],
  ['somebody of another tenant', { tenant: OTHER_TENANT }, 'TEAMS_ALLOWED_TENANTS'],
] as const;

test.each(UNFIT)('%s is never linked by e-mail, and the office is told why', async (_, said, why) => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann(said)] });
  await force.people.look();
  await meetAnn(force);
  expect(await force.linkOf('Ann Archer')).toBeNull();
  expect(asText((await force.said())[0]!.card, 300)).toContain(why);
});

test('in a second tenant that is allowed a sign-in name is proof, and an e-mail address that anybody there can write is none', async () => {
  const eve = aMember('Eve Elsewhere', 'ann@council.example', {
    tenant: OTHER_TENANT,
    principalName: 'eve@other.example',
  });
  const theirs = aMember('Ben Baker', null, { tenant: OTHER_TENANT, principalName: 'ben@council.example' });
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN], team: [eve, theirs], tenants: [TENANT, OTHER_TENANT] });
  await force.people.meet(OTHER_TENANT, objectIdOf('Eve Elsewhere'));
  await force.chats('Olive Office');
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBeNull();
  expect(await force.linkOf('Ben Baker')).toBe(`${OTHER_TENANT}/${objectIdOf('Ben Baker')}`);
  expect(asText((await force.said())[0]!.card, 300)).toContain(
    'an account of another organisation bears their address',
  );
});

test.each(UNFIT.slice(0, 3))('%s who was linked is unlinked, and the office is told', async (_, said, why) => {
  const linked = { ...ANN, email: null, accounts: { teams: accountFor('Ann Archer') } };
  const force = await aWorkforce({ people: [OLIVE, linked], team: [ann(said)], at: '2015-11-20T03:00:00Z' });
  await meetAnn(force);
  expect(await force.linkOf('Ann Archer')).toBeNull();
  expect(force.people.mayHear(linked)).toBe(false);
  const [told] = await force.said();
  expect(told!.card.heading).toBe('Ann Archer cannot be reached any more');
  expect(asText(told!.card, 300)).toContain(why);
});

test('whoever leaves the team stays linked: a team is not the council', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann()] });
  await force.people.look();
  force.places.set(TEAM, []);
  force.clock.set('2015-11-22T10:00:00Z');
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  expect(force.people.mayHear(await force.person('Ann Archer'))).toBe(true);
});

test('once linked, somebody is known by their account whatever their address becomes', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN], team: [ann()] });
  await force.people.look();
  force.places.set(TEAM, [ann({ email: 'ben@council.example', principalName: 'ben@council.example' })]);
  force.clock.set('2015-11-22T10:00:00Z');
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  expect(await force.linkOf('Ben Baker')).toBeNull();
  expect(asText((await force.said()).at(-1)!.card, 300)).not.toContain('Ann Archer');
});

test.each([
  ['without its tenant', objectIdOf('Ann Archer')],
  ['in capitals', accountFor('Ann Archer').toUpperCase()],
])('an account that the roster gives %s is written in full', async (_, teams) => {
  const force = await aWorkforce({ people: [OLIVE, { ...ANN, email: null, accounts: { teams } }], team: [ann()] });
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

test('an address that two people of the roster share, or two accounts, is nobody’s', async () => {
  const shared = { ...BEN, email: 'ann@council.example' };
  const one = await aWorkforce({ people: [OLIVE, ANN, shared], team: [ann()] });
  await one.people.look();
  await meetAnn(one);
  expect([await one.linkOf('Ann Archer'), await one.linkOf('Ben Baker')]).toEqual([null, null]);
  expect(asText((await one.said())[0]!.card, 300)).toContain('the address of several people');
  const other = await aWorkforce({ people: [OLIVE, ANN], team: [ann(), aMember('Ann Admin', 'ann@council.example')] });
  await other.people.look();
  expect(await other.linkOf('Ann Archer')).toBeNull();
  expect(asText((await other.said())[0]!.card, 300)).toContain('several accounts in Teams have ann@council.example');
});

test('an account is linked to one person only', async () => {
  const ben = { ...BEN, accounts: { teams: accountFor('Ann Archer') } };
  const force = await aWorkforce({ people: [OLIVE, ANN, ben], team: [ann()] });
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBeNull();
  expect(asText((await force.said())[0]!.card, 300)).toContain('is linked to somebody else');
});

test('somebody who has the app and is in no team is found in their own chat', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: null });
  await force.chats('Ann Archer');
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

test('a chat that is gone unlinks nobody and holds up nobody', async () => {
  const linked = { ...ANN, accounts: { teams: accountFor('Ann Archer') } };
  const force = await aWorkforce({ people: [OLIVE, linked, BEN], team: [aMember('Ben Baker', 'ben@council.example')] });
  await force.chats('Ann Archer', null);
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  expect(await force.linkOf('Ben Baker')).toBe(accountFor('Ben Baker'));
  expect(force.reported.map(({ level }) => level)).toEqual(['info']);
});

test('before the app is in any team the office is told so', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: null });
  await force.chats('Olive Office');
  await force.people.look();
  expect(asText((await force.said())[0]!.card, 300)).toContain('installed in no team yet');
});

test('while nobody of the office can be told, it counts as told to nobody, and is told once somebody can be', async () => {
  const force = await aWorkforce({ people: [OLIVE, aLead('Oscar Office', { role: 'office' }), ANN], team: null });
  await force.people.look();
  expect(await force.said()).toEqual([]);
  await force.chats('Olive Office');
  await force.people.look();
  expect((await force.said()).map(({ to }) => to)).toContainEqual({ person: OLIVE.id });
});

test('an office that another platform reaches is told though the app is nowhere in Teams', async () => {
  const olive = aLead('Olive Office', { role: 'office', accounts: { slack: 'T1/U1' } });
  const force = await aWorkforce({ people: [olive, ANN], team: null });
  await force.people.look();
  expect(await force.said()).toHaveLength(1);
});

test('a team that cannot be read is one line in the log, and the next look reads it', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann()] });
  const all = force.places.get(TEAM)!;
  force.places.set(TEAM, 500);
  await force.people.look();
  expect(force.reported.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^The members of the team Board could not be read: .*500.*It is tried again\.$/u),
  ]);
  expect(asText((await force.said())[0]!.card, 300)).toContain('not everybody in Teams could be looked up yet');
  force.places.set(TEAM, all);
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

test('while nothing changes Teams is asked nothing, and the office hears of it once a week', async () => {
  const force = await aWorkforce({ people: [OLIVE, BEN] });
  await force.people.look();
  await force.people.look();
  expect(force.asked).toHaveLength(1);
  expect(await force.said()).toHaveLength(1);
  force.clock.set('2015-11-23T10:00:00Z');
  await force.people.look();
  expect(await force.said()).toEqual([]);
  force.clock.set('2015-11-27T10:00:00Z');
  await force.people.look();
  expect(await force.said()).toHaveLength(1);
});

test('a new roster and a new chat are looked through at the next look', async () => {
  const force = await aWorkforce({ people: [OLIVE], team: [ann()] });
  await force.people.look();
  await force.world.register.saveRoster({ people: [OLIVE, ANN, BEN], posts: [], bodies: [] });
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  await force.chats('Ben Baker');
  await force.people.look();
  expect(await force.linkOf('Ben Baker')).toBe(accountFor('Ben Baker'));
});

test('a newcomer who writes is linked before their words are worked, and asked after once', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN] });
  await force.chats('Ann Archer');
  await Promise.all([meetAnn(force), meetAnn(force)]);
  await meetAnn(force);
  expect((await force.world.register.personAt(`teams:${accountFor('Ann Archer')}` as AccountId))?.name).toBe(
    'Ann Archer',
  );
  expect(force.asked).toHaveLength(1);
});

test('somebody who writes in a channel alone is found in the teams', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann()] });
  await meetAnn(force);
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
});

test('a stranger who writes again and again is asked after once in ten minutes', async () => {
  const force = await aWorkforce({ people: [OLIVE] });
  await force.chats('Zed Zeal', aMember('Zed Zeal', 'zed@elsewhere.example', { role: 'guest' }));
  const meet = () => force.people.meet(TENANT, objectIdOf('Zed Zeal'));
  await Promise.all([meet(), meet()]);
  await meet();
  expect(force.asked).toHaveLength(1);
  force.clock.forward({ minutes: 11 });
  await meet();
  expect(force.asked).toHaveLength(2);
});

test('a Teams that does not answer holds nobody up, unlinks nobody, and is left alone for a while', async () => {
  const linked = { ...ANN, accounts: { teams: accountFor('Ann Archer') } };
  const force = await aWorkforce({ people: [OLIVE, linked] });
  await force.chats('Ann Archer', null);
  force.places.set((await force.references.person(TENANT, objectIdOf('Ann Archer')))!.conversation!, 503);
  await meetAnn(force);
  await force.people.meet(TENANT, objectIdOf('Ben Baker'));
  expect(force.asked).toHaveLength(1);
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Ann Archer'));
  expect(force.people.mayHear(linked)).toBe(true);
  expect(force.reported.at(-1)?.what).toContain('Somebody who wrote could not be looked up');
});

test('what the office linked meanwhile is not written over', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann()] });
  const { register } = force.world;
  force.places.set(TEAM, 429);
  force.during.wait = async () => {
    await register.saveRoster({ people: [OLIVE, { ...ANN, accounts: { teams: 'x7' } }], posts: [], bodies: [] });
    force.places.set(TEAM, [ann()]);
  };
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe('x7');
});

test('an account in a tenant that is not allowed is told to the office with what mends it', async () => {
  const linked = { ...ANN, accounts: { teams: `${OTHER_TENANT}/${objectIdOf('Ann Archer')}` } };
  const force = await aWorkforce({ people: [OLIVE, linked] });
  await force.people.look();
  expect(force.people.mayHear(linked)).toBe(false);
  const [told] = await force.said();
  expect(asText(told!.card, 300)).toContain('TEAMS_ALLOWED_TENANTS does not name');
  expect(told!.card.buttons).toEqual([]);
});
