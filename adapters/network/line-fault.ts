/** What broke below HTTP: `isWritten` is false when certainly nothing went out. */
export type LineFault = { readonly code: string | null; readonly isWritten: boolean };

/** Codes under which nothing was written yet: no line, or a firewall or proxy of ours that lets nothing through. */
const NO_LINE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
  'UND_ERR_CONNECT_TIMEOUT',
  // The proxy on the way did not open a tunnel: the runtime's name for it in fetch, and in its older client.
  'UND_ERR_ABORTED',
  'ERR_PROXY_TUNNEL',
  'ERR_INVALID_URL',
]);

/** Node's names for whatever a certificate can lack, beside those that begin alike. */
const NO_TRUST: ReadonlySet<string> = new Set([
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

// 'ENOTFOUND', 'EAI_AGAIN'
const NO_ADDRESS = /^(?:ENOTFOUND|EAI_[A-Z]+)$/u;
// 'CERT_HAS_EXPIRED', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CRL_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_WRONG_VERSION_NUMBER'
const TRUST = /^(?:CERT_|CRL_|UNABLE_TO_|ERROR_IN_CERT_|ERROR_IN_CRL_|ERR_TLS_|ERR_SSL_)[A-Z0-9_]+$/u;

/** Reads a network error by its codes; fetch wraps it once or twice. */
export function lineFaultOf(error: unknown): LineFault {
  const origin = originIn(error, 0);
  return { code: origin.code, isWritten: !isBeforeWriting(origin) };
}

function isBeforeWriting({ code, syscall, isUnsecured }: Origin): boolean {
  if (syscall === 'connect' || syscall === 'getaddrinfo' || isUnsecured) return true;
  return code !== null && (NO_LINE.has(code) || NO_TRUST.has(code) || NO_ADDRESS.test(code) || TRUST.test(code));
}

/** `isUnsecured` where the line was cut before it was secured, under a code that is used for later cuts too. */
type Origin = { readonly code: string | null; readonly syscall: string | null; readonly isUnsecured: boolean };

const NOWHERE: Origin = { code: null, syscall: null, isUnsecured: false };
/** How deep causes are nested at most before it is given up. */
const DEEPEST = 5;

function originIn(error: unknown, depth: number): Origin {
  if (!(error instanceof Error) || depth > DEEPEST) return NOWHERE;
  // Several addresses were tried, and each has a reason of its own.
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  const found = originIn(inner, depth + 1);
  if (found.code !== null) return found;
  const code = wordIn(error, 'code');
  // Node hangs the address that it dialled on an error of a handshake, and on none of an open line.
  const isUnsecured = code === 'ECONNRESET' && Object.hasOwn(error, 'localAddress') && Object.hasOwn(error, 'host');
  return { code, syscall: wordIn(error, 'syscall'), isUnsecured };
}

// Never a token: those have small letters, digits and dashes.
const WORDS = { code: /^[A-Z][A-Z0-9_]{1,59}$/u, syscall: /^[a-z]{1,20}$/u } as const;

function wordIn(error: Error, field: 'code' | 'syscall'): string | null {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && WORDS[field].test(value) ? value : null;
}
