import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { unclearFault, SHORT_WAIT } from '#adapters/network/unclear-fault.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { toMs } from '#src/calendar/instant.ts';
import { closedToAll, definiteRefusal, SendFault } from '#src/ports/send-fault.ts';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { somethingElse } from '#adapters/teams/connector/refused-by-a-page.ts';
import { LoginFault } from './login-fault.ts';
import { CLOSED_TO_ALL, sayClosed, sayForbidden, sayGone, sayNoAccount, sayNotTaken } from './refusals.ts';
import type { Whereto } from './refusals.ts';
import { UnknownOutcome } from './unknown-outcome.ts';

/** What a call was to do: a second post is a second message, a second edit, look-up or opening of a chat is not. */
export type Doing = 'posting' | 'opening' | 'repeatable';

/** A call that failed: to do what, where, and at what real time in milliseconds. */
export type Failed = { readonly doing: Doing; readonly to: Whereto; readonly now: number };

/** Milliseconds that a refusal for too many calls means when it does not say, or says nonsense. */
const UNSAID_WAIT = 30_000;
/** Whoever asks for more than a day means something else. */
const LONGEST_WAIT = 86_400_000;

/**
 * What went wrong with a call, by class, status and code. Neither Teams' words nor the network's error goes with it: either
 * may quote the request, and the token is in the request.
 */
export function faultOf(error: unknown, failed: Failed): SendFault {
  if (error instanceof SendFault) return error;
  if (error instanceof LoginFault) return loginFault(error);
  if (error instanceof UnknownOutcome) return unclear(error.message, failed);
  const status = statusOf(error);
  if (status !== null) return statusFault(error, status, failed);
  const { code, isWritten } = lineFaultOf(error);
  const named = code === null ? '' : ` (${code})`;
  if (!isWritten) return closedToAll(`Teams could not be reached${named}: ${LOOK_AT_LINE}`, SHORT_WAIT);
  return unclear(`the line to Teams broke, or nothing was answered in time${named}`, failed);
}

/** The same of a call that may be made again and concerns nobody's message. */
export function faultOfCall(error: unknown, realClock: Clock): SendFault {
  return faultOf(error, { doing: 'repeatable', to: 'group', now: toMs(realClock.now()) });
}

/** What a small call, made to find out whether Teams is there, says of it; null where it was answered, be it by a refusal. */
export function faultOfLook(error: unknown, realClock: Clock): SendFault | null {
  const fault = faultOfCall(error, realClock);
  // A page of something on the way is no answer of Teams'.
  if (fault.forAll || error instanceof UnknownOutcome) return fault;
  const status = statusOf(error);
  if (status !== null && status < 500 && status !== 408) return null;
  const named = status ?? lineFaultOf(error).code ?? 'nothing in time';
  return closedToAll(`Teams answers no call (${named})`, SHORT_WAIT);
}

const LOOK_AT_LINE =
  'it is tried again; if that lasts, look at the network, the proxy and the certificates of this machine';

/** True when Teams said that what a call was about is not there. */
export function isGone(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** True when Teams did not do what it was asked to, and would not do it a moment later either. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && status >= 400 && status < 500 && !NOT_NOW.includes(status);
}

/** It did not take the token, gave up half-way, or asks for patience. */
const NOT_NOW: readonly number[] = [401, 408, 412, 429];

function statusOf(error: unknown): number | null {
  const status = fieldAt(error, 'statusCode');
  return typeof status === 'number' ? status : null;
}

