import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { unclearFault, SHORT_WAIT } from '#adapters/network/unclear-fault.ts';
import { closedToAll, definiteRefusal, SendFault } from '#src/ports/send-fault.ts';
import { codeIn, refusalOf, UNCERTAIN_CODES } from './refusals.ts';

/** What a call was to do: a second post is a second message, a second edit or look-up is not. */
export type Doing = 'posting' | 'repeatable';

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
  if (error instanceof WebAPIRateLimitedError)
    return definiteRefusal('Slack asks for fewer calls', error.retryAfter * 1000);
  if (error instanceof WebAPIPlatformError) return platformFault(codeOf(error), doing);
  if (error instanceof WebAPIHTTPError) return statusFault(error.statusCode, doing);
  if (error instanceof WebAPIRequestError) return networkFault(error.original, doing);
  return unclear('Slack’s answer could not be read', doing);
}

/** The bot itself is not let in: nothing of anybody's would go. */
const NO_STANDING: ReadonlySet<string> = new Set([
  'token_revoked',
  'token_expired',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
]);

/** True for a code by which Slack lets the bot itself in no more. */
export function isNoStanding(code: string): boolean {
  return NO_STANDING.has(code);
}

function platformFault(code: string | null, doing: Doing): SendFault {
  if (code === null) return unclear('something other than Slack answered', doing);
  if (UNCERTAIN_CODES.has(code)) return unclear(`Slack had a fault of its own (${code})`, doing);
  const { say, retryAfter } = refusalOf(code);
  return isNoStanding(code) ? closedToAll(say, retryAfter) : definiteRefusal(say, retryAfter);
}

// Slack says no with a code, in an answer of 200: "not you" by a bare status is a gateway's word for now, and nothing
// got past it. One that finds a message too large will find it so again; one that gave up half-way may have passed it on.
function statusFault(status: number, doing: Doing): SendFault {
  if (status < 400 || status >= 500 || status === 408)
    return unclear(`the call was answered with status ${status}`, doing);
  const say = `the call was refused with status ${status}; check SLACK_API_URL and any proxy on the way`;
  return status === TOO_LARGE ? definiteRefusal(say) : closedToAll(say, SHORT_WAIT);
}

const TOO_LARGE = 413;

function networkFault(original: Error, doing: Doing): SendFault {
  const { code, isWritten } = lineFaultOf(original);
  const named = code === null ? '' : ` (${code})`;
  if (!isWritten) return closedToAll(`Slack could not be reached${named}`, SHORT_WAIT);
  return unclear(`the line to Slack broke${named}`, doing);
}

function unclear(why: string, doing: Doing): SendFault {
  return unclearFault(why, { isPost: doing === 'posting' });
}
