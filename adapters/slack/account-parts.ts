import type { AccountId } from '#src/ports/message.ts';

/** The workspace and user of an account; null for one of another platform. */
export function partsOf(account: AccountId): { readonly team: string; readonly user: string } | null {
  const [, team, user] = /^slack:([^/]+)\/([^/]+)$/u.exec(account) ?? [];
  return team === undefined || user === undefined ? null : { team, user };
}

/** True for an account of Slack's. */
export function isOurs(account: AccountId): boolean {
  return partsOf(account) !== null;
}
