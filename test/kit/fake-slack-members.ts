/** A member of a workspace as Slack tells of one. */
export type SlackMember = { readonly id: string; readonly [field: string]: unknown };

type Asked = { readonly method: string; readonly args: Readonly<Record<string, string>> };

const TEAM = 'T1';

/** What Slack says when it is asked where the bot is and who the members are; null for a call of another kind. */
export function tellOfMembers({ method, args }: Asked, members: readonly SlackMember[]): object | null {
  switch (method) {
    case 'auth.test':
      return { ok: true, team_id: TEAM, team: 'Council', user_id: 'UBOT', bot_id: 'B1' };
    case 'users.list':
      return pageOf(members, args);
    case 'users.info':
      return oneOf(members.find(({ id }) => id === args['user'])) ?? { ok: false, error: 'user_not_found' };
    case 'users.lookupByEmail':
      return oneOf(members.find((one) => emailOf(one) === args['email'])) ?? { ok: false, error: 'users_not_found' };
    default:
      return null;
  }
}

function pageOf(members: readonly SlackMember[], { cursor = '0', limit = '100' }: Asked['args']): object {
  const to = Number(cursor) + Number(limit);
  const next = to < members.length ? String(to) : '';
  return { ok: true, members: members.slice(Number(cursor), to), response_metadata: { next_cursor: next } };
}

function oneOf(user: SlackMember | undefined): object | null {
  return user === undefined ? null : { ok: true, user };
}

function emailOf({ profile }: SlackMember): unknown {
  return (profile as { readonly email?: string } | undefined)?.email;
}
