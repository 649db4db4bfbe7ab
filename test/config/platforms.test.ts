import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import type { Config, TeamsConfig } from '#src/config.ts';
import { TEAMS_SETTINGS } from '#src/config/teams-settings.ts';

const APP = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
const TENANT = '11111111-2222-4333-8444-555555555555';
const OTHER = '99999999-2222-4333-8444-555555555555';
const KEY = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n';
const BOT = { TEAMS_APP_ID: APP, TEAMS_TENANT_ID: TENANT };
const SECRET = { ...BOT, TEAMS_APP_PASSWORD: 'hunter2' };
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };

type Env = Readonly<Record<string, string>>;

const FILES: Readonly<Record<string, string>> = { '/run/key.pem': KEY, '/run/notes.txt': 'nothing of the kind' };

function readFile(path: string): string {
  const text = FILES[path];
  if (text === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  return text;
}

function read(env: Env): Config {
  const config = readConfig(env, readFile);
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

function teams(env: Env): TeamsConfig {
  const { teams } = read(env);
  if (teams === null) throw new Error('Teams is not configured.');
  return teams;
}

function refused(env: Env): readonly string[] {
  const config = readConfig(env, readFile);
  return 'data' in config ? [] : config;
}

describe('readConfig', () => {
  test('without a setting there is no platform', () => {
    expect(read({})).toMatchObject({ data: './data', port: 3000, host: '127.0.0.1', slack: null, teams: null });
  });

  test('both platforms may be configured, and what is missing of both is said at once', () => {
    const { slack, teams } = read({ ...SLACK, ...SECRET });
    expect([slack, teams].every((platform) => platform !== null)).toBe(true);
    const sentences = refused({ SLACK_BOT_TOKEN: 'xoxb-1', TEAMS_TENANT_ID: TENANT });
    expect(sentences.map((sentence) => sentence.split(' ', 1)[0])).toEqual([
      'SLACK_SIGNING_SECRET',
      'TEAMS_APP_ID',
      'TEAMS_APP_PASSWORD',
    ]);
  });

  test('what is missing is said beside what is wrong, and nothing is missing that is only wrong', () => {
    const names = (env: Env) => new Set(refused(env).map((sentence) => sentence.split(' ', 1)[0]));
    const wrong = { PORT: 'abc', RAGTIME_KEEP_MESSAGES: '5' };
    expect(names({ ...wrong, SLACK_BOT_TOKEN: 'xoxb-1', ...BOT })).toEqual(
      new Set(['PORT', 'RAGTIME_KEEP_MESSAGES', 'SLACK_SIGNING_SECRET', 'TEAMS_APP_PASSWORD']),
    );
    expect(names({ ...SECRET, TEAMS_APP_ID: 'ragtime' })).toEqual(new Set(['TEAMS_APP_ID']));
  });
});

describe('a register on PostgreSQL', () => {
  const ADDRESS = 'postgres://ragtime:s3cr%40t@db.council.example:5433/ragtime?schema=plan&sslmode=require';

  test('is named by its address, of which no sentence and no log shows the password', () => {
    const { database } = read({ RAGTIME_DATABASE: ADDRESS });
    expect(database?.address.reveal()).toBe(ADDRESS);
    expect(database?.called).toBe('ragtime/plan on db.council.example:5433');
    expect(JSON.stringify(database) + String(database?.address)).not.toMatch(/s3cr/u);
    expect(read({ RAGTIME_DATABASE: '' }).database).toBeNull();
  });

  test.each([
    ['another kind', 'mysql://u:hunter2@db/ragtime', /is an address such as postgres:/u],
    ['a folder', './data', /is an address such as postgres:/u],
    ['a password that breaks the address', 'postgres://u:hunter2/@:x@db/ragtime', /is an address such as postgres:/u],
    ['no database', 'postgres://u:hunter2@db', /names no database/u],
    ['a schema in capitals', 'postgres://u:hunter2@db/ragtime?schema=Plan', /small letters first/u],
    ['a schema with more behind it', 'postgres://u:hunter2@db/ragtime?schema=a;drop', /small letters first/u],
  ])('with %s is refused in a sentence that shows none of it', (_what, address, says) => {
    const sentences = refused({ RAGTIME_DATABASE: address });
    expect(sentences).toEqual([expect.stringMatching(says)]);
    expect(sentences[0]).toMatch(/^RAGTIME_DATABASE /u);
    expect(sentences[0]).not.toMatch(/hunter2/u);
  });
});

describe('Teams', () => {
  test('with an id, a tenant and a secret has what it needs, and the rest is as usual', () => {
    const { app, host: _, ...rest } = teams(SECRET);
    expect(app).toMatchObject({ id: APP, tenant: TENANT, type: 'SingleTenant', credential: { kind: 'secret' } });
    expect(rest).toEqual({
      sdk: 1,
      allowedTenants: [TENANT],
      serviceUrls: ['https://smba.trafficmanager.net/'],
      openIdMetadata: null,
      loginUrl: null,
      digestTeam: null,
      digestChannel: null,
    });
  });

  test('a secret is given to whoever asks for it and printed by nothing', () => {
    const config = read(SECRET);
    const credential = config.teams?.app?.credential;
    expect(credential?.kind === 'secret' ? credential.secret.reveal() : null).toBe('hunter2');
    expect(JSON.stringify(config)).not.toContain('hunter2');
    const held = { ...BOT, TEAMS_CERT_THUMBPRINT: 'ab'.repeat(20), TEAMS_CERT_KEY_FILE: '/run/key.pem' };
    expect(JSON.stringify(read(held))).not.toContain('MIIB');
  });

  test.each([
    { how: 'from a file', given: { TEAMS_CERT_KEY_FILE: '/run/key.pem' } },
    { how: 'as it is', given: { TEAMS_CERT_KEY: KEY } },
    { how: 'in one line', given: { TEAMS_CERT_KEY: KEY.replaceAll('\n', '\\n') } },
  ])('a certificate’s key is taken $how', ({ given }) => {
    const { app } = teams({ ...BOT, TEAMS_CERT_THUMBPRINT: `${'ab:'.repeat(19)}ab`, ...given });
    expect(app?.credential).toMatchObject({ kind: 'certificate', thumbprint: 'AB'.repeat(20) });
    expect(app?.credential.kind === 'certificate' ? app.credential.key.reveal().trimEnd() : null).toBe(KEY.trimEnd());
  });

  test('Microsoft’s newer packages are taken where they are named', () => {
    expect(teams({ ...SECRET, TEAMS_SDK: '2' }).sdk).toBe(2);
    expect(teams({ ...SECRET, TEAMS_SDK: '' }).sdk).toBe(1);
  });

  test('a managed identity needs no secret', () => {
    const { app } = teams({ ...BOT, TEAMS_APP_TYPE: 'UserAssignedMSI' });
    expect(app?.credential).toEqual({ kind: 'managed-identity' });
  });

  test('ids are taken in any case, lists with any separator, addresses with or without their last slash', () => {
    const said = teams({
      ...SECRET,
      TEAMS_APP_ID: APP.toUpperCase(),
      TEAMS_ALLOWED_TENANTS: `${TENANT.toUpperCase()}, ${OTHER}`,
      TEAMS_SERVICE_URLS: 'https://smba.infra.gov.teams.microsoft.us https://smba.trafficmanager.net/uk/',
    });
    expect(said.app?.id).toBe(APP);
    expect(said.allowedTenants).toEqual([TENANT, OTHER]);
    expect(said.serviceUrls).toEqual([
      'https://smba.infra.gov.teams.microsoft.us/',
      'https://smba.trafficmanager.net/uk/',
    ]);
  });

  test('a setting left empty counts as not given', () => {
    expect(read({ TEAMS_APP_ID: '', TEAMS_DEV: '', TEAMS_DIGEST_TEAM: '' }).teams).toBeNull();
    expect(teams({ ...SECRET, TEAMS_CERT_KEY: '', TEAMS_ALLOWED_TENANTS: '' }).allowedTenants).toEqual([TENANT]);
  });

  const LACKING: readonly { readonly what: string; readonly env: Env; readonly says: readonly RegExp[] }[] = [
    {
      what: 'a channel alone',
      env: { TEAMS_DIGEST_CHANNEL: 'General' },
      says: [/^TEAMS_APP_ID is missing/u, /^TEAMS_TENANT_ID is missing/u, /^TEAMS_APP_PASSWORD is missing/u],
    },
    { what: 'no tenant', env: { ...SECRET, TEAMS_TENANT_ID: '' }, says: [/^TEAMS_TENANT_ID is missing/u] },
    {
      what: 'a thumbprint without its key',
      env: { ...BOT, TEAMS_CERT_THUMBPRINT: 'ab'.repeat(20) },
      says: [/^TEAMS_CERT_KEY_FILE is missing/u],
    },
    {
      what: 'a key without its thumbprint',
      env: { ...BOT, TEAMS_CERT_KEY: KEY },
      says: [/^TEAMS_CERT_THUMBPRINT is missing/u],
    },
    {
      what: 'a key twice',
      env: { ...BOT, TEAMS_CERT_THUMBPRINT: 'ab'.repeat(20), TEAMS_CERT_KEY: KEY, TEAMS_CERT_KEY_FILE: '/run/key.pem' },
      says: [/both given/u],
    },
    {
      what: 'a key file that is not there',
      env: { ...BOT, TEAMS_CERT_THUMBPRINT: 'ab'.repeat(20), TEAMS_CERT_KEY_FILE: '/run/gone.pem' },
      says: [/^TEAMS_CERT_KEY_FILE is the path of a file with the secret in it: \/run\/gone\.pem is not there\.$/u],
    },
    {
      what: 'a key file that holds none',
      env: { ...BOT, TEAMS_CERT_THUMBPRINT: 'ab'.repeat(20), TEAMS_CERT_KEY_FILE: '/run/notes.txt' },
      says: [/^TEAMS_CERT_KEY \(or its file\) holds no private key/u],
    },
    {
      what: 'a key under a passphrase',
      env: { ...BOT, TEAMS_CERT_THUMBPRINT: 'ab'.repeat(20), TEAMS_CERT_KEY: '-----BEGIN ENCRYPTED PRIVATE KEY-----' },
      says: [/passphrase/u],
    },
    { what: 'secret and certificate', env: { ...SECRET, TEAMS_CERT_KEY: KEY }, says: [/both given/u] },
    {
      what: 'a managed identity with a secret',
      env: { ...SECRET, TEAMS_APP_TYPE: 'UserAssignedMSI' },
      says: [/leave them out/u],
    },
  ];

  test.each(LACKING)('with $what it refuses to start, and says what to set', ({ env, says }) => {
    const sentences = refused(env);
    expect(sentences).toHaveLength(says.length);
    for (const [nth, pattern] of says.entries()) expect(sentences[nth]).toMatch(pattern);
  });

  const WRONG: readonly Env[] = [
    { TEAMS_APP_ID: 'ragtime' },
    { TEAMS_TENANT_ID: 'council.onmicrosoft.com' },
    { TEAMS_APP_TYPE: 'singletenant' },
    { TEAMS_CERT_THUMBPRINT: '12' },
    { TEAMS_ALLOWED_TENANTS: 'everybody' },
    { TEAMS_ALLOWED_TENANTS: ',' },
    { TEAMS_OPENID_METADATA: 'http://keys.example/' },
    { TEAMS_OPENID_METADATA: 'login' },
    { TEAMS_LOGIN_URL: 'ftp://login.example' },
    { TEAMS_SERVICE_URLS: 'http://smba.trafficmanager.net/' },
    { TEAMS_SERVICE_URLS: 'http://localhost@evil.example/' },
    { TEAMS_SERVICE_URLS: 'https://smba.trafficmanager.net/?to=x' },
    { TEAMS_DEV: 'yes' },
    { TEAMS_SDK: '3' },
    { TEAMS_SDK: 'teams.api' },
  ];

  test.each(WRONG)('%o gets one sentence that begins with its name', (wrong) => {
    const sentences = refused({ ...SECRET, ...wrong });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${Object.keys(wrong)[0]} is .+\\.$`, 'u'));
  });

  test('a sentence never repeats a secret', () => {
    const said = refused({ ...SECRET, TEAMS_CERT_KEY: 'MIIB', TEAMS_APP_TYPE: 'UserAssignedMSI' }).join('\n');
    expect(said).not.toMatch(/hunter2|MIIB/u);
  });

  test('clear http is taken to this machine alone, where tests and trials keep their own Teams', () => {
    const here = 'http://127.0.0.1:4000/';
    const said = teams({ ...SECRET, TEAMS_SERVICE_URLS: here, TEAMS_OPENID_METADATA: here, TEAMS_LOGIN_URL: here });
    expect(said).toMatchObject({ serviceUrls: [here], openIdMetadata: here, loginUrl: here });
  });
});

describe('the handbook', () => {
  const handbook = readFileSync('docs/teams.md', 'utf8');

  test.each(Object.keys(TEAMS_SETTINGS))('says what %s means', (name) => {
    expect(handbook).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|`, 'mu'));
  });

  test('names no setting that there is not', () => {
    const named = new Set(handbook.match(/\bTEAMS_[A-Z_]+/gu));
    expect([...named].filter((name) => !Object.hasOwn(TEAMS_SETTINGS, name.replace(/_FILE$/u, '')))).toEqual([]);
  });

  test('shows only pictures that are there', () => {
    const pictures = [...handbook.matchAll(/\((pictures\/[^)]+)\)/gu)].map(([, file]) => file ?? '');
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((file) => !existsSync(`docs/${file}`))).toEqual([]);
  });
});

