import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One workspace: its id, its bot's token, and its people by user id, each with an address. */
export type Workspace = {
  readonly team: string;
  readonly token: string;
  readonly members: Readonly<Record<string, string>>;
};

/** A post, and by whose token it came. */
export type Posted = { readonly team: string; readonly channel: string; readonly text: string };

/** Slack's Web API of several workspaces behind one loopback port. */
export type SlackOfSeveral = {
  readonly apiUrl: string;
  readonly posted: readonly Posted[];
  /** What was shown at the address that came with a command or a press. */
  readonly shownAt: (path: string) => readonly string[];
  readonly hooks: string;
  readonly close: () => Promise<void>;
};

export async function aSlackOfSeveral(workspaces: readonly Workspace[]): Promise<SlackOfSeveral> {
  const posted: Posted[] = [];
  const shown: { readonly path: string; readonly body: string }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await request.toArray()).join('');
    const path = request.url ?? '';
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const workspace = workspaces.find((one) => one.token === token);
    if (path.startsWith('/hooks/')) shown.push({ path, body });
    const said = path.startsWith('/hooks/') ? { ok: true } : answerTo(path, new URLSearchParams(body), workspace);
    if (workspace !== undefined && path.endsWith('chat.postMessage')) {
      const args = new URLSearchParams(body);
      posted.push({
        team: workspace.team,
        channel: args.get('channel') ?? '',
        text: `${args.get('text')} ${args.get('blocks')}`,
      });
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/`,
    hooks: `${origin}/hooks/`,
    posted,
    shownAt: (path) => shown.filter((one) => one.path === `/hooks/${path}`).map(({ body }) => body),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let stamps = 0;

function answerTo(path: string, args: URLSearchParams, workspace: Workspace | undefined): object {
  if (workspace === undefined) return { ok: false, error: 'invalid_auth' };
  const { team, members } = workspace;
  const isBot = (id: string): boolean => id === `UBOT${team}`;
  const userOf = (id: string) => ({
    id,
    team_id: team,
    name: id,
    is_bot: isBot(id),
    profile: { email: members[id], real_name: id },
  });
  const channel = args.get('channel') ?? '';
  switch (path.split('/').at(-1) ?? '') {
    case 'auth.test':
      return { ok: true, team_id: team, team: `Council ${team}`, user_id: `UBOT${team}`, bot_id: `B${team}` };
    case 'users.list':
      return { ok: true, members: Object.keys(members).map(userOf) };
    case 'users.lookupByEmail': {
      const found = Object.keys(members).find((id) => members[id] === args.get('email'));
      return found === undefined ? { ok: false, error: 'users_not_found' } : { ok: true, user: userOf(found) };
    }
    case 'users.info':
      return { ok: true, user: userOf(args.get('user') ?? '') };
    case 'conversations.info':
      return {
        ok: true,
        channel: { id: channel, name: 'slt', is_channel: true, is_member: true, context_team_id: team },
      };
    case 'conversations.members':
      return { ok: true, members: [`UBOT${team}`, ...Object.keys(members)] };
    case 'conversations.open':
      return { ok: true, channel: { id: `D${(args.get('users') ?? '').slice(1)}` } };
    case 'chat.postMessage':
    case 'chat.update':
      return {
        ok: true,
        channel: channel.replace(/^U/u, 'D'),
        ts: `1700000000.${String((stamps += 1)).padStart(6, '0')}`,
      };
    case 'conversations.history':
    case 'conversations.replies':
      return { ok: true, messages: [] };
    case 'dnd.teamInfo':
      return { ok: true, users: {} };
  }
  return { ok: true };
}
