import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runFrom } from '#src/assembly/organisations/run-from.ts';
import { readConfig, SETTINGS_READ } from '#src/config.ts';
import { EVERY_SETTING } from '#src/config/every-setting.ts';
import { exampleSettings } from '#src/config/example-settings.ts';

type Env = Readonly<Record<string, string>>;

const NAMES = EVERY_SETTING.map(({ name }) => name);
const SECRETS = EVERY_SETTING.filter(({ isSecret }) => isSecret).map(({ name }) => name);
const readFile = (path: string): string => readFileSync(path, 'utf8');

/** What the front door says of an environment, and with which exit code it ends. */
async function atTheDoor(env: Env): Promise<{ readonly code: number; readonly said: string }> {
  const data = mkdtempSync(join(tmpdir(), 'ragtime-settings-'));
  const said: string[] = [];
  const complain = (line: string): void => void said.push(line);
  const machine = { env: { RAGTIME_DATA: data, ...env }, readFile, colour: false, self: [], complain };
  return { code: await runFrom(['doctor'], machine), said: said.join('\n') };
}

describe('settings.example.env', () => {
  test('is what the list of settings says; if it is not, run npm run settings', () => {
    expect(readFileSync('settings.example.env', 'utf8')).toBe(exampleSettings());
  });

  test('has every setting that is read, and no other', () => {
    // The machine itself sets the others.
    const notOurs = ['https_proxy', 'no_proxy', 'IDENTITY_ENDPOINT', 'AZURE_POD_IDENTITY_AUTHORITY_HOST'];
    expect(new Set(NAMES)).toEqual(new Set(SETTINGS_READ.filter((name) => !notOurs.includes(name))));
    expect(NAMES).toHaveLength(new Set(NAMES).size);
  });

  test('is a settings file: with a # taken away each line gives its example', () => {
    const filled = parseEnv(exampleSettings().replaceAll(/^#(?=[A-Z_]+=)/gmu, ''));
    for (const { name, example } of EVERY_SETTING) expect(filled[name]?.replaceAll('\n', '\\n')).toBe(example);
    expect(parseEnv(exampleSettings())).toEqual({});
  });

  test.each(NAMES)('%s is told of in the handbook for IT', (name) => {
    expect(readFileSync('docs/operators.md', 'utf8')).toContain(`\`${name}\``);
  });
});

describe('signing in with a work account', () => {
  const whole = {
    RAGTIME_WEB_URL: 'https://plan.council.example',
    RAGTIME_OIDC_ISSUER: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0',
    RAGTIME_OIDC_CLIENT_ID: 'page',
    RAGTIME_OIDC_CLIENT_SECRET: 'hunter2',
  };

  test.each(Object.keys(whole))('is told of %s where that alone is missing', (name) => {
    const read = readConfig(Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name)));
    expect(read).toEqual([expect.stringMatching(new RegExp(`^${name} is missing: `, 'u'))]);
  });

  test('is there when all of it is set, and its secret is written nowhere', () => {
    const read = readConfig(whole);
    expect(read).toMatchObject({ web: { openId: { issuer: whole.RAGTIME_OIDC_ISSUER, clientId: 'page' } } });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });

  test.each([
    'http://login.council.example',
    'https://login.microsoftonline.com/organizations/v2.0',
    'https://user@login.council.example',
    'login.council.example',
  ])('takes no issuer such as %s', (issuer) => {
    const read = readConfig({ ...whole, RAGTIME_OIDC_ISSUER: issuer });
    expect(read).toEqual([
      expect.stringContaining('RAGTIME_OIDC_ISSUER is the issuer of your organisation’s accounts'),
    ]);
  });
});

describe('a name that begins as ours do and is none', () => {
  test.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLACK_BOTTOKEN', 'SLACK_BOT_TOKEN'],
    ['slack_bot_token', 'SLACK_BOT_TOKEN'],
    ['SLACK_SIGNING_KEY', null],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
    ['TEAMS_APPID', 'TEAMS_APP_ID'],
    ['TEAMS_APP_PASSWORT', 'TEAMS_APP_PASSWORD'],
    ['TEAMS_APP_PASSWORD_FIL', 'TEAMS_APP_PASSWORD_FILE'],
    ['TEAMS_APP_ID_FILE', 'TEAMS_APP_ID'],
    ['TEAMS_WEBHOOK', null],
    ['RAGTIME_OFICE', 'RAGTIME_OFFICE'],
    ['RAGTIME_DATA_DIR', 'RAGTIME_DATA'],
    ['Ragtime_Database', 'RAGTIME_DATABASE'],
    ['RAGTIME_PORT', 'PORT'],
    ['EMAIL_FROM', null],
  ])('%s is refused before anything is opened, and the sample is not started in its place', async (name, meant) => {
    const { code, said } = await atTheDoor({ [name]: 'hunter2' });
    expect(code).toBe(2);
    expect(said).toMatch(new RegExp(`^${name} is no setting of Ragtime`, 'u'));
    expect(said).toContain(meant === null ? 'leave it out, or look up its name' : `Is it ${meant}?`);
    expect(said).not.toContain('hunter2');
  });

  test('what belongs to other programs is left alone', () => {
    expect(readConfig({ PATH: '/bin', SLACKWARE: '1', MY_TEAMS_APP: 'x', RAGTIMES: 'x' })).toHaveProperty('data');
  });
});

