import { azureHost } from '#src/config/azure-host.ts';
import { secret } from '#src/config.ts';
import type { TeamsConfig } from '#src/config.ts';
import type { TeamsCloud } from './a-cloud.ts';
import { APP_ID, LEADERS, TEAM, TENANT } from './tenant.ts';

/** The settings of a bot that is registered in the council's tenant and talks to a cloud of ours. */
export function aTeamsConfig(cloud: Pick<TeamsCloud, 'service' | 'openIdMetadata' | 'loginUrl'>): TeamsConfig {
  return {
    sdk: 1,
    app: {
      id: APP_ID,
      type: 'SingleTenant',
      tenant: TENANT,
      credential: { kind: 'secret', secret: secret('the-secret-of-the-app') },
    },
    allowedTenants: [TENANT],
    serviceUrls: [cloud.service],
    openIdMetadata: cloud.openIdMetadata,
    loginUrl: cloud.loginUrl,
    host: azureHost({}),
    digestTeam: TEAM,
    digestChannel: LEADERS,
  };
}
