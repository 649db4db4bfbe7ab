import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultOf } from '#adapters/teams/send/faults.ts';
import type { Failed } from '#adapters/teams/send/faults.ts';
import { LoginFault } from '#adapters/teams/send/login-fault.ts';
import type { OutKey } from '#src/ports/message.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { SDKS } from '#test/kit/teams/sdks.ts';
import { chatOf, LEADERS, TEAM, TENANT } from '#test/kit/teams/tenant.ts';
import { aDeparting, ANN, aTeamsMessenger, inFull, outcomeOf, REAL_NOW, thread } from './a-messenger.ts';
import type { Break, TeamsMessenger } from './a-messenger.ts';

const CHAT = chatOf('Ann Archer');
const AGAIN = 15_000;
const UNSAID = 30_000;

/** Every kind of call that a message makes. */
const CALLS = {
  'a post in a chat': { to: { thread: thread(`${CHAT}/1`), person: null } },
  'a post in a thread of a channel': { to: { thread: thread(`${LEADERS}/1`), person: null } },
  'a first message of a channel': { kind: 'digest', to: { channel: 'slt' } },
  'an edit': { edits: 'n' as OutKey, editing: { thread: thread(`${CHAT}/1`), message: '1' } },
  'the opening of a chat': {},
} as const satisfies Record<string, Partial<Departing>>;
type CallName = keyof typeof CALLS;
const NAMES = Object.keys(CALLS) as readonly CallName[];
const POSTS = NAMES.slice(0, 3);
const OTHERS = NAMES.slice(3);

async function faultIn(teams: TeamsMessenger, name: CallName): Promise<Error> {
  // Somebody whose thread is gone is written to privately, which is another call.
  const person = name === 'the opening of a chat' ? ANN : null;
  return (await outcomeOf(teams, aDeparting(CALLS[name]), person)) as Error;
}

function callsOf({ cloud }: TeamsMessenger): number {
  return cloud.connector.calls.length;
}

type Answer = { readonly status: number; readonly code?: string; readonly retryAfter?: number };

const LATER: readonly (readonly [Answer, number])[] = [
  [{ status: 412, code: 'PreconditionFailed' }, UNSAID],
  [{ status: 429 }, UNSAID],
  [{ status: 429, retryAfter: 7 }, 7000],
  [{ status: 429, retryAfter: 0 }, UNSAID],
  [{ status: 429, retryAfter: -5 }, UNSAID],
  [{ status: 429, retryAfter: 99_999_999 }, 86_400_000],
  [{ status: 502 }, UNSAID],
  [{ status: 504, retryAfter: 3 }, 3000],
];

const NEVER: readonly (readonly [Answer, string])[] = [
  [{ status: 401, code: 'BotNotRegistered' }, 'TEAMS_APP_ID'],
  [{ status: 413, code: 'MessageSizeTooBig' }, 'too large'],
  [{ status: 403, code: 'BotDisabledByAdmin' }, 'Manage apps'],
  [{ status: 409, code: 'Conflict' }, '409 Conflict'],
];

/** What a gateway or a proxy answers with before anything gets to Teams, which says no in JSON. */
const PAGES: readonly (readonly [{ readonly page: number } | { readonly status: number }, string])[] = [
  [{ page: 400 }, '400'],
  [{ page: 401 }, '401'],
  [{ page: 403 }, '403'],
  [{ page: 404 }, '404'],
  [{ page: 451 }, '451'],
  [{ page: 302 }, '302'],
  [{ status: 302 }, '302'],
];

