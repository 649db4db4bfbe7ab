import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebConfig } from '#src/config.ts';
import { LONGEST_SESSION } from './sessions.ts';

const NAME = 'ragtime';

type Sealed = Pick<WebConfig, 'isSecure'>;

/** Over a sealed line the browser takes it from this very host alone and for all of it, and gives it to no other. */
function prefixOf({ isSecure }: Sealed): 'host' | undefined {
  return isSecure ? 'host' : undefined;
}

/** The secret that the browser gives back; empty for none. */
export function cookieIn(c: Context, config: Sealed): string {
  return getCookie(c, NAME, prefixOf(config)) ?? '';
}

/** Has the browser keep the secret of a session, where no script can read it. */
export function keepCookie(c: Context, secret: string, { isSecure }: Sealed): void {
  const prefix = prefixOf({ isSecure });
  const seconds = LONGEST_SESSION / 1000;
  const kept = { httpOnly: true, sameSite: 'Lax', secure: isSecure, path: '/', maxAge: seconds } as const;
  setCookie(c, NAME, secret, prefix === undefined ? kept : { ...kept, prefix });
}

export function dropCookie(c: Context, { isSecure }: Sealed): void {
  const prefix = prefixOf({ isSecure });
  deleteCookie(c, NAME, { path: '/', secure: isSecure, ...(prefix === undefined ? {} : { prefix }) });
}
