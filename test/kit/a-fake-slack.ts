import { BOT, TEAM } from './slack-envelopes.ts';

/** One call of the Web API, or one answer at an address that Slack gave. */
export type Called = { readonly method: string; readonly args: Readonly<Record<string, unknown>> };

/** What a method answers: fields beside `ok`, or a whole response to what was asked. */
type Answer = object | ((args: Called['args']) => Response | Promise<Response>);

/** Slack's end of the line, without a line: it answers every call, and keeps what it was asked. */
export type FakeSlack = {
  readonly fetch: typeof globalThis.fetch;
  readonly calls: readonly Called[];
  /** The calls of one method, oldest first; 'response_url' for answers at an address. */
  readonly of: (method: string) => readonly Called['args'][];
  /** The time stamps of the messages that were posted, oldest first. */
  readonly posted: () => readonly string[];
  /** What a method answers from now on. */
  readonly answers: (method: string, answer: Answer) => void;
};

const API = 'https://slack.test/api/';

export function aFakeSlack({ latency = 0 }: { readonly latency?: number } = {}): FakeSlack {
  const calls: Called[] = [];
  const answers = new Map<string, Answer>(Object.entries(USUAL));
  const stamps: string[] = [];
  return {
    calls,
    of: (method) => calls.filter((call) => call.method === method).map(({ args }) => args),
    posted: () => stamps,
    answers: (method, answer) => void answers.set(method, answer),
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const method = url.startsWith(API) ? url.slice(API.length) : 'response_url';
      const args = argsOf(init);
      calls.push({ method, args });
      if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
      const answer = answers.get(method) ?? {};
      if (typeof answer === 'function') return (answer as (args: Called['args']) => Response | Promise<Response>)(args);
      const ts = `1800.${calls.length}`;
      if (method === 'chat.postMessage') stamps.push(ts);
      return Response.json({ ok: true, ts, ...answer });
    },
  };
}

const USUAL: Readonly<Record<string, Answer>> = {
  'auth.test': { team_id: TEAM, team: 'Council', user_id: BOT, bot_id: 'B1', url: 'https://council.slack.com/' },
  'conversations.open': { channel: { id: 'D1' } },
  'chat.postMessage': { channel: 'D1' },
  'chat.postEphemeral': { message_ts: '1800.9' },
  'conversations.info': { channel: { id: 'C1' } },
  'conversations.members': { members: ['U7', BOT] },
  'views.open': { view: { id: 'V9' } },
  'users.info': {
    user: { id: 'U7', team_id: TEAM, profile: { real_name: 'Ann Archer', email: 'ann@council.example' } },
  },
  // Nobody is looked up behind the back of a test.
  'users.lookupByEmail': () => new Promise<Response>(() => {}),
};

function argsOf(init: RequestInit | undefined): Record<string, unknown> {
  const body =
    typeof init?.body === 'string' ? init.body : init?.body instanceof URLSearchParams ? init.body.toString() : '';
  if (body.startsWith('{')) return JSON.parse(body) as Record<string, unknown>;
  const pairs = [...new URLSearchParams(body)];
  return Object.fromEntries(pairs.map(([name, value]) => [name, /^[[{]/u.test(value) ? JSON.parse(value) : value]));
}
