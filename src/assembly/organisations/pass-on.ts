import { Agent, request as ask } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A request as it came, to be passed on to the byte. */
export type Passing = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** What was answered. */
export type PassedBack = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Longer than any platform waits, in milliseconds. */
const LONGEST_ANSWER = 30_000;

/** Lines inside this machine, past every proxy; one that was closed is opened anew. */
const INSIDE = new Agent({ keepAlive: true, maxSockets: 256 });

/** Passes a request on to a bot that listens on this machine; null where it does not answer, or is not there. */
export function passOn(
  origin: string | null,
  { method, url, headers, body }: Passing,
  longest = LONGEST_ANSWER,
): Promise<PassedBack | null> {
  if (origin === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const own = { ...kept(headers), 'content-length': String(body.length) };
    const asked = ask(new URL(url, origin), { method, headers: own, agent: INSIDE, timeout: longest });
    // Whatever it was: what is not answered was not taken, as far as anybody here can say.
    asked.once('error', () => resolve(null));
    asked.once('timeout', () => asked.destroy());
    asked.once('response', (response) => {
      const { statusCode: status = 502 } = response;
      response.toArray().then(
        (pieces: Buffer[]) => resolve({ status, headers: response.headers, body: Buffer.concat(pieces) }),
        () => resolve(null),
      );
    });
    asked.end(body);
  });
}

/** Answers with what a bot has answered; where none has, whoever asked is to come again. */
export function answerWith(
  response: ServerResponse,
  answered: PassedBack | null,
  more: OutgoingHttpHeaders = {},
): void {
  if (answered === null) {
    response.writeHead(503, { 'content-type': 'text/plain' }).end('Not there just now.\n');
    return;
  }
  const { 'set-cookie': cookies = [], ...headers } = kept(answered.headers);
  const set = [...cookies, ...[more['set-cookie'] ?? []].flat()];
  response.writeHead(answered.status, {
    ...headers,
    ...more,
    ...(set.length > 0 ? { 'set-cookie': set } : {}),
  });
  response.end(answered.body);
}

/** What is said of one line alone. */
const OF_THE_LINE = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'host',
  'expect',
  'upgrade',
  'te',
];

function kept(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const gone = new Set([...OF_THE_LINE, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !gone.has(name)));
}
