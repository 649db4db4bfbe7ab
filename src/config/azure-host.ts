import { secret } from './secret.ts';
import type { Secret } from './secret.ts';

/** What a host in Microsoft's cloud says of itself, under Microsoft's names; each is null where it does not. */
export type AzureHost = {
  /** Where App Service gives tokens, and the header without which it gives none. */
  readonly endpoint: string | null;
  readonly header: Secret | null;
  /** A workload identity of Kubernetes: the file with what its cluster states, for which tenant, and where that is shown. */
  readonly statementFile: string | null;
  readonly tenant: string | null;
  readonly authority: string | null;
  /** Where a machine finds what is known of it, instead of the usual address. */
  readonly metadata: string | null;
};

/** Reads it; none of it makes Teams configured, since every program of such a host is told the same. */
export function azureHost(env: Readonly<Record<string, string | undefined>>): AzureHost {
  const said = (name: string): string | null => (env[name] === '' ? null : (env[name] ?? null));
  const header = said('IDENTITY_HEADER');
  return {
    endpoint: said('IDENTITY_ENDPOINT'),
    header: header === null ? null : secret(header),
    statementFile: said('AZURE_FEDERATED_TOKEN_FILE'),
    tenant: said('AZURE_TENANT_ID'),
    authority: said('AZURE_AUTHORITY_HOST'),
    metadata: said('AZURE_POD_IDENTITY_AUTHORITY_HOST'),
  };
}
