import { EnvHttpProxyAgent } from 'undici';
import type { ProxyConfig } from '#src/config.ts';

/**
 * What opens the line through the organisation's proxy; undefined where calls go out directly. The way of every other call is
 * Node's own, which the WebSocket of Slack's library does not go.
 */
export function lineProxyOf(proxy: ProxyConfig | null): EnvHttpProxyAgent | undefined {
  if (proxy === null) return undefined;
  const address = proxy.address.reveal();
  return new EnvHttpProxyAgent({ httpProxy: address, httpsProxy: address, noProxy: proxy.except, proxyTunnel: true });
}
