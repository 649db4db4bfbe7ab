import { fieldAt } from '#adapters/network/fields.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { tellOfMembers } from './fake-slack-members.ts';
import type { SlackMember } from './fake-slack-members.ts';

/** One call of the Web API as it arrived. */
export type SlackCall = {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  readonly token: string;
  readonly at: number;
};

/** A message that stands in the fake workspace. */
export type SlackPost = {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** The opaque key in its metadata. */
  readonly key: string;
  readonly at: number;
};

/** What a call gets instead of an answer; `accepts` when it was carried out all the same. */
export type Mishap =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: string; readonly body?: string; readonly accepts?: boolean }
  | { readonly breaks: string; readonly syscall?: string; readonly accepts?: boolean }
  | { readonly body: string; readonly accepts?: boolean };

/** Slack's Web API behind a fetch that opens no line. */
export type FakeSlack = {
  readonly fetch: typeof globalThis.fetch;
  readonly calls: readonly SlackCall[];
  /** Every message that was taken in, whether or not we were told. */
  readonly posts: readonly SlackPost[];
  /** The next calls of a method meet these, in order. */
  readonly next: (method: string, ...mishaps: readonly Mishap[]) => void;
  /** Every call of a method meets what is given for it, until told otherwise; null is the usual answer. */
  readonly always: (method: string, mishap: ((call: SlackCall) => Mishap | null) | null) => void;
  /** What a conversation is and who is in it; one that is not told of is a channel of the workspace with Ann in it. */
  readonly place: (channel: string, said: PlaceSaid) => void;
  /** What was shown to one user alone. */
  readonly shown: readonly SlackShown[];
  /** Somebody pauses notifications between two moments, in milliseconds. */
  readonly pause: (user: string, from: number, to: number) => void;
};

/** A conversation as Slack tells of it. */
export type PlaceSaid = { readonly members?: readonly string[]; readonly [field: string]: unknown };

/** A message that one user alone sees. */
export type SlackShown = {
  readonly channel: string;
  readonly user: string;
  readonly thread: string | null;
  readonly text: string;
};

/** What may be said of it: its clock, how long it takes to answer, who is in the workspace, and the id of a user's private conversation. */
type FakeSaid = Partial<Pick<Time, 'now'>> & {
  readonly privateOf?: (user: string) => string;
  readonly members?: readonly SlackMember[];
  readonly beforeAnswer?: () => Promise<void>;
};

/** An empty one whose clock stands still and in which UANN's private conversation is DUANN, unless it is said otherwise. */
export function aFakeSlack(said: FakeSaid = {}): FakeSlack {
  const { now = () => 0, privateOf = (user) => `D${user}`, members = [], beforeAnswer } = said;
  const [calls, posts, shown] = [[] as SlackCall[], [] as SlackPost[], [] as SlackShown[]];
  const places = new Map<string, PlaceSaid>();
  const waiting = new Map<string, Mishap[]>();
  const standing = new Map<string, (call: SlackCall) => Mishap | null>();
  const pauses = new Map<string, object>();
  const carryOut = (call: SlackCall): object => {
    switch (call.method) {
      case 'dnd.teamInfo':
        return { ok: true, users: Object.fromEntries(pauses) };
      case 'chat.postEphemeral':
        return show(call, shown);
      case 'conversations.history':
      case 'conversations.replies':
        return tellWhatStands(call, posts);
      case 'users.conversations':
      case 'conversations.info':
      case 'conversations.members':
        return tellOfPlaces(call, places);
      default:
        return tellOfMembers(call, members) ?? answerTo(call, posts, privateOf);
    }
  };
  const fetch = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const call = callOf(String(input), init, now());
    calls.push(call);
    await beforeAnswer?.();
    const mishap = waiting.get(call.method)?.shift() ?? standing.get(call.method)?.(call) ?? null;
    if (mishap === null) return json(carryOut(call));
    if ('accepts' in mishap && mishap.accepts) carryOut(call);
    return meet(mishap);
  };
  return {
    fetch,
    calls,
    posts,
    shown,
    place: (channel, said) => void places.set(channel, said),
    next: (method, ...mishaps) => void waiting.set(method, [...(waiting.get(method) ?? []), ...mishaps]),
    always: (method, mishap) => void (mishap === null ? standing.delete(method) : standing.set(method, mishap)),
    pause: (user, from, to) =>
      void pauses.set(user, { dnd_enabled: true, next_dnd_start_ts: from / 1000, next_dnd_end_ts: to / 1000 }),
  };
}

function callOf(url: string, init: RequestInit | undefined, at: number): SlackCall {
  const args = Object.fromEntries(new URLSearchParams(typeof init?.body === 'string' ? init.body : ''));
  const token = new Headers(init?.headers).get('authorization')?.replace(/^Bearer /u, '') ?? '';
  return { method: url.slice(url.lastIndexOf('/') + 1), args, token, at };
}

