import type { HostIdentity } from '#adapters/teams/send/tokens.ts';
import { appService } from './app-service.ts';
import type { HostAround } from './ask-host.ts';
import { machine } from './machine.ts';
import { workload } from './workload.ts';

/** For whom a token of a managed identity is, where Entra is to take it for that of an app. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

/** What the host proves, asked of it by ourselves: each kind of host says that it is that. */
export function ownHostIdentity(around: HostAround): HostIdentity {
  const ask = appService(around) ?? workload(around) ?? machine(around);
  return {
    token: async ({ id }, scope) => ask({ identity: id, scope }),
    proof: async (identity) => ask({ identity, scope: EXCHANGE }),
  };
}
