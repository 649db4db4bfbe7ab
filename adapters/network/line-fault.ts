/** What broke below HTTP: `isWritten` is false when certainly nothing went out. */
export type LineFault = { readonly code: string | null; readonly isWritten: boolean };

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

/** Reads a network error by its codes; fetch wraps it once or twice. */
export function lineFaultOf(error: unknown): LineFault {
  const { code, syscall } = originIn(error, 0);
  const isBefore = (code !== null && BEFORE_WRITING.has(code)) || syscall === 'connect' || syscall === 'getaddrinfo';
  return { code, isWritten: !isBefore };
}

type Origin = { readonly code: string | null; readonly syscall: string | null };

const NOWHERE: Origin = { code: null, syscall: null };
/** How deep causes are nested at most before it is given up. */
const DEEPEST = 5;

function originIn(error: unknown, depth: number): Origin {
  if (!(error instanceof Error) || depth > DEEPEST) return NOWHERE;
  // Several addresses were tried, and each has a reason of its own.
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  const found = originIn(inner, depth + 1);
  return found.code === null ? { code: wordIn(error, 'code'), syscall: wordIn(error, 'syscall') } : found;
}

// Never a token: those have small letters, digits and dashes.
const WORDS = { code: /^[A-Z][A-Z_]{1,59}$/u, syscall: /^[a-z]{1,20}$/u } as const;

function wordIn(error: Error, field: 'code' | 'syscall'): string | null {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && WORDS[field].test(value) ? value : null;
}
