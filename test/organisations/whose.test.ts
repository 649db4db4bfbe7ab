import { describe, expect, test } from 'vitest';
import { slackOriginOf } from '#adapters/slack/door/origin-of.ts';
import { organisationAt, organisationsAt } from '#src/organisations/organisation.ts';
import type { Origin } from '#src/organisations/organisation.ts';
import { readList, writeList } from '#src/organisations/read-list.ts';
import { aCommand, aDirectMessage, aTap } from '#test/kit/slack-envelopes.ts';
import { anOrganisation } from './an-organisation.ts';

const TENANT = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
const LIST = [
  anOrganisation({ key: 'north', workspaces: ['T111', 'T112'], tenants: [TENANT], domains: ['north.gov.uk'] }),
  anOrganisation({ key: 'south', workspaces: ['T222'], domains: ['south.gov.uk', 'schools.south.gov.uk'] }),
  anOrganisation({ key: 'grid', workspaces: ['E900', 'T905'] }),
];

const WHOSE: readonly (readonly [string, Origin, string | null])[] = [
  ['one of its workspaces', { kind: 'slack', team: 'T112', enterprise: null }, 'north'],
  ['a workspace of a Grid that is nobody’s', { kind: 'slack', team: 'T222', enterprise: 'E1' }, 'south'],
  ['a workspace that only its Grid has', { kind: 'slack', team: 'T901', enterprise: 'E900' }, 'grid'],
  ['a Grid without a workspace', { kind: 'slack', team: null, enterprise: 'E900' }, 'grid'],
  ['a workspace of one in the Grid of another', { kind: 'slack', team: 'T222', enterprise: 'E900' }, 'south'],
  ['a workspace that nobody has', { kind: 'slack', team: 'T999', enterprise: null }, null],
  ['no workspace at all', { kind: 'slack', team: null, enterprise: null }, null],
  ['a workspace’s id that begins as another’s', { kind: 'slack', team: 'T11', enterprise: null }, null],
  ['a tenant in capitals', { kind: 'teams', tenant: TENANT.toUpperCase() }, 'north'],
  ['a tenant that nobody has', { kind: 'teams', tenant: TENANT.replace('0f', '1f') }, null],
  ['an address in capitals', { kind: 'mail', address: 'Jo@NORTH.gov.uk' }, 'north'],
  ['a domain below one that another has', { kind: 'mail', address: 'jo@schools.south.gov.uk' }, 'south'],
  ['a domain below one of the list', { kind: 'mail', address: 'jo@housing.north.gov.uk' }, null],
  ['a domain that ends as one of the list', { kind: 'mail', address: 'jo@evilnorth.gov.uk' }, null],
  ['an address with two @', { kind: 'mail', address: 'jo@north.gov.uk@evil.example' }, null],
];

test.each(WHOSE)('%s is its organisation’s, or nobody’s', (_, origin, key) => {
  expect(organisationAt(LIST, origin)?.key ?? null).toBe(key);
});

// In a shared channel much in an envelope is of whoever wrote: only what Slack authorised says where the bot heard it.
const SHARED = { team_id: 'T222', context_team_id: 'T111', enterprise_id: 'E900', context_enterprise_id: null };
const HEARD = [{ enterprise_id: null, team_id: 'T111', user_id: 'U1', is_bot: true }];

test.each([
  ['a message', aDirectMessage('x', {}).body, 'T1', null],
  [
    'a message of a guest of another organisation',
    { ...aDirectMessage('x').body, ...SHARED, authorizations: HEARD },
    'T111',
    null,
  ],
  ['an event without authorisations', { ...aDirectMessage('x').body, ...SHARED, authorizations: [] }, 'T111', null],
  ['a command', aCommand('x', { team_id: 'T905', enterprise_id: 'E900' }).body, 'T905', 'E900'],
  ['a press', aTap('x', { team: { id: 'T905' }, enterprise: { id: 'E900' } }).body, 'T905', 'E900'],
  [
    'a press in a whole Grid',
    aTap('x', { team: null, user: { id: 'U1' }, enterprise: { id: 'E900' } }).body,
    null,
    'E900',
  ],
])('%s comes from where the bot heard it', (_, body, team, enterprise) => {
  expect(slackOriginOf(body)).toEqual({ team, enterprise });
});

describe('the list of organisations', () => {
  test('reads back as it was written', () => {
    expect(readList(writeList(LIST))).toEqual({ organisations: LIST });
  });

  test.each([
    ['the key', { key: 'north', folder: 'x' }, /Both north and north have the key north/u],
    [
      'a workspace, without a domain,',
      { workspaces: ['T111'] },
      /Both north and new have the workspace T111: each then needs the domains of its people’s addresses, which are missing for new/u,
    ],
    ['a tenant', { tenants: [TENANT] }, /the tenant 0f1e/u],
    ['a domain', { domains: ['south.gov.uk'] }, /Both south and new have the domain/u],
    ['a folder, written in another way', { folder: './organisations/south/' }, /the folder organisations\/south/u],
    ['a workspace that is none', { workspaces: ['U1'] }, /workspaces\.0 is the id of a workspace/u],
    ['a key with a slash', { key: '../x' }, /key is small letters first/u],
    ['what it may not hold', { people: ['Nia Rees'] }, /people/u],
  ])('is refused where %s is wrong or two have it', (_, said, why) => {
    const read = readList(writeList([...LIST, { ...anOrganisation({ key: 'new' }), ...said }]));
    expect('faults' in read ? read.faults.join('\n') : 'read').toMatch(why);
  });

  test('may give one workspace to several, each with the domains of its people; then an address says whose somebody is', () => {
    const both = [...LIST.slice(0, 2), anOrganisation({ key: 'new', workspaces: ['T111'], domains: ['new.gov.uk'] })];
    const read = readList(writeList(both));
    const list = 'organisations' in read ? read.organisations : [];
    expect(list.map(({ key, shares }) => [key, shares])).toEqual([
      ['north', true],
      ['south', false],
      ['new', true],
    ]);
    expect(organisationsAt(list, { team: 'T111', enterprise: null }).map(({ key }) => key)).toEqual(['north', 'new']);
    expect(organisationAt(list, { kind: 'slack', team: 'T111', enterprise: null })).toBeNull();
  });

  test('that is no list is refused', () => {
    expect(readList('{')).toHaveProperty('faults');
    expect(readList('[]')).toHaveProperty('faults');
  });
});
