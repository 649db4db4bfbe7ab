import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReferences } from '#adapters/teams/places/references.ts';
import type { Installations } from '#src/ports/installations.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import {
  aBotAdded,
  aChannelMessage,
  aGroupMessage,
  anInstallation,
  aPersonalMessage,
  aReaction,
  aTeamInstallation,
  SERVICE,
} from '#test/kit/teams/activities.ts';
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
import { installationsInMemory } from './a-messenger.ts';

const ANN = objectIdOf('Ann Archer');
const OTHER_SERVICE = 'https://smba.trafficmanager.net/emea/';
const KNOWN = { service: SERVICE, conversation: chatOf('Ann Archer'), user: userIdOf('Ann Archer'), welcomed: false };

function theReferences(installations: Installations = installationsInMemory()) {
  const references = createReferences({ installations, clock: aClock() });
  const hear = (body: object, service = SERVICE, tenant = TENANT) => references.note({ tenant, service, body });
  return { ...references, hear };
}

describe('what is kept of a person', () => {
  test.each([
    ['a message', aPersonalMessage('amber')],
    ['a reaction', aReaction('like', { id: '1' })],
    ['the app coming to them', anInstallation('add')],
    ['the bot being added', aBotAdded()],
  ])('%s tells where they are answered', async (_what, activity) => {
    const { hear, person } = theReferences();
    await hear(activity);
    expect(await person(TENANT, ANN)).toEqual(KNOWN);
  });

  test('stands in the store, and is there after a restart', async () => {
    const { installations } = await aDatabase();
    await theReferences(installations).hear(aPersonalMessage('amber'));
    expect(await theReferences(installations).person(TENANT, ANN)).toEqual(KNOWN);
  });

  test('follows a new address, and stays welcomed', async () => {
    const { hear, person, savePerson } = theReferences();
    await savePerson(TENANT, ANN, { ...KNOWN, welcomed: true });
    await hear(aPersonalMessage('amber'), OTHER_SERVICE);
    expect(await person(TENANT, ANN)).toEqual({ ...KNOWN, service: OTHER_SERVICE, welcomed: true });
  });

  test('is forgotten when it is to be, and not kept anew by the farewell itself', async () => {
    const { hear, person, forgetPerson } = theReferences();
    await hear(aPersonalMessage('amber'));
    await forgetPerson(TENANT, ANN);
    await hear(anInstallation('remove'));
    expect(await person(TENANT, ANN)).toBe(null);
  });

  test('is another’s in another tenant', async () => {
    const { hear, person } = theReferences();
    await hear(aPersonalMessage('amber'));
    expect(await person(OTHER_TENANT, ANN)).toBe(null);
  });

  test('is not what they say in a channel', async () => {
    const { hear, person } = theReferences();
    await hear(aChannelMessage('digest'));
    expect(await person(TENANT, ANN)).toBe(null);
  });
});

describe('what is kept of a team', () => {
  const board = { tenant: TENANT, team: TEAM, service: SERVICE, name: 'Improvement Board' };

  test.each([
    ['a message in one of its channels', aChannelMessage('digest')],
    ['the app coming to it', aTeamInstallation('add')],
  ])('%s names it', async (_what, activity) => {
    const { hear, teams } = theReferences();
    await hear(activity);
    expect(await teams()).toEqual([board]);
  });

  test('keeps its name where an activity does not say it', async () => {
    const { hear, teams } = theReferences();
    await hear(aChannelMessage('digest'));
    await hear({ ...aChannelMessage('digest'), channelData: { team: { id: TEAM } } }, OTHER_SERVICE);
    expect(await teams()).toEqual([{ ...board, service: OTHER_SERVICE }]);
  });

  test('is none before the app came to one, and “none yet” no more once one was lost, also after a restart', async () => {
    const installations = installationsInMemory();
    const before = theReferences(installations);
    expect(await before.isNowhere()).toBe(true);
    await before.hear(aPersonalMessage('amber'));
    expect(await before.isNowhere()).toBe(true);
    await before.hear(aTeamInstallation('add'));
    expect(await before.isNowhere()).toBe(false);
    await before.forgetTeam(TENANT, TEAM);
    expect(await before.isNowhere()).toBe(false);
    await installations.save('teams', `${TENANT}/install/${TEAM}`, '{"times":1,"isGone":true}', aClock().now());
    expect(await theReferences(installations).isNowhere()).toBe(false);
  });

  test('is forgotten when the app is taken from it', async () => {
    const { hear, teams, forgetTeam } = theReferences();
    await hear(aTeamInstallation('add'));
    await forgetTeam(TENANT, TEAM);
    await hear(aTeamInstallation('remove'));
    expect(await teams()).toEqual([]);
  });
});

