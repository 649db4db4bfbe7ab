import type { Person } from '#src/people/person.ts';

/** Where somebody is reached: the workspace is null where the roster names the user alone, and then the home is meant. */
export type ReachedAt = { readonly team: string | null; readonly user: string };

/** Where somebody is reached on Slack; null for a person without an account there. */
export function reachedAt({ accounts }: Person): ReachedAt | null {
  const account = Object.hasOwn(accounts, 'slack') ? accounts['slack'] : undefined;
  // 'T1/U7', or 'U7' alone
  const [, team, user] = /^(?:([^/]+)\/)?([^/]+)$/u.exec(account ?? '') ?? [];
  return user === undefined ? null : { team: team ?? null, user };
}
