import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { dayIn, fromMs, LONDON } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';

/** Milliseconds that the other side may take. */
const LONGEST = 5000;

/** The day on which the certificate ends that is shown at an https address; null where none can be seen from here. Nothing is asked there. */
export function webCertificateEnds(origin: string): Promise<Day | null> {
  const { hostname, port, protocol } = new URL(origin);
  if (protocol !== 'https:') return Promise.resolve(null);
  return new Promise((resolve) => {
    const where = { host: hostname.replace(/^\[|\]$/gu, ''), port: port === '' ? 443 : Number(port) };
    // It is looked at whether or not it is to be trusted: one that has run out is what we look for.
    const named = isIP(where.host) === 0 ? { servername: hostname } : {};
    const line = connect({ ...where, ...named, rejectUnauthorized: false, timeout: LONGEST });
    const settle = (end: Day | null): void => {
      line.destroy();
      resolve(end);
    };
    line.once('secureConnect', () => settle(endOf(line.getPeerX509Certificate()?.validToDate)));
    line.once('timeout', () => settle(null));
    line.once('error', () => settle(null));
  });
}

function endOf(at: Date | undefined): Day | null {
  return at === undefined ? null : dayIn(fromMs(at.getTime()), LONDON);
}
