import { askLogin } from '#adapters/teams/send/ask-login.ts';
import { LoginFault } from '#adapters/teams/send/login-fault.ts';
import type { AzureHost } from '#src/config.ts';
import { textAt } from '#adapters/network/fields.ts';
import { readableCode } from '#adapters/teams/send/login.ts';

/** What the host has said of itself, and how it is asked. */
export type HostAround = {
  readonly host: AzureHost;
  readonly fetch: typeof globalThis.fetch;
  readonly readFile: (path: string) => Promise<string>;
};

/** A token of an identity for what a scope names. */
export type Wanted = { readonly identity: string; readonly scope: string };

/** Gives a token of an identity; throws a LoginFault. */
export type AskHost = (wanted: Wanted) => Promise<string>;

/** Milliseconds that the host may take for one answer. */
const LONGEST = 9_000;

/** One request for a token; throws a LoginFault. */
export async function tokenFrom(
  address: string,
  { fetch }: Pick<HostAround, 'fetch'>,
  request: Pick<RequestInit, 'method' | 'body' | 'headers'>,
): Promise<string> {
  const { status, said } = await askLogin(address, { fetch }, { ...request, within: LONGEST });
  const token = textAt(said, 'access_token');
  if (status === 200 && token !== null) return token;
  throw new LoginFault({ code: readableCode(textAt(said, 'error')), again: isPassing(status) });
}

/** An identity that was given to the host a moment ago is not found at first. */
function isPassing(status: number): boolean {
  return [200, 404, 408, 410, 429].includes(status) || status >= 500;
}

/** The address of what a scope is for: hosts are asked for that. */
export function resourceOf(scope: string): string {
  return scope.replace(/\/\.default$/u, '');
}

/** An address that the host gave with what is asked of it; throws a LoginFault where it is none. */
export function addressWith(address: string, query: Readonly<Record<string, string>>): string {
  if (!URL.canParse(address)) throw new LoginFault({ code: null, again: false });
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
