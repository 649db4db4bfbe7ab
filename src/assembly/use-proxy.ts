import { setGlobalProxyFromEnv } from 'node:http';
import type { ProxyConfig } from '#src/config.ts';

/** From now on every call of this process goes out through the proxy, whoever makes it: ours, and those of the platforms' own packages. */
export function useProxy({ address, except }: ProxyConfig): void {
  setGlobalProxyFromEnv({ https_proxy: address.reveal(), no_proxy: except });
}
