import { textAt } from '#adapters/network/fields.ts';
import type { TeamsConfig } from '#src/config.ts';
import type { Activity } from './activity.ts';
import { isAllowedTenant } from '#adapters/teams/home-tenant.ts';
import { isAllowedService } from '#adapters/teams/send/services.ts';

/** Whose activity it is and where it wants its answer; null for a tenant or an address that is not allowed. */
export function allowedSource(
  body: object,
  config: Pick<TeamsConfig, 'app' | 'allowedTenants' | 'serviceUrls'>,
): Omit<Activity, 'body'> | null {
  const tenants = [textAt(body, 'channelData', 'tenant', 'id'), textAt(body, 'conversation', 'tenantId')]
    .filter((one) => one !== null)
    .map((one) => one.toLowerCase());
  const [tenant] = tenants;
  const service = textAt(body, 'serviceUrl');
  if (tenant === undefined || service === null) return null;
  if (!tenants.every((one) => isPlain(one) && isAllowedTenant(one, config))) return null;
  return isAllowedService(service, config.serviceUrls) && isProtected(service) ? { tenant, service } : null;
}

// It becomes a part of ids, which stand between slashes.
function isPlain(tenant: string): boolean {
  return /^[\w.-]+$/u.test(tenant);
}

// Only this machine may be spoken to without encryption.
function isProtected(service: string): boolean {
  const { protocol, hostname } = new URL(service);
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.some((one) => one === hostname));
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'] as const;
