import { connect } from 'node:net';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import type { ProxyConfig } from '#src/config.ts';
import { toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Milliseconds that the proxy may take to open a line. */
const LONGEST = 5000;

/** Whether the proxy is there through which calls go out; what it lets through, the platforms' own findings say. */
export async function checkProxy({ address, host, except }: ProxyConfig): Promise<Finding> {
  const { hostname, port, protocol } = new URL(address.reveal());
  const usual = protocol === 'https:' ? 443 : 80;
  const fault = await whyNoLine(hostname.replace(/^\[|\]$/gu, ''), port === '' ? usual : Number(port));
  if (fault === null) return well('proxy', `calls go out through ${host}, but for ${except}.`);
  return toMend(
    'proxy',
    `${host} could not be reached (${fault}).`,
    'Correct HTTPS_PROXY, or let this machine reach it.',
  );
}

function whyNoLine(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const line = connect({ host, port, timeout: LONGEST });
    const settle = (fault: string | null): void => {
      line.destroy();
      resolve(fault);
    };
    line.once('connect', () => settle(null));
    line.once('timeout', () => settle('nothing in time'));
    line.once('error', (error) => settle(lineFaultOf(error).code ?? 'no line'));
  });
}
