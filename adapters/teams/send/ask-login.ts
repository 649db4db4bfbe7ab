import { readObject } from '#adapters/network/fields.ts';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { LoginFault } from './login-fault.ts';

/** How a request for a token is put, and in how many milliseconds it must be answered. */
type Request = Pick<RequestInit, 'method' | 'body' | 'headers'> & { readonly within: number };

/** What whoever gives tokens answers to one request; null where that is no object, as from a proxy. Throws a LoginFault where no answer came. */
export async function askLogin(
  address: string,
  { fetch }: { readonly fetch: typeof globalThis.fetch },
  { within, ...request }: Request,
): Promise<{ readonly status: number; readonly said: object | null }> {
  // Not to where it is redirected, which may be another's: what proves us would go along.
  const options = { ...request, redirect: 'error', signal: AbortSignal.timeout(within) } as const;
  const response = await fetch(address, options).catch((error: unknown) => {
    throw new LoginFault({ code: lineFaultOf(error).code, again: true });
  });
  return { status: response.status, said: readObject(await response.text().catch(() => '')) };
}
