import type { TeamsConfig } from '#src/config.ts';

/** The tenant of accounts and channels that name none; null in a trial that allows all. */
export function homeTenant({ app, allowedTenants }: Pick<TeamsConfig, 'app' | 'allowedTenants'>): string | null {
  if (app !== null && allowedTenants.includes(app.tenant)) return app.tenant;
  return allowedTenants[0] ?? app?.tenant ?? null;
}

/** Whether people of a tenant may be written to; all may in a trial. */
export function isAllowedTenant(
  tenant: string,
  { app, allowedTenants }: Pick<TeamsConfig, 'app' | 'allowedTenants'>,
): boolean {
  return allowedTenants.includes(tenant) || (app === null && allowedTenants.length === 0);
}
