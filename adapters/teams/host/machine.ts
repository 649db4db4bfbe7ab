import { addressWith, resourceOf, tokenFrom } from './ask-host.ts';
import type { AskHost, HostAround } from './ask-host.ts';

/** Where every virtual machine of Azure finds what is known of it; it is asked in the clear, and nothing leaves the machine. */
const METADATA = 'http://169.254.169.254';

/** A virtual machine, a scale set or a node of a cluster. */
export function machine({ host: { metadata }, fetch }: HostAround): AskHost {
  const host = (metadata ?? METADATA).replace(/\/$/u, '');
  return async ({ identity, scope }) => {
    const query = { 'api-version': '2018-02-01', resource: resourceOf(scope), client_id: identity };
    const address = addressWith(`${host}/metadata/identity/oauth2/token`, query);
    return tokenFrom(address, { fetch }, { headers: { metadata: 'true' } });
  };
}