describe('empty', () => {
  test.each(NAMES)('%s left empty is absent', (name) => {
    expect(readConfig({ [name]: '' })).toEqual(readConfig({}));
    expect(readConfig({ [`${name}_FILE`]: '' })).toEqual(readConfig({}));
  });
});

const TENANT = '11111111-2222-4333-8444-555555555555';

/** Each wrong in its own way; `null` for what takes any words at all. */
const WRONG: Readonly<Record<string, readonly [value: string, says: RegExp] | null>> = {
  RAGTIME_DATA: null,
  RAGTIME_DATABASE: ['mysql://u:hunter2@db/ragtime', /^RAGTIME_DATABASE is an address such as postgres:/u],
  RAGTIME_OFFICE: ['the office', /^RAGTIME_OFFICE is a list of e-mail addresses/u],
  RAGTIME_BACKUPS: null,
  RAGTIME_KEEP_MESSAGES: ['1', /^RAGTIME_KEEP_MESSAGES is a number of days, 31 or more\.$/u],
  RAGTIME_KEEP_LEAVERS: ['soon', /^RAGTIME_KEEP_LEAVERS is a number of days, such as 90\.$/u],
  RAGTIME_KEEP_RECORD: ['0', /^RAGTIME_KEEP_RECORD is a number of years/u],
  RAGTIME_SECRET: ['hunter2', /^RAGTIME_SECRET is at least 32 characters/u],
  RAGTIME_AT: ['yesterday', /^RAGTIME_AT is a moment with its zone/u],
  PORT: ['http', /^PORT is a port number, such as 3000\.$/u],
  HOST: null,
  HTTPS_PROXY: ['proxy.council.example:3128', /^HTTPS_PROXY is the address of your proxy/u],
  NO_PROXY: null,
  RAGTIME_WEB_URL: ['http://plan.council.example', /^RAGTIME_WEB_URL is the address at which people open the page/u],
  RAGTIME_OIDC_ISSUER: [
    'https://login.microsoftonline.com/common/v2.0',
    /^RAGTIME_OIDC_ISSUER is the issuer of your organisation’s accounts/u,
  ],
  RAGTIME_OIDC_CLIENT_ID: null,
  RAGTIME_OIDC_CLIENT_SECRET: null,
  SLACK_BOT_TOKEN: ['xoxp-hunter2', /^SLACK_BOT_TOKEN begins with xoxb-/u],
  SLACK_SIGNING_SECRET: null,
  SLACK_APP_TOKEN: ['hunter2', /^SLACK_APP_TOKEN begins with xapp-/u],
  SLACK_DIGEST_CHANNEL: null,
  SLACK_COMMAND: ['rag', /^SLACK_COMMAND is a slash and up to 31 small letters/u],
  SLACK_API_URL: ['http://slack.example/api/', /^SLACK_API_URL is the https address of the Web API/u],
  SLACK_CLIENT_ID: null,
  SLACK_CLIENT_SECRET: null,
  SLACK_STATE_SECRET: null,
  SLACK_HOME_TEAM: ['council', /^SLACK_HOME_TEAM is the id of a workspace/u],
  SLACK_ALLOWED_TEAMS: ['all', /^SLACK_ALLOWED_TEAMS is a list of workspaces/u],
  TEAMS_APP_ID: ['ragtime', /^TEAMS_APP_ID is the id of the bot/u],
  TEAMS_TENANT_ID: ['council', /^TEAMS_TENANT_ID is the id of your tenant/u],
  TEAMS_APP_PASSWORD: null,
  TEAMS_APP_PASSWORD_ENDS: ['2027-02-31', /^TEAMS_APP_PASSWORD_ENDS is the day on which the secret ends/u],
  TEAMS_CERT_THUMBPRINT: ['12', /^TEAMS_CERT_THUMBPRINT is the thumbprint/u],
  TEAMS_CERT_KEY: ['hunter2', /^TEAMS_CERT_KEY \(or its file\) holds no private key/u],
  TEAMS_MANAGED_IDENTITY: ['me', /^TEAMS_MANAGED_IDENTITY is the client id/u],
  TEAMS_APP_TYPE: ['Single', /^TEAMS_APP_TYPE is SingleTenant/u],
  TEAMS_DIGEST_TEAM: null,
  TEAMS_DIGEST_CHANNEL: null,
  TEAMS_ALLOWED_TENANTS: ['all', /^TEAMS_ALLOWED_TENANTS is a list of tenant ids/u],
  TEAMS_SERVICE_URLS: ['http://smba.example/', /^TEAMS_SERVICE_URLS is a list of https addresses/u],
  TEAMS_OPENID_METADATA: ['keys', /^TEAMS_OPENID_METADATA is an https address/u],
  TEAMS_LOGIN_URL: ['http://login.example', /^TEAMS_LOGIN_URL is an https address/u],
  TEAMS_SDK: ['3', /^TEAMS_SDK is 1 .+ or 2/u],
  TEAMS_DEV: ['yes', /^TEAMS_DEV is 1 for a trial/u],
};

