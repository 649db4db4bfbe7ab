import type { IncomingMessage as Request, ServerResponse } from 'node:http';
import { NotItsOwn } from '#adapters/slack/door/only-its-own.ts';
import { decode, isSslCheck } from './decode.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { readRawBody } from '#adapters/network/raw-body.ts';
import type { NotSigned } from './not-signed.ts';
import type { Take } from './take.ts';
import { isFromSlack, mayBeSigned } from './verify.ts';
import type { Signed } from './verify.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** Where Slack sends everything. */
export const EVENTS_PATH = '/slack/events';

type Parts = Pick<SlackWorld, 'realClock' | 'report'> & {
  /** The signing secrets that count now. */
  readonly secrets: readonly string[];
  readonly take: Take;
  readonly isOpen: () => boolean;
  readonly notSigned: Pick<NotSigned, 'count' | 'heard'>;
};

/** Two secrets with a comma between count both, while Slack's is being replaced. None in Socket Mode: nothing comes in by HTTP. */
export function secretsOf({ appToken, signingSecret }: SlackWorld['config']): readonly string[] {
  if (appToken !== null) return [];
  return (signingSecret?.reveal() ?? '').split(/[\s,]+/u).filter((secret) => secret !== '');
}

/** Answers a request at the events path: what is not certainly Slack's, or cannot be read, changes nothing. */
export async function handleEvents(request: Request, response: ServerResponse, parts: Parts): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
  // Slack sends an event again; by then another process is there.
  if (!parts.isOpen()) return refuse(response, 503);
  const signed = signatureIn(request);
  if (!mayComeFromSlack(request, parts.realClock.now())) {
    // Whoever does not even say that Slack signed it is no worry of ours.
    if (signed.signature !== undefined) parts.notSigned.count();
    return refuse(response, 401, { connection: 'close' });
  }
  const body = await readRawBody(request).catch(() => 'gone' as const);
  // Whoever sent it hung up in the middle.
  if (body === 'gone') return;
  if (body === null) return refuse(response, 413, { connection: 'close' });
  const contentType = request.headers['content-type'];
  if (isSslCheck(body, contentType)) return void acknowledgeBy(response)(null);
  if (!isFromSlack({ body, ...signed }, { secrets: parts.secrets, now: parts.realClock.now() })) {
    parts.notSigned.count();
    return refuse(response, 401);
  }
  parts.notSigned.heard();
  await takeIn(body, contentType, { response, parts, again: timesBefore(request) });
}

/** False for headers that no body could make Slack's, so that it need not be read. */
export function mayComeFromSlack(request: Request, now: Instant): boolean {
  return mayBeSigned(signatureIn(request), now) || mayBeSslCheck(request);
}

/** Answers a request with a status and nothing more. */
export function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, headers).end();
}

type Answering = { readonly response: ServerResponse; readonly parts: Parts; readonly again: number };

async function takeIn(body: Buffer, contentType: string | undefined, answering: Answering): Promise<void> {
  const { response } = answering;
  const decoded = decode(body, contentType);
  switch (decoded.kind) {
    case 'malformed':
      return refuse(response, 400);
    case 'challenge':
      acknowledgeBy(response)({ challenge: decoded.challenge });
      return;
    case 'envelope':
      return takeEnvelope(decoded.envelope, answering);
  }
}

async function takeEnvelope(envelope: Envelope, { response, parts, again }: Answering): Promise<void> {
  try {
    await parts.take({ ...envelope, again }, acknowledgeBy(response));
  } catch (error) {
    // The door asks the next one whose it is.
    if (error instanceof NotItsOwn) return refuse(response, MISDIRECTED);
    // It is not stored, so it is not acknowledged: Slack sends an event again, and says so to whoever typed a command.
    parts.report({ level: 'error', what: 'Something from Slack could not be stored.', error });
    if (!response.headersSent) refuse(response, 500);
  }
}

/** Nothing of it was kept: it is somebody else’s. */
export const MISDIRECTED = 421;

/** How often Slack says that it has sent a request before. */
function timesBefore({ headers }: Request): number {
  const said = Number(headers['x-slack-retry-num']);
  return Number.isInteger(said) ? said : 0;
}

/** What a request's headers say of its signature. */
export function signatureIn({ headers }: Request): Omit<Signed, 'body'> {
  const [signature, timestamp] = [headers['x-slack-signature'], headers['x-slack-request-timestamp']].map((header) =>
    typeof header === 'string' ? header : undefined,
  );
  return { signature, timestamp };
}

/** What Slack sends to look at our certificate is not signed, and is two short fields of a form. */
const LARGEST_SSL_CHECK = 256;

function mayBeSslCheck({ headers }: Request): boolean {
  const length = Number(headers['content-length'] ?? Number.NaN);
  return (
    headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true && length <= LARGEST_SSL_CHECK
  );
}

/** Answers the request itself; false once it is answered, or whoever sent it is gone. */
export function acknowledgeBy(response: ServerResponse): (body: object | null) => boolean {
  return (body) => {
    if (response.writableEnded || response.destroyed) return false;
    if (body === null) response.writeHead(200).end();
    else response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    return true;
  };
}
