import { expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import { anExecute, aPersonalMessage, SERVICE, someJoin } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import { chatOf, objectIdOf, TEAM, TENANT } from '#test/kit/teams/tenant.ts';
import { accountFor, aLead, aMember, aWorkforce, OLIVE } from './a-workforce.ts';

const ANN = aLead('Ann Archer');
const ann = aMember('Ann Archer', 'ann@council.example');
const guest = { ...ann, role: 'guest' };

function someLeave(names: readonly string[]): TeamsActivity {
  const { membersAdded, ...rest } = someJoin(names);
  return { ...rest, membersRemoved: membersAdded };
}

/** Ann is linked, has a chat with the bot, and was looked at a moment ago. */
async function withAnn() {
  const force = await aWorkforce({ people: [OLIVE, ANN], team: [ann] });
  await force.chats('Ann Archer', ann);
  await force.people.look();
  await force.people.meet(TENANT, objectIdOf('Ann Archer'));
  await force.said();
  const tell = (body: object) => force.doSideWork({ tenant: TENANT, service: SERVICE, body });
  const isLinked = async () => (await force.linkOf('Ann Archer')) === accountFor('Ann Archer');
  return { force, tell, isLinked };
}

test('whoever joins as a guest is unlinked at once, however lately they were a member, and pages are looked at anew', async () => {
  const { force, tell, isLinked } = await withAnn();
  force.places.set(chatOf('Ann Archer'), [guest]);
  force.places.set(TEAM, [guest]);
  await tell(someJoin(['Ann Archer']));
  expect(await isLinked()).toBe(false);
  expect(force.changes()).toBe(1);
  expect((await force.said()).map(({ card }) => card.heading)).toEqual(['Ann Archer cannot be reached any more']);
});

test.each([
  ['is gone from their own chat', [], false],
  ['has no chat that Teams knows any more', 404, false],
  ['is still in their own chat: a team is not the council', [ann], true],
  ['has a chat that the bot may not look into, which tells nothing', 403, true],
  ['cannot be asked about at the moment', 503, true],
] as const)('of somebody taken out of their last team who %s', async (_, chat, stays) => {
  const { force, tell, isLinked } = await withAnn();
  force.places.set(TEAM, []);
  force.places.set(chatOf('Ann Archer'), chat);
  await tell(someLeave(['Ann Archer']));
  expect(await isLinked()).toBe(stays);
  expect((await force.said()).length).toBe(stays ? 0 : 1);
});

test('whoever leaves one team and is in another stays', async () => {
  const { force, tell, isLinked } = await withAnn();
  force.places.set(chatOf('Ann Archer'), []);
  await tell(someLeave(['Ann Archer']));
  expect(await isLinked()).toBe(true);
});

test('where Teams was too busy to say, whoever presses next is asked about first', async () => {
  const { force, tell, isLinked } = await withAnn();
  force.places.set(chatOf('Ann Archer'), 503);
  await tell(someJoin(['Ann Archer']));
  expect(await isLinked()).toBe(true);
  force.places.set(chatOf('Ann Archer'), [guest]);
  await force.people.meet(TENANT, objectIdOf('Ann Archer'));
  expect(await isLinked()).toBe(false);
});

test('a press by somebody who became a guest is answered as a stranger’s, and records nothing', async () => {
  const ours = await aTeams();
  await ours.teams.introduced();
  await ours.post(aPersonalMessage('8.1.3'));
  await ours.settle();
  const chat = chatOf('Ann Archer');
  const [shown] = ours.cloud.connector.standing(chat);
  const ann = { name: 'Ann Archer', email: 'ann@council.example', role: 'guest' } as const;
  ours.cloud.connector.people.setMembers(chat, [ann]);
  await ours.post(someJoin(['Ann Archer']));
  await ours.settle();
  const green = actionsOn(shown!.card).find(({ title }) => title === 'Green')!;
  await ours.post(anExecute(green.data, shown!));
  await ours.settle();
  expect(ours.cloud.connector.standing(chat).at(-1)?.summary).toContain('I do not know you yet');
});