describe('the service address', () => {
  test.each([
    ['a channel', aChannelMessage('digest'), LEADERS],
    ['a group chat', aGroupMessage('digest'), GROUP_CHAT],
    ['a one-to-one chat', aPersonalMessage('amber'), chatOf('Ann Archer')],
    ['a general channel', aTeamInstallation('add'), TEAM],
  ])('for %s is the one that was heard from there', async (_what, activity, conversation) => {
    const { hear, serviceFor } = theReferences();
    await hear(activity);
    await hear(aPersonalMessage('amber', { by: 'Ben Baker' }), OTHER_SERVICE);
    expect(await serviceFor(TENANT, conversation)).toBe(SERVICE);
  });

  test('for a conversation that is not known is the newest of its tenant, and null where there is none', async () => {
    const { hear, serviceFor } = theReferences();
    expect(await serviceFor(TENANT, null)).toBe(null);
    await hear(aPersonalMessage('amber'));
    await hear(aPersonalMessage('amber', { by: 'Ben Baker' }), OTHER_SERVICE);
    expect(await serviceFor(TENANT, 'a:unknown')).toBe(OTHER_SERVICE);
    expect(await serviceFor(TENANT, null)).toBe(OTHER_SERVICE);
    expect(await serviceFor(OTHER_TENANT, null)).toBe(null);
  });
});

describe('the store', () => {
  test('is written once for a hundred activities of the same place', async () => {
    const installations = installationsInMemory();
    const { hear } = theReferences(installations);
    await Promise.all(Array.from({ length: 100 }, () => hear(aPersonalMessage('amber'))));
    expect(installations.writes()).toBe(1);
  });

  test('that fails is written to at the next activity', async () => {
    const installations = installationsInMemory();
    let isFull = true;
    const save: Installations['save'] = async (...said) => {
      if (isFull) throw new Error('the disk is full');
      return installations.save(...said);
    };
    const { hear, person } = theReferences({ ...installations, save });
    await expect(hear(aPersonalMessage('amber'))).rejects.toThrow('full');
    isFull = false;
    await hear(aPersonalMessage('amber'));
    expect(await person(TENANT, ANN)).toEqual(KNOWN);
    expect(installations.writes()).toBe(1);
  });

  test('may hold anything: what cannot be read is not known', async () => {
    const odd = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '{"service":7}', '{"service":""}'));
    await fc.assert(
      fc.asyncProperty(odd, odd, async (kept, place) => {
        const installations = installationsInMemory();
        for (const one of [`${TENANT}/person/${ANN}`, `${TENANT}/team/${TEAM}`, place]) {
          await installations.save('teams', one, kept, aClock().now());
        }
        const { person, teams, serviceFor, hear } = theReferences(installations);
        await Promise.all([person(TENANT, ANN), teams(), serviceFor(TENANT, null), serviceFor(TENANT, LEADERS)]);
        await hear(aPersonalMessage('amber'));
        expect(await person(TENANT, ANN)).toMatchObject({ conversation: chatOf('Ann Archer') });
      }),
      { numRuns: 100 },
    );
  });

  test('takes any activity without a fault', async () => {
    const body = fc.dictionary(
      fc.constantFrom('conversation', 'from', 'channelData', 'recipient', 'membersRemoved', 'action', 'type'),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(body, async (one) => {
        expect(await theReferences().hear(one)).toBe(undefined);
      }),
      { numRuns: 100 },
    );
  });
});
