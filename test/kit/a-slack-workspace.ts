import { BOT, TEAM } from './slack-envelopes.ts';

/** What somebody sees happen in a conversation: a message appears, or one that stands there changes. */
export type Shown = {
  readonly channel: string;
  readonly ts: string;
  /** The message in whose thread it stands; null where it stands for itself. */
  readonly thread: string | null;
  readonly text: string;
  /** The blocks as they came over the wire. */
  readonly blocks: string;
  readonly changed: boolean;
};

/** A workspace that keeps its messages behind Slack's Web API, without a line; people go by their names. */
export type SlackWorkspace = {
  readonly fetch: typeof globalThis.fetch;
  /** Everything that was seen to happen, oldest first. */
  readonly shown: readonly Shown[];
  /** How many forms were opened. */
  readonly forms: () => number;
  /** The form that was opened last, as it was sent; null before any. */
  readonly lastForm: () => object | null;
  /** Calls that this workspace does not know. */
  readonly unknown: readonly string[];
};

type Args = Readonly<Record<string, string>>;

/** The seconds of all time stamps in it; what is later is counted after the point. */
const SECONDS = 1_700_000_000;

/** Somebody's user id: 'UKARLBATTERSBY'. */
export function userNamed(name: string): string {
  return `U${name.toUpperCase().replaceAll(/[^A-Z]/gu, '')}`;
}

/** Somebody's private conversation with the bot. */
export function privateWith(name: string): string {
  return privateOf(userNamed(name));
}

/** A user's private conversation with the bot. */
export function privateOf(user: string): string {
  return `D${user.slice(1)}`;
}

/** A time stamp of Slack's: the number of a message, counted by whoever writes. */
export function stampOf(number: number): string {
  return `${SECONDS}.${String(number).padStart(6, '0')}`;
}

/** An empty workspace; `emails` by name are what it tells of those who are asked about. */
export function aSlackWorkspace(emails: Readonly<Record<string, string>> = {}): SlackWorkspace {
  const shown: Shown[] = [];
  const unknown: string[] = [];
  let forms = 0;
  let lastForm: object | null = null;
  const addresses = new Map(Object.entries(emails).map(([name, email]) => [userNamed(name), email]));
  const answers: Readonly<Record<string, (args: Args) => object | Promise<object>>> = {
    'auth.test': () => ({ team_id: TEAM, team: 'Council', user_id: BOT, bot_id: 'B1' }),
    'conversations.open': ({ users = '' }) => ({ channel: { id: privateOf(users) } }),
    'conversations.info': ({ channel = '' }) => ({ channel: { id: channel } }),
    'conversations.members': () => ({ members: [BOT] }),
    'chat.postMessage': (args) => post(args, shown),
    'chat.update': (args) => change(args, shown),
    'files.getUploadURLExternal': () => ({ upload_url: 'https://files.slack.example/upload', file_id: 'F1' }),
    upload: () => ({}),
    'files.completeUploadExternal': () => ({}),
    'dnd.teamInfo': () => ({ users: {} }),
    'users.info': ({ user = '' }) => ({ user: { id: user, team_id: TEAM, profile: { email: addresses.get(user) } } }),
    // Nobody is looked up behind the back of a story.
    'users.list': () => new Promise<object>(() => {}),
    'users.lookupByEmail': () => new Promise<object>(() => {}),
    'views.open': ({ view = '{}' }) => {
      lastForm = JSON.parse(view) as object;
      return { view: { id: `V${(forms += 1)}` } };
    },
  };
  const fetch = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const method = String(input).split('/').at(-1) ?? '';
    const answer = answers[method];
    if (answer === undefined) unknown.push(method);
    const args = Object.fromEntries(new URLSearchParams(typeof init?.body === 'string' ? init.body : ''));
    return Response.json({ ok: true, ...(await answer?.(args)) });
  };
  return { fetch, shown, unknown, forms: () => forms, lastForm: () => lastForm };
}

function post(args: Args, shown: Shown[]): object {
  const { channel: to = '', text = '', blocks = '[]' } = args;
  // A post to a user opens their conversation, and the answer names it.
  const channel = to.startsWith('U') ? privateOf(to) : to;
  const ts = stampOf(500_000 + shown.length);
  shown.push({ channel, ts, thread: args['thread_ts'] ?? null, text, blocks, changed: false });
  return { channel, ts };
}

function change({ channel, ts, text = '', blocks = '[]' }: Args, shown: Shown[]): object {
  const stands = shown.find((one) => one.channel === channel && one.ts === ts);
  if (stands === undefined) return { ok: false, error: 'message_not_found' };
  shown.push({ ...stands, text, blocks, changed: true });
  return { channel: stands.channel, ts: stands.ts };
}