function answerTo(call: SlackCall, posts: SlackPost[], privateOf: (user: string) => string): object {
  switch (call.method) {
    case 'conversations.open':
      return { ok: true, channel: { id: privateOf(call.args['users'] ?? '') } };
    case 'chat.postMessage':
      return post(call, posts, privateOf);
    case 'chat.update':
      return change(call, posts);
    case 'files.getUploadURLExternal':
      return { ok: true, upload_url: 'https://files.slack.example/upload', file_id: 'F1' };
    case 'upload':
    case 'files.completeUploadExternal':
      return { ok: true };
    default:
      return { ok: false, error: 'unknown_method' };
  }
}

/** A conversation newest first, a thread oldest first; what our messages carry is told where it is asked for. */
function tellWhatStands({ method, args }: SlackCall, posts: readonly SlackPost[]): object {
  const { channel, ts, cursor = '0', limit = '100' } = args;
  const isMeant = ({ thread, ts: own }: SlackPost): boolean =>
    method === 'conversations.history' ? thread === null : thread === ts || own === ts;
  const there = posts.filter((post) => post.channel === channel && isMeant(post));
  const ordered = method === 'conversations.history' ? there.toReversed() : there;
  const to = Number(cursor) + Number(limit);
  const messages = ordered.slice(Number(cursor), to).map(({ ts: own, text, key }) => ({
    ts: own,
    text,
    ...(args['include_all_metadata'] === 'true' ? { metadata: { event_type: 'ragtime', event_payload: { key } } } : {}),
  }));
  return { ok: true, messages, response_metadata: { next_cursor: to < ordered.length ? String(to) : '' } };
}

function show({ args }: SlackCall, shown: SlackShown[]): object {
  const { channel = '', user = '', text = '' } = args;
  shown.push({ channel, user, thread: args['thread_ts'] ?? null, text });
  return { ok: true, message_ts: `1700000000.9${String(shown.length).padStart(5, '0')}` };
}

function tellOfPlaces({ method, args }: SlackCall, places: ReadonlyMap<string, PlaceSaid>): object {
  const id = args['channel'] ?? '';
  const { members = ['UANN', 'UBOT'], ...said } = places.get(id) ?? {};
  if (method === 'conversations.info') return { ok: true, channel: { id, ...said } };
  if (method === 'users.conversations')
    return {
      ok: true,
      channels: [...places].map(([channel, place]) => ({ id: channel, ...place, members: undefined })),
    };
  const from = Number(args['cursor'] ?? '0');
  const to = from + Number(args['limit'] ?? '100');
  const next = to < members.length ? String(to) : '';
  return { ok: true, members: members.slice(from, to), response_metadata: { next_cursor: next } };
}

function post({ args, at }: SlackCall, posts: SlackPost[], privateOf: (user: string) => string): object {
  const ts = `1700000000.${String(posts.length + 1).padStart(6, '0')}`;
  // A post to a user opens their conversation, and the answer names it.
  const channel = (args['channel'] ?? '').replace(/^#/u, 'CNAMED').replace(/^[UW].*$/u, privateOf);
  const key = String(fieldAt(JSON.parse(args['metadata'] ?? '{}'), 'event_payload', 'key'));
  posts.push({
    channel,
    ts,
    thread: args['thread_ts'] ?? null,
    text: args['text'] ?? '',
    blocks: blocksIn(args),
    key,
    at,
  });
  return { ok: true, channel, ts };
}

function change({ args }: SlackCall, posts: SlackPost[]): object {
  const found = posts.findIndex(({ channel, ts }) => channel === args['channel'] && ts === args['ts']);
  const before = posts[found];
  if (before === undefined) return { ok: false, error: 'message_not_found' };
  posts[found] = { ...before, text: args['text'] ?? '', blocks: blocksIn(args) };
  return { ok: true, channel: before.channel, ts: before.ts };
}

function blocksIn(args: SlackCall['args']): readonly unknown[] {
  return JSON.parse(args['blocks'] ?? '[]') as readonly unknown[];
}

function meet(mishap: Mishap): Response {
  if ('error' in mishap) return json({ ok: false, error: mishap.error });
  if ('breaks' in mishap) throw broken(mishap);
  const headers = 'retryAfter' in mishap && mishap.retryAfter !== undefined ? { 'retry-after': mishap.retryAfter } : {};
  return new Response(mishap.body ?? '', { status: 'status' in mishap ? mishap.status : 200, headers });
}

/** What the runtime's fetch throws: its own error around the line's; a timeout is one by itself. */
function broken({ breaks, syscall }: { readonly breaks: string; readonly syscall?: string }): Error {
  if (breaks === 'TimeoutError') return new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  const line = Object.assign(new Error(`the line: ${breaks}`), {
    code: breaks,
    ...(syscall === undefined ? {} : { syscall }),
  });
  return new TypeError('fetch failed', { cause: line });
}

function json(body: object): Response {
  return Response.json(body);
}
