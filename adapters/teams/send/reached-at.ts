import type { TeamsConfig } from '#src/config.ts';
import type { Person } from '#src/people/person.ts';
import { homeTenant, isAllowedTenant } from '#adapters/teams/home-tenant.ts';

/** Where somebody is reached on Teams: their directory's id of them, and the tenant. */
export type ReachedAt = { readonly tenant: string; readonly objectId: string };

/** Where somebody is reached on Teams; null for a person without an account there, or with one of a tenant that is not allowed. */
export function reachedAt({ accounts }: Person, config: Pick<TeamsConfig, 'app' | 'allowedTenants'>): ReachedAt | null {
  const account = Object.hasOwn(accounts, 'teams') ? accounts['teams'] : undefined;
  // 'tenant/id', or the id alone
  const [, said, objectId] = /^(?:([^/]+)\/)?([^/]+)$/u.exec(account ?? '') ?? [];
  const tenant = said ?? homeTenant(config);
  if (objectId === undefined || tenant === null || !isAllowedTenant(tenant, config)) return null;
  return { tenant, objectId };
}
