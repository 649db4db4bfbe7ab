import { expect, test } from 'vitest';
import { aPerson } from '#test/kit/an-action.ts';
import { anAccount, aWorkforce, OLIVE } from './a-workforce.ts';

const ANN = aPerson('Ann Archer', { email: 'ann@council.example', accounts: {} });

test('what an account is, is asked once and then known', async () => {
  const force = await aWorkforce({
    people: [OLIVE],
    accounts: [
      anAccount('U7', 'ann@council.example'),
      anAccount('U8', 'guest@elsewhere.example', { is_restricted: true }),
      anAccount('U9', 'other@elsewhere.example', { team_id: 'T9' }),
    ],
  });
  const { standings } = force.people;
  const users = ['U7', 'U8', 'U9', 'UNOBODY'];
  expect(users.map((user) => standings.known('T1', user))).toEqual([null, null, null, null]);
  const found = ['member', 'guest', 'stranger', 'stranger'];
  expect(await Promise.all(users.map((user) => standings.find('T1', user)))).toEqual(found);
  expect(users.map((user) => standings.known('T1', user))).toEqual(found);
  expect(standings.known('T2', 'U7'), 'in another workspace they may be something else').toBeNull();
});

test('whoever is met among the members of a channel is linked no sooner than they speak', async () => {
  const force = await aWorkforce({ people: [OLIVE, ANN], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.standings.find('T1', 'U7');
  expect(await force.links()).toMatchObject({ 'Ann Archer': null });
  await force.people.meet('T1', 'U7');
  expect(await force.links()).toMatchObject({ 'Ann Archer': 'T1/U7' });
});

test('it is told when somebody is something else than they were, and not when they are met or change their status', async () => {
  const force = await aWorkforce({ people: [OLIVE], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.standings.find('T1', 'U7');
  await force.people.changed('T1', anAccount('U7', 'ann@council.example', { profile: { status_text: 'At lunch' } }));
  expect(force.heard).toEqual([]);
  await force.people.changed('T1', anAccount('U7', 'ann@council.example', { is_restricted: true }));
  expect(force.heard).toEqual(['somebody is something else now']);
});

test('it is told whose account is nobody’s any more', async () => {
  const linked = { ...ANN, accounts: { slack: 'T1/U7' } };
  const force = await aWorkforce({ people: [OLIVE, linked], accounts: [anAccount('U7', 'ann@council.example')] });
  await force.people.changed('T1', anAccount('U7', 'ann@council.example', { deleted: true }));
  expect(force.heard).toEqual(['T1/U7 is nobody’s']);
});