describe.each(SDKS)('over %s', (_sdk, sdk) => {
  let teams: TeamsMessenger;
  beforeAll(async () => {
    teams = await aTeamsMessenger({ stays: true, config: { sdk } });
    // Before the app is in any team, what is not there may be there soon.
    const body = { channelData: { team: { id: TEAM, name: 'Improvement Board' } } };
    await teams.references.note({ tenant: TENANT, service: teams.cloud.service, body });
  });

  afterAll(() => teams.cloud.close());

  describe.each(NAMES)('%s', (name) => {
    test.each(LATER)(
      'that is answered with %j certainly was not made, and is tried again in %i ms',
      async (answer, wait) => {
        const { cloud } = teams;
        const [before, shown] = [callsOf(teams), cloud.connector.shown.length];
        cloud.connector.next(() => true, answer);
        expect(await faultIn(teams, name)).toMatchObject({ name: 'SendFault', definite: true, retryAfter: wait });
        expect(callsOf(teams)).toBe(before + 1);
        expect(cloud.connector.shown).toHaveLength(shown);
      },
    );

    test.each(NEVER)('that is answered with %j is not tried again, and says what helps', async (answer, why) => {
      const before = callsOf(teams);
      teams.cloud.connector.next(() => true, answer);
      const fault = await faultIn(teams, name);
      expect(fault).toMatchObject({ name: 'SendFault', definite: true, retryAfter: null });
      expect(fault.message).toContain(why);
      expect(callsOf(teams)).toBe(before + 1);
    });

    test.each(PAGES)(
      'that a page answers (%j) got past nobody, as would nothing of anybody’s, and is tried again',
      async (page, why) => {
        const [before, shown] = [callsOf(teams), teams.cloud.connector.shown.length];
        teams.cloud.connector.next(() => true, page);
        const fault = await faultIn(teams, name);
        expect(fault).toMatchObject({ name: 'SendFault', definite: true, forAll: true, retryAfter: AGAIN });
        expect(fault.message).toMatch(new RegExp(`${why}.*proxy on the way`, 'u'));
        expect(callsOf(teams)).toBe(before + 1);
        expect(teams.cloud.connector.shown).toHaveLength(shown);
      },
    );

    test.each([
      { breaks: 'ECONNREFUSED', syscall: 'connect' },
      { breaks: 'ENOTFOUND', syscall: 'getaddrinfo' },
      { breaks: 'ETIMEDOUT', syscall: 'connect' },
      { breaks: 'UND_ERR_CONNECT_TIMEOUT' },
      { breaks: 'CERT_HAS_EXPIRED' },
    ] as const)('for which no line opens (%j) certainly was not made', async (how) => {
      teams.breakNext(how);
      const fault = await faultIn(teams, name);
      expect(fault).toMatchObject({ definite: true, retryAfter: AGAIN });
      expect(fault.message).toContain(how.breaks);
    });
  });

  const BROKEN: readonly Break[] = [
    { breaks: 'ECONNRESET', accepts: true },
    { breaks: 'UND_ERR_SOCKET', accepts: true },
    { breaks: 'UND_ERR_HEADERS_TIMEOUT', accepts: true },
  ];

  // Of these nobody can tell what became of the call.
  const NO_ANSWERS = [
    { says: '<!doctype html><title>Sign in</title>', type: 'text/html' },
    { says: '<html>Please log in to the guest Wi-Fi</html>', type: 'application/json' },
    { says: '{"id":"14470', type: 'application/json' },
    { says: '{"id":"14470', type: 'text/plain' },
    { says: '"14470"', type: 'application/json' },
    { says: 'null', type: 'application/json' },
    { says: '{"error":{"code":"ServiceError","message":"x"}}', type: 'application/json' },
  ] as const;

  describe.each(POSTS)('%s', (name) => {
    test.each([...NO_ANSWERS, { says: '', type: 'application/json' }])(
      'that is answered with %j may stand, and is made once',
      async (answer) => {
        const before = callsOf(teams);
        teams.cloud.connector.next(() => true, answer);
        expect(await faultIn(teams, name)).toMatchObject({ name: 'SendFault', definite: false });
        expect(callsOf(teams)).toBe(before + 1);
      },
    );

    test.each([500, 503])('that is answered with %i may stand, and is made once', async (status) => {
      const before = callsOf(teams);
      teams.cloud.connector.next(() => true, { status });
      expect(await faultIn(teams, name)).toMatchObject({ name: 'SendFault', definite: false });
      expect(callsOf(teams)).toBe(before + 1);
    });

    test.each(BROKEN)('whose line breaks with %j may stand, and is made once', async (how) => {
      const before = callsOf(teams);
      teams.breakNext(how);
      expect(await faultIn(teams, name)).toMatchObject({ name: 'SendFault', definite: false });
      expect(callsOf(teams)).toBe(before + 1);
    });

    test('whose answer owes an id may stand', async () => {
      teams.cloud.connector.next(() => true, { withoutId: true });
      expect(await faultIn(teams, name)).toMatchObject({ name: 'SendFault', definite: false });
    });
  });

  describe.each(OTHERS)('%s', (name) => {
    test.each(NO_ANSWERS)('that is answered with %j is made again', async (answer) => {
      teams.cloud.connector.next(() => true, answer);
      expect(await faultIn(teams, name)).toMatchObject({ definite: true, retryAfter: AGAIN });
    });

    test.each([500, 503])('that is answered with %i is made again: twice is as good as once', async (status) => {
      teams.cloud.connector.next(() => true, { status });
      expect(await faultIn(teams, name)).toMatchObject({ definite: true, retryAfter: AGAIN });
    });

    test.each(BROKEN)('whose line breaks with %j is made again', async (how) => {
      // An edit needs a message that stands, or Teams says that it is gone.
      const { message } = await teams.messenger.send(aDeparting(CALLS['a post in a chat']), null);
      const editing = { thread: thread(`${CHAT}/1`), message };
      const said = name === 'an edit' ? { ...CALLS[name], editing } : CALLS[name];
      teams.breakNext(how);
      expect(await outcomeOf(teams, aDeparting(said))).toMatchObject({ definite: true, retryAfter: AGAIN });
    });
  });

  test.each([
    { says: '', type: 'application/json' },
    { says: '{}', type: 'application/json' },
  ])('an edit that is answered with %j alone is made: Teams owes no word more', async (answer) => {
    const { message } = await teams.messenger.send(aDeparting(CALLS['a post in a chat']), null);
    const editing = { thread: thread(`${CHAT}/1`), message };
    teams.cloud.connector.next(() => true, answer);
    expect(await outcomeOf(teams, aDeparting({ ...CALLS['an edit'], editing }))).toMatchObject(editing);
  });

  describe('somebody who cannot be reached', () => {
    const refused: readonly (readonly [CallName, Answer, string])[] = [
      ['the opening of a chat', { status: 403, code: 'BotNotInConversationRoster' }, 'Setup policies'],
      ['the opening of a chat', { status: 403, code: 'ForbiddenOperationException' }, 'not installed for them'],
      ['the opening of a chat', { status: 404, code: 'UserNotFound' }, 'their account in the roster'],
      ['the opening of a chat', { status: 400, code: 'BadSyntax' }, 'their account in the roster'],
      ['a post in a chat', { status: 403, code: 'ConversationBlockedByUser' }, 'they have blocked Ragtime'],
      ['a post in a chat', { status: 403, code: 'BotNotInConversationRoster' }, 'not installed for them'],
      ['a post in a chat', { status: 404, code: 'ConversationNotFound' }, 'whether they have left'],
      ['a post in a chat', { status: 400, code: 'BadSyntax' }, '400 BadSyntax'],
      [
        'a first message of a channel',
        { status: 403, code: 'BotNotInConversationRoster' },
        'an owner adds the app to the team',
      ],
      ['a first message of a channel', { status: 404, code: 'ConversationNotFound' }, 'TEAMS_DIGEST_CHANNEL'],
      ['a post in a thread of a channel', { status: 404 }, 'channel or thread is gone'],
      ['an edit', { status: 403, code: 'BotNotInConversationRoster' }, 'not installed for them'],
    ];

    test.each(refused)('by %s that is answered with %j: the office reads what helps', async (name, answer, why) => {
      teams.cloud.connector.next(() => true, answer);
      const fault = await faultIn(teams, name);
      expect(fault).toMatchObject({ name: 'SendFault', definite: true, retryAfter: null });
      expect(fault.message).toContain(why);
      expect(fault.message).not.toMatch(/\.$/u);
    });

    test('because they blocked the bot is told by the code within Teams’ answer', async () => {
      teams.cloud.connector.people.setReach('Ann Archer', 'blocked');
      expect((await faultIn(teams, 'a post in a chat')).message).toContain('they have blocked Ragtime');
      teams.cloud.connector.people.setReach('Ann Archer', 'installed');
    });
  });

  describe('the wait that Teams asks for', () => {
    const failed: Failed = { doing: 'posting', to: 'person', now: REAL_NOW };
    const asking = (value: string): Error =>
      Object.assign(new Error('x'), { statusCode: 429, response: { headers: new Headers({ 'retry-after': value }) } });

    test.each([
      ['30', 30_000],
      [' 2 ', 2000],
      ['Fri, 20 Nov 2026 09:31:00 GMT', 60_000],
      ['Fri, 20 Nov 2020 09:31:00 GMT', UNSAID],
      ['Fri, 20 Nov 2099 09:31:00 GMT', 86_400_000],
      ['soon', UNSAID],
      ['999999999999999999999', UNSAID],
    ])('%j is %i ms', (said, wait) => {
      expect(faultOf(asking(said), failed).retryAfter).toBe(wait);
    });

    test('is never negative, endless or no number, whatever is said', () => {
      fc.assert(
        fc.property(
          fc.oneof(fc.string(), fc.float().map(String), fc.date({ noInvalidDate: true }).map(String)),
          (said) => {
            const printable = said.replaceAll(/[^\u0020-\u007E]/gu, '');
            const { retryAfter } = faultOf(asking(printable), failed);
            expect(retryAfter).toBeGreaterThan(0);
            expect(retryAfter).toBeLessThanOrEqual(86_400_000);
          },
        ),
        { numRuns: 300 },
      );
    });
  });
});

