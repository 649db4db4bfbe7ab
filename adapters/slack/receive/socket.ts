import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeClient } from '@slack/socket-mode';
import { toMs } from '#src/calendar/instant.ts';
import type { Background } from '#adapters/network/background.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { silentLogger } from '#adapters/slack/install/silent-logger.ts';
import { sayTrouble } from '#adapters/slack/install/slack-trouble.ts';
import { webOptions } from '#adapters/slack/install/web.ts';
import type { Acknowledge } from './acknowledge.ts';
import { GuardedClient, LEAVING } from './guarded-client.ts';
import type { LineTrouble } from './guarded-client.ts';
import { lineProxyOf } from './line-proxy.ts';
import type { Take } from './take.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

/** The line to Slack that we open ourselves, where no request may come in. */
export type Socket = {
  /** Settles when the first try is through, connected or not; from then on the line is held. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Milliseconds since 1970 from which there is no line; null while there is one. */
  readonly downSince: () => number | null;
  /** What Slack itself says against the line; null while that is nothing. */
  readonly trouble: () => LineTrouble | null;
};

type Parts = {
  readonly world: Pick<SlackWorld, 'config' | 'proxy' | 'fetch' | 'realClock' | 'report' | 'acknowledged' | 'company'>;
  readonly appToken: string;
  readonly take: Take;
  readonly isOpen: () => boolean;
  readonly background: Background;
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** How long Slack may take to greet on a new line, in milliseconds. */
  readonly hello?: number;
  /** How long a line that others share is kept before it is looked whether they are gone, in milliseconds. */
  readonly lookAgain?: number;
};

/** A line that lasts less than this, in milliseconds, counts as a failure to open one. */
const SHORT = 5000;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
const GOODBYE = 2000;
const LONGEST_HELLO = 10_000;
/** Slack counts the lines when one is opened and at no other time. */
const LOOK_AGAIN = 240_000;

type Lines = {
  client: GuardedClient | null;
  opening: GuardedClient | null;
  trouble: LineTrouble | null;
  readonly proxy: ReturnType<typeof lineProxyOf>;
};

/** A line that is gone is opened anew at once, and one that Slack wants back is kept until another is there; what fails is tried again, ever later. Slack repeats what nobody acknowledged. */
export function createSocket(parts: Parts): Socket {
  const now = (): number => toMs(parts.world.realClock.now());
  const stopping = new AbortController();
  let downSince: number | null = now();
  const lines: Lines = { client: null, opening: null, trouble: null, proxy: lineProxyOf(parts.world.proxy) };
  let held: Promise<void> | null = null;
  const holdOne = async (tried: () => void): Promise<boolean> => {
    const before = lines.client;
    const fresh = newClient(parts, lines);
    lines.opening = fresh;
    const isThere = await connect(fresh, parts);
    lines.opening = null;
    const since = now();
    downSince = isThere || isOpen(before) ? null : (downSince ?? since);
    tried();
    // What Slack wants back goes on while there is no other.
    if (!isThere) return false;
    lines.client = fresh;
    const how = left(fresh, lookAgainIn(lines, parts));
    await close(before);
    if (stopping.signal.aborted) await close(fresh);
    if ((await how) === 'gone') downSince ??= now();
    return now() - since >= SHORT;
  };
  const hold = async (tried: () => void): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted;) {
      failures = (await holdOne(tried)) ? 0 : failures + 1;
      if (failures > 0) await waitAfter(failures, parts, stopping.signal);
    }
  };
  return {
    start: () => new Promise((tried) => (held = hold(tried))),
    stop: async () => {
      stopping.abort();
      await Promise.all([lines.client, lines.opening].map(close));
      await held?.finally(() => lines.proxy?.destroy());
    },
    downSince: () => downSince,
    trouble: () => lines.trouble,
  };
}