function statusFault(error: unknown, status: number, failed: Failed): SendFault {
  const codes = codesIn(error);
  const named = codes.length === 0 ? `${status}` : `${status} ${codes.at(-1)}`;
  const wait = (): number => waitIn(error, failed.now);
  switch (status) {
    // 412, 429, 502 and 504 are the four that Microsoft tells bots to try again, with exponential back-off and jitter:
    // learn.microsoft.com, "Optimize your bot with rate limiting in Teams". The outbox does both, from the wait said here.
    case 412:
      return definiteRefusal(`Teams asks to be tried again, as something changed meanwhile (${named})`, wait());
    case 429:
      return definiteRefusal(`Teams asks for fewer messages (${named}), and it is tried again`, wait());
    case 502:
    case 504:
      return definiteRefusal(`Teams’ gateway could not pass it on (${named}), and it is tried again`, wait());
    case 400:
      return definiteRefusal(failed.doing === 'opening' ? sayNoAccount(named) : sayNotTaken(named, failed.to));
    case 401:
      return closedToAll(
        `Teams does not accept who the bot is (${named}): check TEAMS_APP_ID, TEAMS_TENANT_ID and the secret or certificate`,
      );
    case 403: {
      const say = sayForbidden(codes, failed.to);
      return codes.some((code) => CLOSED_TO_ALL.includes(code)) ? closedToAll(say) : definiteRefusal(say);
    }
    case 404:
      return definiteRefusal(sayGone(failed.to, codes));
    case 407:
      return closedToAll('the proxy on the way asks who we are (407): give HTTPS_PROXY with its name and password');
    case 410:
      return definiteRefusal(sayClosed(failed.to));
    case 413:
      return definiteRefusal(
        'the message is too large for Teams (413): that is Ragtime’s own fault, and whoever runs it reports it',
      );
  }
  return otherFault(status, named, failed);
}

// A server that says "not you" or "not this" has done nothing; one that gave up half-way may have.
function otherFault(status: number, named: string, failed: Failed): SendFault {
  if (status >= 300 && status < 400) return somethingElse(status);
  if (status < 500 && status !== 408)
    return definiteRefusal(`Teams refused it (${named}) for a reason that Ragtime does not know: the log has it`);
  return unclear(`Teams had a fault of its own (${named})`, failed);
}

/** How the reason begins where the login is to blame. */
export const LOGIN = 'Microsoft’s login';

function loginFault({ code, again }: LoginFault): SendFault {
  const named = code === null ? '' : ` (${code})`;
  if (again) return closedToAll(`${LOGIN} could not be reached or gave no token${named}: ${LOOK_AT_LINE}`, SHORT_WAIT);
  return closedToAll(
    `${LOGIN} does not accept the bot${named}: check TEAMS_APP_ID, TEAMS_TENANT_ID and whether the secret or certificate has run out`,
  );
}

// Teams' codes are words run together: 'BotNotInConversationRoster'. Anything else is a page of some server between.
const CODE = /^[A-Z][A-Za-z]{2,59}$/u;

/** Teams' own words for a refusal, the inmost first. */
function codesIn(error: unknown): readonly string[] {
  const inner = ['details', 'error', 'innerHttpError', 'body'] as const;
  const said = [
    textAt(error, ...inner, 'subCode'),
    textAt(error, ...inner, 'error', 'code'),
    textAt(error, 'details', 'error', 'subCode'),
    textAt(error, 'details', 'subCode'),
    textAt(error, 'code'),
  ];
  return said.filter((code) => code !== null && CODE.test(code)) as readonly string[];
}

/** Milliseconds from Retry-After: "30", or "Wed, 21 Oct 2026 07:28:00 GMT". */
function waitIn(error: unknown, now: number): number {
  const said = headerIn(error, 'retry-after');
  if (said === null) return UNSAID_WAIT;
  const wait = /^\d{1,12}$/u.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return wait > 0 ? Math.min(wait, LONGEST_WAIT) : UNSAID_WAIT;
}

function headerIn(error: unknown, name: string): string | null {
  if (!(error instanceof Error)) return null;
  const headers: unknown = Reflect.get((Reflect.get(error, 'response') as object | undefined) ?? {}, 'headers');
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return null;
  const found: unknown = (headers as { get: (name: string) => unknown }).get(name);
  return typeof found === 'string' ? found.trim() : null;
}

function unclear(why: string, { doing }: Failed): SendFault {
  return unclearFault(why, { isPost: doing === 'posting' });
}
