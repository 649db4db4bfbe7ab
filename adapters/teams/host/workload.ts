import { LoginFault } from '#adapters/teams/send/login-fault.ts';
import { ASSERTION, PUBLIC_LOGIN } from '#adapters/teams/send/login.ts';
import { addressWith, tokenFrom } from './ask-host.ts';
import type { AskHost, HostAround } from './ask-host.ts';

/** A workload identity of Kubernetes: the cluster keeps a statement in a file, which Entra takes for a token; null on any other host. */
export function workload({ host, fetch, readFile }: HostAround): AskHost | null {
  const { statementFile: file, tenant, authority } = host;
  if (file === null || tenant === null) return null;
  return async ({ identity, scope }) => {
    // It is written anew every hour, so that it is read each time.
    const statement = await readFile(file).catch(() => {
      throw new LoginFault({ code: null, again: true });
    });
    const login = (authority ?? PUBLIC_LOGIN).replace(/\/$/u, '');
    const form = {
      grant_type: 'client_credentials',
      client_id: identity,
      scope,
      client_assertion_type: ASSERTION,
      client_assertion: statement.trim(),
    };
    const address = addressWith(`${login}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {});
    return tokenFrom(address, { fetch }, { method: 'POST', body: new URLSearchParams(form) });
  };
}
