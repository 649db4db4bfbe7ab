import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { SendFault } from '#src/ports/messenger.ts';
import { codeIn, refusalOf, UNCERTAIN_CODES } from './refusals.ts';

/** What a call was to do: a second post is a second message, a second edit or look-up is not. */
export type Doing = 'posting' | 'repeatable';

/** Milliseconds until the network is tried again. */
const SHORT_WAIT = 15_000;

/** The refusal's code, when Slack itself refused a call; null for every other fault. */
export function codeOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? codeIn(error.data.error) : null;
}

/**
 * What went wrong with a call, by class and code. Neither Slack's answer nor the network's error goes with it: either may
 * quote the request, and the token is in the request.
 */
export function faultOf(error: unknown, doing: Doing): SendFault {
  if (error instanceof SendFault) return error;
  if (error instanceof WebAPIRateLimitedError) return definite('Slack asks for fewer calls', error.retryAfter * 1000);
  if (error instanceof WebAPIPlatformError) return platformFault(codeOf(error), doing);
  if (error instanceof WebAPIHTTPError) return statusFault(error.statusCode, doing);
  if (error instanceof WebAPIRequestError) return networkFault(error.original, doing);
  return unknown('Slack’s answer could not be read', doing);
}

function platformFault(code: string | null, doing: Doing): SendFault {
  if (code === null) return unknown('something other than Slack answered', doing);
  if (UNCERTAIN_CODES.has(code)) return unknown(`Slack had a fault of its own (${code})`, doing);
  const { say, retryAfter } = refusalOf(code);
  return definite(say, retryAfter);
}

// A server that says "not you" or "not this" has done nothing; one that gave up half-way may have.
function statusFault(status: number, doing: Doing): SendFault {
  if (status >= 400 && status < 500 && status !== 408) {
    return definite(`the call was refused with status ${status}; check SLACK_API_URL and any proxy on the way`, null);
  }
  return unknown(`the call was answered with status ${status}`, doing);
}

function networkFault(original: Error, doing: Doing): SendFault {
  const { code, isWritten } = lineFaultOf(original);
  const named = code === null ? '' : ` (${code})`;
  if (!isWritten) return definite(`Slack could not be reached${named}`, SHORT_WAIT);
  return unknown(`the line to Slack broke${named}`, doing);
}

function definite(say: string, retryAfter: number | null): SendFault {
  return new SendFault(say, { definite: true, retryAfter });
}

function unknown(say: string, doing: Doing): SendFault {
  if (doing === 'repeatable') return definite(say, SHORT_WAIT);
  return new SendFault(say, { definite: false, retryAfter: null });
}