function newClient({ world, appToken, take, isOpen: hears, background }: Parts, lines: Lines): GuardedClient {
  const { retryConfig, ...clientOptions } = webOptions(world);
  const options = {
    appToken,
    // Its own way of coming back waits five seconds, and gives up for good when Slack cannot be reached.
    autoReconnectEnabled: false,
    logger: silentLogger,
    clientOptions: { ...clientOptions, retryConfig },
    ...(lines.proxy === undefined ? {} : { dispatcher: lines.proxy }),
  };
  const client = new GuardedClient(options, {
    tell: (what) => world.report({ level: 'error', what }),
    found: (trouble) => (lines.trouble = trouble),
    // Each process of an installation has a line.
    ours: () => (isOpen(lines.client) ? 2 : 1) + (world.company?.others() ?? 0),
  });
  client.on('slack_event', (sent: Sent) => {
    const envelope = envelopeIn(sent);
    if (envelope === null || !hears()) return;
    const came = performance.now();
    const answer: Acknowledge = (body) => {
      const isThere = acknowledge(sent, body, { client, background });
      if (isThere) world.acknowledged?.((performance.now() - came) / 1000);
      return isThere;
    };
    background.run(take(envelope, answer));
  });
  return client;
}

async function connect(client: GuardedClient, { world, hello = LONGEST_HELLO }: Parts): Promise<boolean> {
  try {
    const greeted = client.start().then(() => true);
    // What comes after it was given up interests nobody.
    greeted.catch(() => undefined);
    if (await Promise.race([greeted, pause(hello, false, { ref: false })])) return true;
    world.report({ level: 'error', what: 'Slack opened a line and said nothing on it; another is opened.' });
    void client.disconnect().catch(() => undefined);
    return false;
  } catch (error) {
    // Whatever it was, the next try may do better; until then the health page says so.
    world.report({ level: 'error', what: `There is no line to Slack yet: ${sayTrouble(error)}.` });
    return false;
  }
}

function isOpen(client: GuardedClient | null): boolean {
  return client?.websocket?.isActive() === true;
}

/** Settles when a line is gone, Slack wants it back, or it is time to open another to count them. */
function left(client: GuardedClient, lookAgain: number | null): Promise<'gone' | 'leaving'> {
  if (!isOpen(client)) return Promise.resolve('gone');
  return new Promise((resolve) => {
    if (lookAgain !== null) void pause(lookAgain, undefined, { ref: false }).then(() => resolve('leaving'));
    client.once('disconnected', () => resolve('gone'));
    client.once(LEAVING, () => resolve('leaving'));
  });
}

function waitAfter(failures: number, { wait = waitFor }: Parts, signal: AbortSignal): Promise<void> {
  return wait(Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT), signal);
}

/** After how many milliseconds another line is opened to have them counted; null where nobody shares them. */
function lookAgainIn({ trouble }: Lines, { lookAgain = LOOK_AGAIN }: Parts): number | null {
  return trouble?.kind === 'shared' ? lookAgain : null;
}

/** Slack's side may never say goodbye; then the line is left to die. */
async function close(client: GuardedClient | null): Promise<void> {
  if (client === null || !isOpen(client)) return;
  await Promise.race([client.disconnect(), pause(GOODBYE, undefined, { ref: false })]);
}

/** What the client hands on, as much of it as is used. */
type Sent = {
  readonly type: string;
  readonly body: unknown;
  readonly retry_num?: number;
  readonly ack: (body?: object) => Promise<void>;
};

const KINDS: Readonly<Record<string, Envelope['kind']>> = {
  events_api: 'event',
  slash_commands: 'command',
  interactive: 'interactive',
};

function envelopeIn({ type, body, retry_num: again = 0 }: Sent): Envelope | null {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind === undefined || typeof body !== 'object' || body === null) return null;
  return kind !== 'command' && textAt(body, 'type') === null ? null : { kind, body, again };
}

type Line = { readonly client: SocketModeClient; readonly background: Background };

function acknowledge({ ack }: Sent, body: object | null, { client, background }: Line): boolean {
  if (client.websocket?.isActive() !== true) return false;
  background.run(body === null ? ack() : ack(body));
  return true;
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => {
    // Stopping cuts the wait short, and nothing else does.
  });
}
