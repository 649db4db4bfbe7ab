import { addressWith, resourceOf, tokenFrom } from './ask-host.ts';
import type { AskHost, HostAround } from './ask-host.ts';

/** App Service, Functions and Container Apps give tokens at an address of their own; null on any other host. */
export function appService({ host: { endpoint, header }, fetch }: HostAround): AskHost | null {
  if (endpoint === null || header === null) return null;
  return async ({ identity, scope }) => {
    const query = { 'api-version': '2019-08-01', resource: resourceOf(scope), client_id: identity };
    return tokenFrom(addressWith(endpoint, query), { fetch }, { headers: { 'x-identity-header': header.reveal() } });
  };
}
