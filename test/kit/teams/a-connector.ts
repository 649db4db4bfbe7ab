import { setTimeout as wait } from 'node:timers/promises';
import { carryOut, CHANNELS, refusal } from './connector-routes.ts';
import type { Answer, Call, Channel } from './connector-routes.ts';
import { createConversations } from './conversations.ts';
import type { Conversations } from './conversations.ts';
import { createLimits, PER_TENANT, PER_THREAD } from './limits.ts';
import { createPeople } from './people.ts';
import type { TeamsPeople } from './people.ts';
import type { Colleague } from './tenant.ts';

/** One call as it was made, with the token it bore, when it came (in milliseconds by the connector's clock) and its answer. */
export type Made = Call & { readonly token: string | null; readonly at: number; readonly status: number };

/** What becomes of one call: refused, carried out late, or carried out without saying so. */
export type Fate =
  | { readonly status: number; readonly retryAfter?: number; readonly code?: string }
  | { readonly delay: number }
  /** It is carried out, and its answer says no id. */
  | { readonly withoutId: true }
  /** A server between answers with a page of its own, and passes nothing on. */
  | { readonly page: number }
  /** It is carried out, and this is what is answered, as it is. */
  | { readonly says: string; readonly type: string }
  /** It is carried out, and the line is cut instead of an answer. */
  | { readonly reset: true }
  /** It is carried out, and nothing is ever answered. */
  | { readonly silent: true }
  /** It is carried out, and its answer comes byte by byte without an end. */
  | { readonly drips: true };

/** What the line is to do with a call: answer it (a text is written as it is), be cut, or stay as it is. */
export type Outcome = Answered | 'reset' | 'silent' | 'drips';
type Answered = Pick<Answer, 'status'> & {
  readonly body: object | string;
  readonly headers: Readonly<Record<string, string>>;
};

/** A Bot Connector of our own: it keeps what is said in its conversations, and every call. */
export type MockConnector = Pick<Conversations, 'shown' | 'standing' | 'post'> & {
  readonly people: TeamsPeople;
  readonly calls: readonly Made[];
  /** What the next calls that fit come to: one call, unless more are said. */
  readonly next: (fits: Fits, fate: Fate, times?: number) => void;
  /** The next call that fits is carried out and never answered; settles when it was carried out. */
  readonly onceTaken: (fits: Fits) => Promise<void>;
  /** Answers nothing until it is let go on. */
  readonly hold: () => () => void;
  /** Refuses with 429 what Teams would, from now on. */
  readonly limit: () => void;
  /** The most calls that came within any one second. */
  readonly mostInASecond: () => number;
  readonly answer: (call: Call, token: string | null) => Promise<Outcome>;
};

type Fits = (call: Call) => boolean;
type Script = { readonly fits: Fits; readonly fate: Fate; left: number };

export type ConnectorSaid = {
  readonly people?: readonly Colleague[];
  readonly pageSize?: number;
  /** The team's channels as it lists them; the general one and the leadership's unless said. */
  readonly channels?: readonly Channel[];
  /** Milliseconds since some start: the machine's own, or set by hand. */
  readonly now?: () => number;
};

export function aConnector({
  people: colleagues = [],
  pageSize = 100,
  channels = CHANNELS,
  now = ownTime,
}: ConnectorSaid = {}): MockConnector {
  const conversations = createConversations();
  const people = createPeople(colleagues);
  const teams = { conversations, people, channels, pageSize };
  const calls: Made[] = [];
  const scripts: Script[] = [];
  let held = Promise.resolve();
  let isAllowed: Fits = () => true;
  const answer = async (call: Call): Promise<Outcome> => {
    await held;
    if (!isAllowed(call)) return tooMany(1);
    const script = scripts.find(({ fits, left }) => left > 0 && fits(call));
    if (script === undefined) return { ...carryOut(call, teams), headers: {} };
    script.left -= 1;
    return fated(script.fate, () => carryOut(call, teams));
  };
  return {
    shown: conversations.shown,
    standing: conversations.standing,
    post: conversations.post,
    people,
    calls,
    next: (fits, fate, times = 1) => void scripts.push({ fits, fate, left: times }),
    onceTaken: (fits) =>
      new Promise((taken) => {
        const isIt: Fits = (call) => fits(call) && (setImmediate(taken), true);
        scripts.push({ fits: isIt, fate: { silent: true }, left: 1 });
      }),
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    limit: () => {
      const [thread, tenant] = [createLimits(PER_THREAD, now), createLimits(PER_TENANT, now)];
      isAllowed = ({ conversation, body }) =>
        tenant('all') && thread(conversation ?? JSON.stringify(body['members'] ?? ''));
    },
    mostInASecond: () =>
      Math.max(0, ...calls.map(({ at }) => calls.filter((one) => one.at >= at && one.at < at + 1000).length)),
    answer: async (call, token) => {
      const at = now();
      const outcome = await answer(call);
      calls.push({ ...call, token, at, status: typeof outcome === 'string' ? 0 : outcome.status });
      return outcome;
    },
  };
}

async function fated(fate: Fate, carried: () => Answer): Promise<Outcome> {
  if ('status' in fate) {
    const { status, code = 'ServiceError', retryAfter } = fate;
    if (status === 429) return tooMany(retryAfter ?? null);
    const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    return { ...refusal(status, code, 'Refused by the test.'), headers: { ...headers } };
  }
  if ('page' in fate)
    return { status: fate.page, body: '<html>Blocked</html>', headers: { 'content-type': 'text/html; charset=utf-8' } };
  if ('delay' in fate) await wait(fate.delay);
  const { status, body } = carried();
  if ('reset' in fate) return 'reset';
  if ('silent' in fate) return 'silent';
  if ('drips' in fate) return 'drips';
  if ('says' in fate) return { status: 200, body: fate.says, headers: { 'content-type': fate.type } };
  return { status, body: 'withoutId' in fate ? {} : body, headers: {} };
}

/** A refusal with how many seconds to wait; null leaves them unsaid, as the service does at times. */
function tooMany(retryAfter: number | null): Outcome {
  const headers = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  return { ...refusal(429, 'TooManyRequests', 'Too many requests.'), headers: { ...headers } };
}

function ownTime(): number {
  return performance.now();
}

/** A post into somebody's chat or a channel's thread, and no other call: for `next` and `onceTaken`. */
export function isPostTo(conversation: string): Fits {
  return (call) => call.method === 'POST' && (call.conversation ?? '').split(';')[0] === conversation;
}

/** A first message of a new thread of a channel. */
export function isThreadIn(channel: string): Fits {
  return ({ path, body }) => path === 'conversations' && JSON.stringify(body['channelData'] ?? {}).includes(channel);
}
