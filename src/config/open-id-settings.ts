import { z } from 'zod';
import { isLoopback } from './loopback.ts';
import { secret } from './secret.ts';
import type { Secret } from './secret.ts';

/** Whom people prove themselves to with their work account, and as which application this page is known there. */
export type OpenIdConfig = { readonly issuer: string; readonly clientId: string; readonly clientSecret: Secret };

/** Signing in to the page with a work account, by OpenID Connect; absent for links from chat alone. */
export const OPEN_ID_SETTINGS = {
  RAGTIME_OIDC_ISSUER: z
    .string()
    .refine(isIssuer, {
      message:
        'is the issuer of your organisation’s accounts, such as https://login.microsoftonline.com/TENANT-ID/v2.0: https, and of one tenant (no “common” or “organizations”).',
    })
    .optional(),
  RAGTIME_OIDC_CLIENT_ID: z.string().optional(),
  RAGTIME_OIDC_CLIENT_SECRET: z.string().optional(),
};

const Settings = z.object({ ...OPEN_ID_SETTINGS, RAGTIME_WEB_URL: z.string().optional() });
type OpenIdSettings = z.infer<typeof Settings>;

const NEEDS = {
  RAGTIME_OIDC_ISSUER: 'who vouches for people’s work accounts',
  RAGTIME_OIDC_CLIENT_ID: 'the id under which the page is registered there',
  RAGTIME_OIDC_CLIENT_SECRET: 'the secret of that registration',
  RAGTIME_WEB_URL: 'the address of the page onto which they sign in',
} as const;

/** What signing in with a work account still lacks, where any of it is set. */
export function missingForOpenId(settings: OpenIdSettings): readonly string[] {
  if ([ISSUER, ID, SECRET].every((name) => settings[name] === undefined)) return [];
  return ([ISSUER, ID, SECRET, 'RAGTIME_WEB_URL'] as const)
    .filter((name) => settings[name] === undefined)
    .map((name) => `${name} is missing: ${NEEDS[name]}. People sign in with their work account when all of it is set.`);
}

const [ISSUER, ID, SECRET] = ['RAGTIME_OIDC_ISSUER', 'RAGTIME_OIDC_CLIENT_ID', 'RAGTIME_OIDC_CLIENT_SECRET'] as const;

/** Null where people sign in by links from chat alone. */
export function openIdIn(settings: OpenIdSettings): OpenIdConfig | null {
  const { [ISSUER]: issuer, [ID]: clientId, [SECRET]: clientSecret } = settings;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret: secret(clientSecret) };
}

function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username, pathname } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  // Whoever vouches for all the world’s accounts says nothing of anybody’s address.
  const isOfAll = /\/(?:common|organizations|consumers)(?:\/|$)/u.test(pathname);
  return isSafe && !isOfAll && search === '' && hash === '' && username === '';
}
