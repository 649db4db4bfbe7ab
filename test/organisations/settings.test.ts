import { describe, expect, test } from 'vitest';
import { configOf } from '#src/organisations/config-of.ts';
import { DOOR_SECRET } from '#src/config/environment.ts';
import { settingsOf } from '#src/organisations/settings.ts';
import type { Settings } from '#src/organisations/settings.ts';
import { anOrganisation } from './an-organisation.ts';

const ENV: Settings = {
  RAGTIME_OFFICE: 'office@north.example',
  RAGTIME_DATABASE: 'postgres://ragtime:pw@db.example/ragtime?schema=plan',
  RAGTIME_BACKUPS: '/backups/',
  RAGTIME_KEEP_MESSAGES: '60',
  RAGTIME_SECRET: 's'.repeat(32),
  PORT: '4000',
  SLACK_BOT_TOKEN: 'xoxb-north',
  SLACK_SIGNING_SECRET: 'shh',
  SLACK_DIGEST_CHANNEL: 'C1',
  SLACK_ALLOWED_TEAMS: 'T111,T222,T999',
  TEAMS_APP_ID: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0',
  TEAMS_TENANT_ID: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f1',
  TEAMS_APP_PASSWORD: 'pw',
  TEAMS_DIGEST_TEAM: 'Leaders',
  TEAMS_ALLOWED_TENANTS: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f9',
};

const TENANT = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f2';
const NORTH = anOrganisation({ key: 'north', folder: '.', environment: true, schema: 'plan', workspaces: ['T111'] });
const SOUTH = anOrganisation({ key: 'south', workspaces: ['T222', 'E5'], tenants: [TENANT] });

function settings(of: typeof NORTH, own: Settings = {}, env: Settings = ENV): Settings {
  return settingsOf(of, { env, own, folder: `/data/${of.folder}`, isAlone: false });
}

describe('the settings of one of several', () => {
  test('are those of the environment for the one that was there first, locked to what the list says', () => {
    expect(settings(NORTH)).toMatchObject({
      RAGTIME_OFFICE: 'office@north.example',
      RAGTIME_BACKUPS: '/backups/',
      SLACK_BOT_TOKEN: 'xoxb-north',
      SLACK_ALLOWED_TEAMS: 'T111',
      RAGTIME_DATABASE: 'postgres://ragtime:pw@db.example/ragtime?schema=plan',
    });
  });

  test('hold nothing of another’s: no office, no token, no channel, and no register', () => {
    const found = settings(SOUTH);
    for (const name of ['RAGTIME_OFFICE', 'SLACK_BOT_TOKEN', 'SLACK_DIGEST_CHANNEL', 'TEAMS_DIGEST_TEAM'])
      expect([name, found[name]]).toEqual([name, undefined]);
    expect(found).toMatchObject({
      RAGTIME_DATABASE: undefined,
      RAGTIME_BACKUPS: '/backups/south',
      RAGTIME_KEEP_MESSAGES: '60',
      SLACK_ALLOWED_TEAMS: 'T222,E5',
      SLACK_HOME_TEAM: 'T222',
      TEAMS_ALLOWED_TENANTS: TENANT,
    });
  });

  test('that are its own go before, but never past the list', () => {
    const own = {
      SLACK_BOT_TOKEN: 'xoxb-s',
      RAGTIME_OFFICE: 'o@s.example',
      SLACK_ALLOWED_TEAMS: 'T111',
      RAGTIME_DATA: '/data',
    };
    expect(settings(SOUTH, own)).toMatchObject({
      SLACK_BOT_TOKEN: 'xoxb-s',
      RAGTIME_OFFICE: 'o@s.example',
      SLACK_ALLOWED_TEAMS: 'T222,E5',
      RAGTIME_DATA: '/data/organisations/south',
    });
  });

  test('of a platform of which the list has nothing of its are none: Teams without a tenant of its is off, not open to all', () => {
    const config = configOf(NORTH, { env: ENV, own: {}, folder: '/d', isAlone: false, said: '', readFile: () => '' });
    expect(config).toMatchObject({ teams: null, slack: { only: ['T111'] } });
    const without = { ...SOUTH, workspaces: [] };
    expect(
      configOf(without, { env: ENV, own: {}, folder: '/d', isAlone: false, said: '', readFile: () => '' }),
    ).toMatchObject({
      slack: null,
      teams: { allowedTenants: [TENANT] },
    });
  });

  test('of a schema name it on the server, with nothing else changed', () => {
    expect(settings({ ...SOUTH, schema: 'south' })['RAGTIME_DATABASE']).toBe(
      'postgres://ragtime:pw@db.example/ragtime?schema=south',
    );
  });

  test('without the server on which its register is are none: no other register is begun', () => {
    const env = { ...ENV, RAGTIME_DATABASE: undefined };
    const around = { env, own: {}, folder: '/d', isAlone: false, said: '', readFile: () => '' };
    expect(configOf(NORTH, around)).toEqual([expect.stringContaining('RAGTIME_DATABASE is missing')]);
  });

  test('behind the door are of this machine alone, and heard is what the door has signed', () => {
    const behind = settings(SOUTH, { SLACK_APP_TOKEN: 'xapp-1' }, { ...ENV, [DOOR_SECRET]: 'of-the-door' });
    expect(behind).toMatchObject({ HOST: '127.0.0.1', PORT: '0', SLACK_APP_TOKEN: undefined });
    expect(behind['SLACK_SIGNING_SECRET']).toBe(',of-the-door');
    expect(settings(SOUTH, {}, { ...ENV, [DOOR_SECRET]: 'of-the-door' })['SLACK_SIGNING_SECRET']).toBe(
      'shh,of-the-door',
    );
  });

  test('of the only one are as ever', () => {
    const alone = settingsOf(NORTH, { env: ENV, own: {}, folder: '.', isAlone: true });
    expect(alone).toEqual({ ...ENV, RAGTIME_DATA: '.' });
    // The last one that is left on the list of a door that runs is still behind it.
    const env = { ...ENV, [DOOR_SECRET]: 'of-the-door' };
    expect(settingsOf(NORTH, { env, own: {}, folder: '.', isAlone: true })).toMatchObject({
      PORT: '0',
      HOST: '127.0.0.1',
    });
  });
});
