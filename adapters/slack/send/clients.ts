import { WebClient } from '@slack/web-api';
import { closedToAll, definiteRefusal, SendFault } from '#src/ports/send-fault.ts';
import { isNoStanding } from './faults.ts';
import { refusalOf } from './refusals.ts';
import { silentLogger } from '#adapters/slack/install/silent-logger.ts';
import { NotInstalled, TokenFault } from '#adapters/slack/install/workspaces.ts';
import type { Use } from '#adapters/network/use.ts';

/** The Web API of a workspace, for answers or for bulk: neither waits in the other's queue. Throws a SendFault where there is no token. */
export type Clients = (team: string, use: Use) => Promise<WebClient>;

export type ClientParts = {
  /** The address of the Web API, ending in a slash. */
  readonly apiUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** The bot token of a workspace as it is now: one that is rotated is another each time. */
  readonly tokenFor: (team: string) => Promise<string>;
  /** Milliseconds that one call may take, where a test does not wait so long. */
  readonly longestCall?: number;
};

/** Milliseconds that one call may take; the outbox does not wait longer for a platform that says nothing. */
const LONGEST_CALL = 8000;
/** Milliseconds until a token that could not be had is asked for again. */
const TOKEN_WAIT = 60_000;

/** Clients that try once: whether a call is made again is for the outbox to decide, which knows what was posted. */
export function createClients(parts: ClientParts): Clients {
  const known = new Map<string, WebClient>();
  return async (team, use) => {
    const token = await tokenOf(team, parts);
    const name = `${use} ${team}`;
    const client = known.get(name);
    if (client?.token === token) return client;
    const fresh = newClient(token, parts);
    known.set(name, fresh);
    return fresh;
  };
}

function newClient(token: string, { apiUrl, fetch, longestCall = LONGEST_CALL }: ClientParts): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    // A method name that looks like an address stays below apiUrl, and the token with it.
    allowAbsoluteUrls: false,
    fetch: withReadableWaits(fetch),
    timeout: longestCall,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
}

async function tokenOf(team: string, { tokenFor }: ClientParts): Promise<string> {
  try {
    return await tokenFor(team);
  } catch (fault) {
    if (fault instanceof SendFault) throw fault;
    const closed = fault instanceof TokenFault ? closedBy(fault) : null;
    if (closed !== null) throw closed;
    // Nothing was sent yet. What went wrong is not passed on: it may quote the token or the secret that renews it.
    throw definiteRefusal(
      `the token of workspace ${team} could not be had; install the app there again if this goes on`,
      isFinal(fault) ? null : TOKEN_WAIT,
    );
  }
}

/** Nothing of anybody's goes without the only token: as much as is fresh by then waits until it is mended. */
function closedBy({ trouble }: TokenFault): SendFault | null {
  if (trouble?.kind === 'unreached') return closedToAll(`Slack could not be reached: ${trouble.why}`, TOKEN_WAIT);
  if (trouble?.kind === 'refused' && isNoStanding(trouble.code)) return closedToAll(refusalOf(trouble.code).say);
  return null;
}

function isFinal(fault: unknown): boolean {
  return fault instanceof NotInstalled || (fault instanceof TokenFault && !fault.again);
}

/** Seconds that a refusal for too many calls means when it does not say. */
const UNSAID_WAIT = '30';

/** The client knows a refusal for too many calls only by a number of seconds: one that says none, or nonsense, is given one. */
function withReadableWaits(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.status !== 429) return response;
    // Nobody reads the rest, and the line is needed again.
    await response.body?.cancel();
    const said = response.headers.get('retry-after') ?? '';
    return new Response(null, {
      status: 429,
      headers: { 'retry-after': /^\d{1,9}$/u.test(said) ? said : UNSAID_WAIT },
    });
  };
}
