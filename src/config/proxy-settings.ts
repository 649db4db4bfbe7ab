import { z } from 'zod';
import { secret } from './secret.ts';
import type { Secret } from './secret.ts';

/** The proxy through which the organisation lets calls out; its address may hold a name and a password. */
export type ProxyConfig = {
  readonly address: Secret;
  /** The same without name and password: 'proxy.council.example:3128'. */
  readonly host: string;
  /** What is called without it, as NO_PROXY writes it: names with commas between. */
  readonly except: string;
};

/** A proxy's settings, in either case as other programs read them. */
export const PROXY_SETTINGS = {
  HTTPS_PROXY: proxy(),
  https_proxy: proxy(),
  NO_PROXY: z.string().optional(),
  no_proxy: z.string().optional(),
  // Where a platform tells the machine who it is; it sets these itself.
  IDENTITY_ENDPOINT: z.string().optional(),
  AZURE_POD_IDENTITY_AUTHORITY_HOST: z.string().optional(),
};

const Settings = z.object(PROXY_SETTINGS);

function proxy() {
  const address = z.string().refine(isProxy, {
    message: 'is the address of your proxy, such as http://proxy.council.example:3128.',
  });
  return address.optional();
}

function isProxy(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return hostname !== '' && (protocol === 'http:' || protocol === 'https:');
}

/** This machine itself, and where a cloud's machine asks who it is, are never behind a proxy. */
const NEVER = 'localhost,127.0.0.1,::1,169.254.169.254';

/** The proxy as it is configured; null where calls go out directly. */
export function proxyIn({
  HTTPS_PROXY,
  https_proxy,
  NO_PROXY,
  no_proxy,
  IDENTITY_ENDPOINT = '',
  AZURE_POD_IDENTITY_AUTHORITY_HOST = '',
}: z.infer<typeof Settings>): ProxyConfig | null {
  const address = HTTPS_PROXY ?? https_proxy;
  if (address === undefined) return null;
  const said = NO_PROXY ?? no_proxy ?? '';
  const except = [said, NEVER, ...[IDENTITY_ENDPOINT, AZURE_POD_IDENTITY_AUTHORITY_HOST].map(hostOf)]
    .filter((part) => part !== '')
    .join(',');
  return { address: secret(address), host: new URL(address).host, except };
}

/** The name or number of an address's machine, without the brackets of an IPv6 number; empty for no address, and for one that is left out already. */
function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const host = new URL(address).hostname.replace(/^\[|\]$/gu, '');
  return NEVER.split(',').includes(host) ? '' : host;
}
