import { createServer } from 'node:http';
import { createServer as createTcp } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { faultOf } from '#adapters/teams/send/faults.ts';
import type { Doing } from '#adapters/teams/send/faults.ts';
import type { Whereto } from '#adapters/teams/send/refusals.ts';

type Case = {
  readonly status: number;
  readonly code?: string;
  readonly to?: Whereto;
  readonly doing?: Doing;
  /** What the office can do, or that it need do nothing. */
  readonly helps: RegExp;
};

/** What Teams refuses a message with, by its own documentation of bots’ status codes, and what somebody can do. */
const REASONS: readonly Case[] = [
  { status: 400, code: 'BadArgument', helps: /whoever runs it .* reports it/u },
  { status: 400, code: 'BadSyntax', doing: 'opening', helps: /their account in the roster.*\/rag link/u },
  { status: 401, code: 'BotNotRegistered', helps: /TEAMS_APP_ID/u },
  { status: 403, helps: /without a reason.*Setup policies.*proxy/u },
  { status: 403, code: 'ForbiddenOperationException', helps: /Setup policies/u },
  { status: 403, code: 'BotNotInConversationRoster', helps: /add it again under Apps/u },
  { status: 403, code: 'ConversationBlockedByUser', helps: /they unblock it/u },
  { status: 403, code: 'MessageWritesBlocked', helps: /unblock it, or add it again/u },
  { status: 403, code: 'BotDisabledByAdmin', helps: /an administrator allows it .* Manage apps/u },
  { status: 403, code: 'NotEnoughPermissions', helps: /Permissions of the app/u },
  { status: 403, code: 'InvalidBotApiHost', helps: /TEAMS_SERVICE_URLS/u },
  { status: 404, code: 'ConversationNotFound', helps: /whether they have left/u },
  { status: 404, code: 'UserNotFound', helps: /their account in the roster.*\/rag link/u },
  { status: 404, code: 'ActivityNotFoundInConversation', helps: /comes with the next one/u },
  { status: 407, helps: /HTTPS_PROXY/u },
  { status: 410, helps: /add Ragtime anew under Apps/u },
  { status: 412, code: 'PreconditionFailed', helps: /tried again/u },
  { status: 413, code: 'MessageSizeTooBig', helps: /reports it/u },
  { status: 429, helps: /tried again/u },
  { status: 502, helps: /gateway.*tried again/u },
  { status: 500, helps: /a fault of its own/u },
  { status: 302, helps: /proxy on the way/u },
  { status: 418, helps: /the log has it/u },
];

function sentence({ status, code, to = 'person', doing = 'posting' }: Omit<Case, 'helps'>): string {
  const error = Object.assign(new Error('x'), { statusCode: status, ...(code === undefined ? {} : { code }) });
  return faultOf(error, { doing, to, now: 0 }).message;
}

describe('why a message did not go', () => {
  test.each(REASONS)('with $status $code is a sentence with what helps', ({ helps, ...one }) => {
    expect(sentence(one)).toMatch(helps);
  });

  test('is another sentence for every reason', () => {
    const said = REASONS.map(sentence);
    expect(new Set(said).size).toBe(said.length);
  });

  test.each([403, 404, 410])('with %i says of a channel and of a group what its own people can do', (status) => {
    const said = (['person', 'channel', 'group'] as const).map((to) => sentence({ status, to }));
    expect(new Set(said).size).toBe(3);
    expect(said[1]).toMatch(/owner|TEAMS_DIGEST/u);
    expect(said[2]).toMatch(/somebody/u);
  });

  test.each([
    [401, undefined, true],
    [403, 'BotDisabledByAdmin', true],
    [403, 'InvalidBotApiHost', true],
    [407, undefined, true],
    [403, 'MessageWritesBlocked', false],
    [403, undefined, false],
    [404, 'ConversationNotFound', false],
    [413, undefined, false],
    [429, undefined, false],
    [500, undefined, false],
  ])('with %i %s concerns everybody: %s', (statusCode, code, forAll) => {
    const error = Object.assign(new Error('x'), { statusCode, code });
    expect(faultOf(error, { doing: 'posting', to: 'person', now: 0 }).forAll).toBe(forAll);
  });
});

/** Errors as the runtime throws them, by what went wrong before anything could be written. */
const NOTHING_LEFT = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EACCES',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_ABORTED',
  'ERR_PROXY_TUNNEL',
  'CERT_HAS_EXPIRED',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'CRL_HAS_EXPIRED',
  'HOSTNAME_MISMATCH',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
];

/** Errors of a line that was open: what was written may have arrived. */
const MAY_HAVE_LEFT = [
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
];

describe('whether anything left the machine', () => {
  const failed = (code: string): Error =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });

  test.each(NOTHING_LEFT)('%s: nothing did', (code) => {
    expect(lineFaultOf(failed(code))).toEqual({ code, isWritten: false });
  });

  test.each(MAY_HAVE_LEFT)('%s: nobody knows', (code) => {
    expect(lineFaultOf(failed(code)).isWritten).toBe(true);
  });

  test('a line that is cut before it is secured carried nothing; one that is cut in clear may have', async () => {
    const cut = await listening(createTcp((socket) => void socket.destroy()));
    expect(lineFaultOf(await faultOn(`https://127.0.0.1:${cut}/`)).isWritten).toBe(false);
    expect(lineFaultOf(await faultOn(`http://127.0.0.1:${cut}/`)).isWritten).toBe(true);
  });

  test('a service that speaks no TLS at all got nothing', async () => {
    const clear = await listening(createServer((_, response) => void response.end('x')));
    expect(lineFaultOf(await faultOn(`https://127.0.0.1:${clear}/`)).isWritten).toBe(false);
  });
});

async function faultOn(url: string): Promise<unknown> {
  return fetch(url, { method: 'POST', body: 'x' }).catch((error: unknown) => error);
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