describe('a wrong setting', () => {
  const wrong = Object.entries(WRONG).flatMap(([name, row]) => (row === null ? [] : [[name, ...row] as const]));

  test('is tried of every one that can be wrong', () => {
    expect(Object.keys(WRONG)).toEqual(NAMES);
  });

  test.each(wrong)('%s=%s ends with 2 and a sentence, and nothing of it is repeated', async (name, value, says) => {
    const beside = name === 'TEAMS_CERT_KEY' ? { TEAMS_APP_ID: TENANT, TEAMS_TENANT_ID: TENANT } : {};
    const { code, said } = await atTheDoor({ ...beside, [name]: value });
    expect(code).toBe(2);
    expect(said).toMatch(says);
    for (const line of said.split('\n')) expect(line).toMatch(/^[A-Z_]+ .+[.)]$/u);
    expect(said).not.toMatch(/hunter2|^\s+at /mu);
  });

  test('is said with every other, and with what is missing, at once', async () => {
    const { code, said } = await atTheDoor({
      PORT: 'http',
      RAGTIME_OFICE: 'x',
      SLACK_BOT_TOKEN: 'hunter2',
      SLACK_SIGNING_SECRET_FILE: '/nowhere/secret',
      TEAMS_APP_ID: TENANT,
    });
    expect(code).toBe(2);
    const named = said.split('\n').map((line) => line.split(' ', 1)[0]);
    expect(new Set(named)).toEqual(
      new Set([
        'PORT',
        'RAGTIME_OFICE',
        'SLACK_BOT_TOKEN',
        'SLACK_SIGNING_SECRET_FILE',
        'TEAMS_APP_PASSWORD',
        'TEAMS_TENANT_ID',
      ]),
    );
  });
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-secrets-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const given = (name: string): string => EVERY_SETTING.find((one) => one.name === name)?.example ?? '';
  const BESIDE: Env = { SLACK_CLIENT_ID: '123.456', TEAMS_APP_ID: TENANT, TEAMS_TENANT_ID: TENANT };
  const revealed = (env: Env): string =>
    JSON.stringify(readConfig(env, readFile), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'reveal' in value
        ? (value as { readonly reveal: () => string }).reveal()
        : value,
    );

  test.each(SECRETS)('%s is the same as in the environment, without the line break at its end', (name) => {
    const path = file(name, `${given(name)}\r\n`);
    expect(revealed({ ...BESIDE, [`${name}_FILE`]: path })).toBe(revealed({ ...BESIDE, [name]: given(name) }));
  });

  test.each(SECRETS)('%s given both ways is refused, whichever is right', (name) => {
    const both = { [name]: given(name), [`${name}_FILE`]: file('twice', given(name)) };
    expect(readConfig(both, readFile)).toContain(`${name} and ${name}_FILE are both given: leave one of them out.`);
  });

  test.each([
    ['is not there', join(folder, 'gone')],
    ['is a folder', folder],
    ['is empty', file('empty', '\n')],
  ])('that %s is said with its path, and the secret is not said to be missing as well', async (why, path) => {
    mkdirSync(folder, { recursive: true });
    const { code, said } = await atTheDoor({ SLACK_BOT_TOKEN_FILE: path, SLACK_SIGNING_SECRET: 'hunter2' });
    expect(code).toBe(2);
    expect(said).toBe(`SLACK_BOT_TOKEN_FILE is the path of a file with the secret in it: ${path} ${why}.`);
  });
});
