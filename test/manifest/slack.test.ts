import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { EVENTS_PATH } from '#adapters/slack/receive/http.ts';
import { RECORD_SHORTCUT } from '#adapters/slack/receive/side-work.ts';
import { slackManifest } from '#adapters/slack/install/manifest.ts';
import type { ManifestMode } from '#adapters/slack/install/manifest.ts';
import { ALL_SCOPES, CORE_SCOPES, EVENTS, OPTIONAL_SCOPES } from '#adapters/slack/install/scopes.ts';
import { COMMANDS } from '#src/commands/commands.ts';
import { commandIn } from '#src/conversation/command-in.ts';

const FILES: readonly { readonly file: string; readonly mode: ManifestMode }[] = [
  { file: 'slack.json', mode: 'http' },
  { file: 'slack-socket.json', mode: 'socket' },
  { file: 'slack-oauth.json', mode: 'oauth' },
];
const ORIGIN = 'https://ragtime.example.gov.uk';
const isManifest = new Ajv().compile(
  JSON.parse(readFileSync('test/fixtures/slack/manifest.schema.json', 'utf8')) as object,
);

test.each(FILES)('manifest/$file is what its source says; if it is not, run npm run manifest', ({ file, mode }) => {
  const written: unknown = JSON.parse(readFileSync(`manifest/${file}`, 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(slackManifest({ mode, origin: ORIGIN, command: '/rag' }))));
  expect([isManifest(written), isManifest.errors]).toEqual([true, null]);
});

test('the schema refuses what Slack refuses', () => {
  const good = slackManifest({ mode: 'http', origin: ORIGIN, command: '/rag' });
  const display = good.display_information;
  const bad: readonly object[] = [
    {},
    { ...good, blocks: [] },
    { ...good, display_information: { ...display, long_description: 'too short' } },
    { ...good, display_information: { ...display, name: 'x'.repeat(36) } },
    { ...good, oauth_config: { scopes: { bot: ['chat:write', 'chat:write'] } } },
    { ...good, settings: { interactivity: {} } },
    { ...good, features: { slash_commands: [{ command: 'rag', description: 'x' }] } },
  ];
  expect(bad.map((one) => isManifest(one))).toEqual(bad.map(() => false));
});

