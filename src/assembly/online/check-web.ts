import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { checkEnding } from '#src/cli/check-up/check-ending.ts';
import type { WebConfig } from '#src/config.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { webCertificateEnds } from './web-certificate.ts';

type Asking = { readonly fetch: typeof globalThis.fetch; readonly realClock: Clock };

/** Milliseconds that the page may take. */
const LONGEST = 8000;

/** Whether the page is at the address at which people open it, and when the certificate there ends. */
export async function checkWeb({ origin }: WebConfig, { fetch, realClock }: Asking): Promise<readonly Finding[]> {
  const [page, on] = await Promise.all([checkPage(origin, fetch), webCertificateEnds(origin)]);
  const ending =
    on === null ? [] : [checkEnding({ what: 'page certificate', on, renew: RENEW }, todayIn(realClock, LONDON))];
  return [page, ...ending];
}

async function checkPage(origin: string, fetch: Asking['fetch']): Promise<Finding> {
  try {
    const response = await fetch(`${origin}/`, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST) });
    await response.body?.cancel();
    const { status, headers } = response;
    if (headers.get('content-security-policy')?.includes(OURS) === true) return well(WHAT, `it answers at ${origin}.`);
    if (status >= 500) return toMend(WHAT, `at ${origin} nothing of Ragtime’s answers (${status}).`, START);
    return toMend(WHAT, `something else answers at ${origin} (${status}).`, PASS_ON);
  } catch (error) {
    const { code } = lineFaultOf(error);
    const named = code === null ? '' : ` (${code})`;
    if (code !== null && TRUST.test(code))
      return toMend(WHAT, `the certificate at ${origin} is not trusted${named}.`, RENEW);
    return toKnow(WHAT, `${origin} could not be reached from this machine${named}.`, FROM_ELSEWHERE);
  }
}

/** Every page of ours forbids all that it does not need. */
const OURS = "default-src 'none'";
// 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT'
const TRUST = /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$/u;
const WHAT = 'page';
const START = 'Start the bot, or have the proxy in front pass on to the address that its log says it listens on.';
const PASS_ON = 'Have the proxy in front pass that name on to Ragtime (docs/service.md), or correct RAGTIME_WEB_URL.';
const RENEW = 'Renew it where the proxy in front has it, for that very name.';
const FROM_ELSEWHERE =
  'Open it in a browser of somebody who will use it: a machine often cannot see its own outer name. If it does not open, look at the name and the proxy in front.';
