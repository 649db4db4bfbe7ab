import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { SendFault } from '#src/ports.ts';
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

/** Codes under which nothing was written yet: no address, no line, no trust. */
const BEFORE_WRITING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function networkFault(original: Error, doing: Doing): SendFault {
  const { code, syscall } = originIn(original);
  const named = code === null ? '' : ` (${code})`;
  if ((code !== null && BEFORE_WRITING.has(code)) || syscall === 'connect' || syscall === 'getaddrinfo') {
    return definite(`Slack could not be reached${named}`, SHORT_WAIT);
  }
  return unknown(`the line to Slack broke${named}`, doing);
}

type Origin = { readonly code: string | null; readonly syscall: string | null };

/** How deep causes are nested at most before it is given up. */
const DEEPEST = 5;

/** The innermost named cause of a network error: fetch wraps it once or twice. */
function originIn(error: unknown, depth = 0): Origin {
  if (!(error instanceof Error) || depth > DEEPEST) return { code: null, syscall: null };
  const inner = originIn(error.cause, depth + 1);
  if (inner.code !== null) return inner;
  return { code: wordIn(error, 'code'), syscall: wordIn(error, 'syscall') };
}

// Never a token: those have small letters, digits and dashes.
const WORDS = { code: /^[A-Z][A-Z_]{1,59}$/u, syscall: /^[a-z]{1,20}$/u } as const;

function wordIn(error: Error, field: 'code' | 'syscall'): string | null {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && WORDS[field].test(value) ? value : null;
}

function definite(say: string, retryAfter: number | null): SendFault {
  return new SendFault(say, { definite: true, retryAfter });
}

function unknown(say: string, doing: Doing): SendFault {
  if (doing === 'repeatable') return definite(say, SHORT_WAIT);
  return new SendFault(say, { definite: false, retryAfter: null });
}