test('over HTTP everything comes to one address, and in Socket Mode there is none', () => {
  const addresses = (mode: ManifestMode) =>
    JSON.stringify(slackManifest({ mode, origin: ORIGIN, command: '/rag' })).match(/https:\/\/[^"]+/gu) ?? [];
  expect(addresses('http')).toEqual([1, 2, 3].map(() => `${ORIGIN}${EVENTS_PATH}`));
  expect(addresses('socket')).toEqual([]);
  expect(addresses('oauth')).toContain(`${ORIGIN}/slack/oauth_redirect`);
});

test('tokens change by themselves only where they are stored', () => {
  const changing = FILES.map(({ mode }) => slackManifest({ mode, origin: ORIGIN, command: '/rag' }).settings);
  expect(changing.map((settings) => settings?.token_rotation_enabled)).toEqual([false, false, true]);
  expect(changing.map((settings) => settings?.org_deploy_enabled)).toEqual([false, false, false]);
});

test('people can answer: the messages tab is on and takes messages, and what is typed is escaped', () => {
  const { features } = slackManifest({ mode: 'http', origin: ORIGIN, command: '/plan' });
  expect(features?.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(features?.slash_commands).toMatchObject([{ command: '/plan', should_escape: true }]);
});

test('the hint names the first commands, and each word of it is understood', () => {
  const hint = slackManifest({ mode: 'http', origin: ORIGIN, command: '/rag' }).features?.slash_commands?.[0]
    ?.usage_hint;
  const words = hint?.split(', ') ?? [];
  expect(words.slice(0, 5)).toEqual(COMMANDS.slice(0, 5).map(({ name }) => name));
  // The number of an action stands for whatever the plan has.
  for (const word of words.filter((one) => !one.startsWith('NUMBER ')))
    expect(commandIn(word, true)?.command.name).toBe(word);
});

test('the shortcut is the one that is listened for', () => {
  const { features } = slackManifest({ mode: 'http', origin: ORIGIN, command: '/rag' });
  expect(features?.shortcuts?.map(({ callback_id }) => callback_id)).toEqual([RECORD_SHORTCUT]);
});

test('every event has the scope it needs, and needs no other', () => {
  const needed = EVENTS.flatMap(({ scope }) => scope ?? []);
  expect(needed.filter((scope) => !ALL_SCOPES.includes(scope))).toEqual([]);
  const reads = ALL_SCOPES.filter((scope) => /(?:history|mentions|reactions)/u.test(scope));
  expect(reads.filter((scope) => !EVENTS.some((event) => event.scope === scope))).toEqual([]);
});

test('every event that the adapter listens for is subscribed to, and the other way round', () => {
  const code = globSync('adapters/slack/**/*.ts', { exclude: ['adapters/slack/install/**'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const { event } of EVENTS) expect(code, event).toContain(event.split('.', 1)[0]);
  const heard = [...code.matchAll(/app\.event\('([a-z_]+)'/gu)].map((match) => match[1]);
  expect(heard.length).toBeGreaterThan(2);
  expect(heard.filter((event) => !EVENTS.some((one) => one.event === event))).toEqual([]);
});

/** What each method of the Web API needs; a method that is called and not listed here stops the test. */
const METHOD_SCOPES: Readonly<Record<string, string | null>> = {
  'auth.revoke': null,
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  // For its own conversations; a channel's is optional.
  'conversations.history': 'im:history',
  'conversations.info': 'channels:read',
  'conversations.list': 'channels:read',
  'conversations.members': 'channels:read',
  'conversations.open': 'im:write',
  'conversations.replies': 'im:history',
  'dnd.info': 'dnd:read',
  'dnd.teamInfo': 'dnd:read',
  'files.completeUploadExternal': 'files:write',
  'files.getUploadURLExternal': 'files:write',
  'oauth.v2.access': null,
  'users.conversations': 'channels:read',
  'users.list': 'users:read',
  'users.info': 'users:read',
  'users.lookupByEmail': 'users:read.email',
  'views.open': null,
  'views.publish': null,
  'views.update': null,
};

test('every method that the adapter calls has its scope', () => {
  const code = globSync('adapters/slack/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const called = [
    ...code.matchAll(
      /['.]((?:auth|chat|conversations|dnd|files|oauth|reactions|users|views)(?:\.v2)?\.[a-zA-Z]+)(?=\(|')/gu,
    ),
  ];
  const methods = [...new Set(called.map((match) => match[1] ?? ''))];
  expect(methods.length).toBeGreaterThan(3);
  expect(methods.filter((method) => !Object.hasOwn(METHOD_SCOPES, method))).toEqual([]);
  const needed = methods.flatMap((method) => METHOD_SCOPES[method] ?? []);
  expect(needed.filter((scope) => !ALL_SCOPES.includes(scope))).toEqual([]);
});

test('each scope is used: by an event that is heard, a method that is called, or the command', () => {
  const code = globSync('adapters/slack/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const called = Object.entries(METHOD_SCOPES).flatMap(([method, scope]) => {
    const isCalled = code.includes(`'${method}'`) || code.includes(`.${method}(`);
    return isCalled && scope !== null ? [scope] : [];
  });
  // A private channel is asked about by the same methods as any other, under a scope of its own.
  const used = new Set([...EVENTS.flatMap(({ scope }) => scope ?? []), ...called, 'commands', 'groups:read']);
  expect(ALL_SCOPES.filter((scope) => !used.has(scope))).toEqual([]);
});

test('nothing is asked for that reads more than it must, and each scope has its reason', () => {
  expect(ALL_SCOPES.filter((scope) => /^(?:admin|search|files:read)|customize|public|mpim/u.test(scope))).toEqual([]);
  expect(CORE_SCOPES.filter(({ scope }) => /^(?:channels|groups):history/u.test(scope))).toEqual([]);
  const handbook = readFileSync('docs/slack.md', 'utf8');
  for (const { scope, why } of [...CORE_SCOPES, ...OPTIONAL_SCOPES])
    expect(handbook).toContain(`| \`${scope}\` | ${why} |`);
});
