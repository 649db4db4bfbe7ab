import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebConfig } from '#src/config.ts';

/** What the browser brings back from the issuer: none of it is kept here, and without it no answer of the issuer’s counts. */
export type Flight = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where on the page they were going. */
  readonly to: string;
};

const NAME = 'ragtime-flight';
const SECONDS = 600;

type Sealed = Pick<WebConfig, 'isSecure'>;

/** Has the browser keep it for the way there and back, where no script can read it. */
export function keepFlight(c: Context, flight: Flight, { isSecure }: Sealed): void {
  const kept = { httpOnly: true, sameSite: 'Lax', secure: isSecure, path: '/', maxAge: SECONDS } as const;
  setCookie(c, NAME, JSON.stringify(flight), isSecure ? { ...kept, prefix: 'host' } : kept);
}

/** What the browser brought, once: whoever comes back a second time begins anew. Null where it brings none. */
export function takeFlight(c: Context, { isSecure }: Sealed): Flight | null {
  const kept = isSecure ? getCookie(c, NAME, 'host') : getCookie(c, NAME);
  deleteCookie(c, NAME, { path: '/', secure: isSecure, ...(isSecure ? { prefix: 'host' as const } : {}) });
  return kept === undefined ? null : readFlight(kept);
}

function readFlight(text: string): Flight | null {
  try {
    const { state, nonce, verifier, to } = JSON.parse(text) as Partial<Record<keyof Flight, unknown>>;
    const all = [state, nonce, verifier, to];
    if (!all.every((one) => typeof one === 'string' && one !== '')) return null;
    return { state, nonce, verifier, to } as Flight;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const LONGEST = 500;

/** A path of this page that somebody was going to; the first page for anything else. */
export function pathWithin(said: string, { origin }: Pick<WebConfig, 'origin'>): string {
  const isPath = said.length <= LONGEST && said.startsWith('/') && URL.canParse(said, origin);
  const url = isPath ? new URL(said, origin) : null;
  return url === null || url.origin !== origin ? '/' : `${url.pathname}${url.search}`;
}
