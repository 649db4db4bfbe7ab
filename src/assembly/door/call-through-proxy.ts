import { setGlobalProxyFromEnv } from 'node:http';
import type { Report } from '#jobs/world.ts';
import type { ProxyConfig } from '#src/config.ts';

/** Has every call of this process go out through the proxy of the settings, if they name one: ours, and those of the platforms' own packages. */
export function callThroughProxy(proxy: ProxyConfig | null, report: Report): void {
  if (proxy === null) return;
  setGlobalProxyFromEnv({ https_proxy: proxy.address.reveal(), no_proxy: proxy.except });
  report({ level: 'info', what: `Calls go out through the proxy ${proxy.host}.` });
}