describe('a trial', () => {
  test('has no app, lets every tenant speak, and answers to this machine alone', () => {
    expect(teams({ TEAMS_DEV: '1' })).toMatchObject({
      app: null,
      allowedTenants: [],
      serviceUrls: ['http://localhost:56150/', 'http://127.0.0.1:56150/'],
    });
    expect(teams({ TEAMS_DEV: '1', TEAMS_ALLOWED_TENANTS: TENANT }).allowedTenants).toEqual([TENANT]);
  });

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('may listen on %s', (HOST) => {
    expect(read({ TEAMS_DEV: '1', HOST }).host).toBe(HOST);
  });

  test.each(['0.0.0.0', '::', '192.168.1.2', 'ragtime.council.example', '127.0.0.1.example'])(
    'may not on %s',
    (HOST) => {
      expect(refused({ TEAMS_DEV: '1', HOST })).toEqual([expect.stringMatching(/^HOST is /u)]);
      expect(read({ ...SECRET, HOST }).host).toBe(HOST);
    },
  );

  test('is never mixed with the real thing', () => {
    expect(refused({ ...SECRET, TEAMS_DEV: '1' })).toEqual([expect.stringMatching(/^TEAMS_DEV=1 is a trial/u)]);
  });

  test('ends with TEAMS_DEV=0 or without it', () => {
    expect(read({ TEAMS_DEV: '0' }).teams).toBeNull();
    expect(teams({ ...SECRET, TEAMS_DEV: '0' }).app?.id).toBe(APP);
  });
});

describe('how long what is held is kept', () => {
  test('is 90 days for messages and for people who left, and for ever for the record, unless said otherwise', () => {
    expect(readConfig({})).toMatchObject({ keep: { messages: 90, leavers: 90, record: null } });
    const said = { RAGTIME_KEEP_MESSAGES: '31', RAGTIME_KEEP_LEAVERS: '365', RAGTIME_KEEP_RECORD: '6' };
    expect(readConfig(said)).toMatchObject({ keep: { messages: 31, leavers: 365, record: 6 } });
  });

  test.each([
    ['RAGTIME_KEEP_MESSAGES', '30', 'RAGTIME_KEEP_MESSAGES is a number of days, 31 or more.'],
    ['RAGTIME_KEEP_LEAVERS', 'for ever', 'RAGTIME_KEEP_LEAVERS is a number of days, such as 90.'],
    [
      'RAGTIME_KEEP_RECORD',
      '0',
      'RAGTIME_KEEP_RECORD is a number of years, 1 or more; leave it out to keep the record for ever.',
    ],
  ])('%s may not be %s', (name, value, sentence) => {
    expect(readConfig({ [name]: value })).toEqual([sentence]);
  });
});
