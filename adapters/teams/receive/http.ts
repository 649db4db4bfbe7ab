import type { IncomingMessage as Request, ServerResponse } from 'node:http';
import { readObject, textAt } from '#adapters/network/fields.ts';
import { readRawBody } from '#adapters/network/raw-body.ts';
import type { Reply } from './activity.ts';
import { allowedSource } from './allowed-source.ts';
import type { Prove } from '#adapters/teams/proof/prove.ts';
import type { RefusedRequests } from '#adapters/network/refused-requests.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** Where Teams sends everything. */
export const MESSAGES_PATH = '/api/messages';

/** Teams sends at most some 100 KB of words and card, in bytes. */
export const LARGEST_ACTIVITY = 262_144;

type Parts = Pick<TeamsWorld, 'config' | 'report'> & {
  readonly prove: Prove;
  readonly isOpen: () => boolean;
  readonly refusedRequests: Pick<RefusedRequests, 'count'>;
};

/** Answers a request at the messages path: what is not certainly Teams' and of an allowed tenant changes nothing. */
export async function handleMessages(request: Request, response: ServerResponse, parts: Parts): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
  // Teams sends it again; by then another process is there.
  if (!parts.isOpen()) return refuse(response, 503);
  if (!mayBeProved(request, parts)) return refuseUnproved(response, parts);
  const bytes = await readRawBody(request, LARGEST_ACTIVITY).catch(() => 'gone' as const);
  // Whoever sent it hung up in the middle.
  if (bytes === 'gone') return;
  if (bytes === null) return refuse(response, 413, { connection: 'close' });
  const body = readActivity(bytes, request.headers['content-type']);
  if (body === null) return refuse(response, 400);
  const authorization = request.headers.authorization ?? '';
  await takeIn({ body, authorization }, response, parts);
}

type Sent = { readonly body: object; readonly authorization: string };

async function takeIn({ body, authorization }: Sent, response: ServerResponse, parts: Parts): Promise<void> {
  const { config, report, prove, isOpen } = parts;
  const proved = await prove(body, authorization).catch((error: unknown) => {
    report({ level: 'error', what: 'The keys with which Teams signs could not be fetched.', error });
    return 'unknown' as const;
  });
  if (proved === 'unknown') return refuse(response, 503);
  if (proved === null) return refuseUnproved(response, parts);
  const source = allowedSource(body, config);
  if (source === null) return refuse(response, 403);
  if (!isOpen()) return refuse(response, 503);
  try {
    answer(response, await proved.hand({ ...source, body }));
  } catch (error) {
    // It is not stored, so it is not acknowledged: Teams sends it again.
    report({ level: 'error', what: 'Something from Teams could not be stored.', error });
    refuse(response, 500);
  }
}

/** False for a request whose body need not be read: without a token, or in a trial from another machine. */
function mayBeProved(request: Request, { config }: Parts): boolean {
  if (config.app === null) return isFromThisMachine(request);
  return BEARER.test(request.headers.authorization ?? '');
}

// Three parts with dots between, as a signed token has.
const BEARER = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/u;

function refuseUnproved(response: ServerResponse, { refusedRequests }: Parts): void {
  refusedRequests.count();
  refuse(response, 401, { connection: 'close' });
}

/** An activity of Teams' as JSON; null for anything else, also for one of another channel that the bot was never given. */
function readActivity(bytes: Buffer, contentType: string | undefined): object | null {
  // A page in somebody's browser can send anything but this without being asked first.
  if (contentType?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') return null;
  const body = readObject(bytes.toString('utf8'));
  return body !== null && textAt(body, 'type') !== null && textAt(body, 'channelId') === 'msteams' ? body : null;
}

function isFromThisMachine({ socket }: Request): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === null) return refuse(response, 200);
  const { status, body } = reply;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** Answers with a status and nothing more. */
function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, headers).end();
}
