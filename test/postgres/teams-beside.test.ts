import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createInstalls } from '#adapters/teams/people/installs.ts';
import { createReferences } from '#adapters/teams/places/references.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aSmallCloud, aTeams, aTeamsRegister } from '#test/kit/teams/a-teams.ts';
import { aPersonalMessage, SERVICE } from '#test/kit/teams/activities.ts';
import { chatOf, objectIdOf, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';
import { aServer } from './a-server.ts';

const server = aServer();
const ANN = objectIdOf('Ann Archer');
const PLACE = `${TENANT}/${ANN}`;

/** Two processes of one installation. */
let [one, other] = [] as unknown as [OpenDatabase, OpenDatabase];

beforeEach(async () => {
  const address = server.address();
  const open = async (): Promise<OpenDatabase> => {
    const database = await openDatabase(address, { as: 'bot' });
    onTestFinished(() => database.close());
    return database;
  };
  [one, other] = [await open(), await open()];
  await aTeamsRegister(one);
});

test('where somebody is answered, every process knows once one of them was told, and knows no more once the app is gone', async () => {
  const [here, there] = [one, other].map((database) => createReferences({ ...database, clock: aClock() }));
  // What is kept was read before.
  expect(await there!.person(TENANT, ANN)).toBeNull();
  await here!.note({ tenant: TENANT, service: SERVICE, body: aPersonalMessage('amber') });
  const known = { service: SERVICE, conversation: chatOf('Ann Archer'), user: userIdOf('Ann Archer'), welcomed: false };
  await expect.poll(() => there!.person(TENANT, ANN)).toEqual(known);
  await there!.savePerson(TENANT, ANN, { ...known, welcomed: true });
  await expect.poll(() => here!.person(TENANT, ANN)).toEqual({ ...known, welcomed: true });
  await here!.forgetPerson(TENANT, ANN);
  await expect.poll(() => there!.person(TENANT, ANN)).toBeNull();
});

test('who took the app out is reached by no process any more, and by all once it is back', async () => {
  const [here, there] = [one, other].map((database) => createInstalls({ ...database, clock: aClock() }));
  await there!.load();
  expect(await here!.went(PLACE, '2015-06-05T09:00:00Z')).toBe(true);
  await expect.poll(() => there!.isGone(PLACE)).toBe(true);
  await there!.came(PLACE, '2015-06-05T10:00:00Z');
  await expect.poll(() => here!.isGone(PLACE)).toBe(false);
});

test('what Teams sends again to another process is recorded once, and answered once', async () => {
  const cloud = await aSmallCloud();
  const [here, there] = [await aTeams({ database: one, cloud }), await aTeams({ database: other, cloud })];
  const said = aPersonalMessage('8.1.3 amber, waiting on HR');
  const answered = [await here.post(said), await there.post(said), await here.post(said)];
  expect(answered.map(({ status }) => status)).toEqual([200, 200, 200]);
  await Promise.all([here.settle(), there.settle()]);
  const [action] = await one.register.actions();
  const lines = await one.register.ledgerOf(action!.id);
  expect(lines.filter(({ event }) => event.kind === 'updated')).toHaveLength(1);
  const receipts = cloud.connector.calls.filter(
    ({ method, body }) => method === 'POST' && /Amber/u.test(JSON.stringify(body)),
  );
  expect(receipts).toHaveLength(1);
});

test('what one process could not store, and Teams sent again to another, is told to nobody as lost', async () => {
  const cloud = await aSmallCloud();
  const isFull = { ...one, inbox: { ...one.inbox, receive: () => Promise.reject(new Error('the disk is full')) } };
  const [here, there] = [await aTeams({ database: isFull, cloud }), await aTeams({ database: other, cloud })];
  const said = aPersonalMessage('8.1.3 amber, waiting on HR');
  expect((await here.post(said)).status).toBe(500);
  expect((await there.post(said)).status).toBe(200);
  await there.settle();
  here.runTimers();
  await here.settle();
  expect(cloud.connector.calls.filter(({ body }) => /Not recorded/iu.test(JSON.stringify(body)))).toEqual([]);
});
