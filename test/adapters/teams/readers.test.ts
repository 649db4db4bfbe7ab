import { expect, test } from 'vitest';
import { createReaders } from '#adapters/teams/places/readers.ts';
import type { Connectors, Member } from '#adapters/teams/connector/connector.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { SERVICE } from '#test/kit/teams/activities.ts';
import { GROUP_CHAT, TENANT } from '#test/kit/teams/tenant.ts';
import { aDirectory } from './people/a-directory.ts';
import type { Places } from './people/a-directory.ts';
import { aMember } from './people/a-workforce.ts';

const CHAT = { tenant: TENANT, conversation: GROUP_CHAT };
const ann = aMember('Ann Archer', 'ann@council.example');
const guest = aMember('Gail Guest', 'gail@firm.example', { role: 'guest' });

function aChat(members: readonly Member[] | number) {
  const places: Places = new Map([[GROUP_CHAT, members]]);
  const { connectors, asked } = aDirectory(places);
  return { ...readersOver(connectors), places, asked };
}

function readersOver(connectors: Connectors) {
  const realClock = aClock('2026-11-20T10:00:00Z');
  const reported: string[] = [];
  const config = aTeamsConfig({ service: SERVICE, openIdMetadata: '', loginUrl: '' });
  const world = { config, realClock, report: ({ what }: { readonly what: string }) => void reported.push(what) };
  const references = { channel: async () => ({ team: null, type: null }), serviceFor: async () => SERVICE };
  return { readers: createReaders({ world, connectors, references }), realClock, reported };
}

test('who reads a place is good for ten minutes, and then asked again', async () => {
  const { readers, places, asked, realClock } = aChat([ann]);
  expect((await readers.of(CHAT)).audience).toBe('members');
  places.set(GROUP_CHAT, [ann, guest]);
  realClock.forward({ minutes: 9 });
  expect((await readers.of(CHAT)).audience).toBe('members');
  realClock.forward({ minutes: 1 });
  expect((await readers.of(CHAT)).audience).toBe('outsiders');
  expect(asked).toEqual([GROUP_CHAT, GROUP_CHAT]);
});

test('what Teams could not say is said to the log, and asked again after half a minute', async () => {
  const { readers, places, reported, realClock } = aChat(503);
  expect((await readers.of(CHAT)).audience).toBe('unknown');
  places.set(GROUP_CHAT, [ann]);
  expect((await readers.of(CHAT)).audience).toBe('unknown');
  realClock.forward({ minutes: 0.5 });
  expect((await readers.of(CHAT)).audience).toBe('members');
  expect(reported).toEqual([expect.stringContaining('could not be found out who reads')]);
});

test('an answer that was on its way when somebody came is not kept', async () => {
  const answers: ((members: readonly Member[]) => void)[] = [];
  const members = () =>
    new Promise<{ members: readonly Member[]; next: null }>((answer) => {
      answers.push((found) => answer({ members: found, next: null }));
    });
  const { connectors } = aDirectory(new Map());
  const { readers } = readersOver(() => ({ ...connectors(SERVICE), members }));
  const before = readers.of(CHAT);
  await expect.poll(() => answers.length).toBe(1);
  readers.askAgain();
  const after = readers.of(CHAT);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]!([ann, guest]);
  answers[0]!([ann]);
  expect((await before).audience).toBe('members');
  expect((await after).audience).toBe('outsiders');
  expect((await readers.of(CHAT)).audience).toBe('outsiders');
});

test('whoever is in the council’s tenants is a member, and the bot itself is nobody', async () => {
  const bot = aMember('Ragtime', null, { id: '28:ragtime', objectId: null });
  const { readers } = aChat([ann, bot]);
  const { audience, users } = await readers.of(CHAT);
  expect([audience, users.get(ann.objectId!)]).toEqual(['members', ann.id]);
});
