import { isAllowedService } from '#adapters/teams/send/services.ts';
import type { TeamsConfig } from '#src/config.ts';
import { closedToAll } from '#src/ports/send-fault.ts';
import type { Connector, Connectors } from './connector.ts';

/** The Bot Connector at each service address that is allowed; any other is never called, so that no token goes there. */
export function allowedConnectors(
  { serviceUrls }: Pick<TeamsConfig, 'serviceUrls'>,
  connectorAt: (service: string) => Connector,
): Connectors {
  const known = new Map<string, Connector>();
  return (service) => {
    if (!isAllowedService(service, serviceUrls)) {
      throw closedToAll('the service address kept for them is none that is allowed; check TEAMS_SERVICE_URLS');
    }
    const connector = known.get(service) ?? connectorAt(service);
    known.set(service, connector);
    return connector;
  };
}