test.each([
  [new LoginFault({ code: 'AADSTS7000222', again: false }), null, 'AADSTS7000222'],
  [new LoginFault({ code: null, again: true }), AGAIN, 'login'],
] as const)('without a token nothing was sent: %j', (error, wait, why) => {
  const fault = faultOf(error, { doing: 'posting', to: 'person', now: REAL_NOW });
  expect(fault).toMatchObject({ definite: true, retryAfter: wait });
  expect(fault.message).toContain(why);
});

test('no fault holds the token, nor what people wrote, whatever is thrown', () => {
  const canary = 'bot-token-CANARY-1';
  const words = fc.oneof(fc.constant(canary), fc.string(), fc.json());
  fc.assert(
    fc.property(words, words, fc.constantFrom(null, 200, 302, 400, 401, 403, 404, 429, 500), (said, code, status) => {
      const details = { error: { code: `${code} ${canary}`, innerHttpError: { body: { subCode: canary } } } };
      const error = Object.assign(new Error(`${said} ${canary}`), {
        code: canary,
        details,
        statusCode: status,
        request: canary,
      });
      const fault = faultOf(error, { doing: 'posting', to: 'channel', now: REAL_NOW });
      expect(fault).toBeInstanceOf(SendFault);
      expect(inFull(fault).replace(fault.stack ?? '', fault.message)).not.toContain(canary);
    }),
    { numRuns: 200 },
  );
});
