import { expect, test } from 'vitest';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { aBotAdded, anInstallation, SERVICE } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { chatOf, TENANT } from '#test/kit/teams/tenant.ts';
import { aLead, aMember, aWorkforce, OLIVE } from '#test/adapters/teams/people/a-workforce.ts';

// An administrator gave the app to everybody at once: thirty people were told within a second that nobody knew them, and
// were known a second later, when Teams had answered.

const NAMES = Array.from({ length: 30 }, (_, at) => `${String.fromCharCode(65 + (at % 26))}${at}na Archer`);
const STRANGER = 'Hello, I am Ragtime';

const proved = (body: TeamsActivity): Activity => ({
  tenant: TENANT,
  service: SERVICE,
  body,
});

async function aCouncil(answers: 'at once' | 'not yet') {
  const people = NAMES.map((name) => aLead(name));
  const force = await aWorkforce({ people: [OLIVE, ...people], team: null });
  const answer = (): void => {
    for (const [at, name] of NAMES.entries()) force.places.set(chatOf(name), [aMember(name, people[at]!.email)]);
  };
  if (answers === 'at once') answer();
  else for (const name of NAMES) force.places.set(chatOf(name), 503);
  const rollOut = () =>
    Promise.all(
      NAMES.flatMap((by) => [anInstallation('add', { by }), aBotAdded({ by })]).map((one) =>
        force.doSideWork(proved(one)),
      ),
    );
  return { force, answer, rollOut };
}

async function greetings(force: Awaited<ReturnType<typeof aWorkforce>>): Promise<readonly string[]> {
  const said = await force.said();
  return said
    .map(({ card }) => card.heading)
    .filter((heading) => heading.startsWith('Hello'))
    .toSorted();
}

const BY_NAME = NAMES.map((name) => `Hello ${name}`).toSorted();

test('thirty people who get the app in one second are each greeted once, by name', async () => {
  const { force, rollOut } = await aCouncil('at once');
  await rollOut();
  await rollOut();
  await force.people.look();
  expect(await greetings(force)).toEqual(BY_NAME);
});

test('while Teams has not said who they are nobody is greeted, and once it has, each is by name', async () => {
  const { force, answer, rollOut } = await aCouncil('not yet');
  await rollOut();
  expect(await greetings(force)).toEqual([]);
  await force.people.look();
  expect(await greetings(force)).toEqual([]);
  answer();
  force.clock.forward({ minutes: 10 });
  await force.people.look();
  await force.people.look();
  expect(await greetings(force)).toEqual(BY_NAME);
});

test('whoever waits for a greeting gets it over a restart', async () => {
  const { force, answer, rollOut } = await aCouncil('not yet');
  await rollOut();
  answer();
  await force.reopen().people.look();
  expect(await greetings(force)).toEqual(BY_NAME);
});

test('somebody who is in nobody’s roster is told so once Teams has said who they are, and not before', async () => {
  const force = await aWorkforce({ people: [OLIVE], team: null });
  force.places.set(chatOf('Will Wood'), 503);
  await force.doSideWork(proved(anInstallation('add', { by: 'Will Wood' })));
  expect(await greetings(force)).toEqual([]);
  force.places.set(chatOf('Will Wood'), [aMember('Will Wood', 'will@council.example')]);
  await force.people.look();
  expect(await greetings(force)).toEqual([STRANGER]);
});

test('one of two people with one address is greeted by asking which of them they are', async () => {
  const shared = { email: 'housing@council.example' };
  const force = await aWorkforce({
    people: [OLIVE, aLead('Carol Cole', shared), aLead('Dan Dale', shared)],
    team: null,
  });
  force.places.set(chatOf('Carol Cole'), [aMember('Carol Cole', shared.email)]);
  await force.doSideWork(proved(anInstallation('add', { by: 'Carol Cole' })));
  const [asked] = await force.said();
  expect(asked!.card.heading).toBe('Are you Carol Cole or Dan Dale?');
  expect(asked!.card.buttons.map(({ say }) => say)).toEqual(['/rag i am "Carol Cole"', '/rag i am "Dan Dale"']);
});
