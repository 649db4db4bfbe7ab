/** How the codes begin of what a machine, a disk or a line says that cannot do it now, and may in a minute. */
const PASSING = [
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EROFS',
  'EMFILE',
  'ENFILE',
  'ESTALE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_',
  // A server of PostgreSQL that is away, shuts down, is full or has no place left, and a lock on it.
  '08',
  '57P0',
  '53',
  '55P03',
  // Others decided of the same meanwhile.
  '40001',
] as const;

/** Deeper than any fault that is the cause of another. */
const DEEPEST = 5;

/** True for a fault of the machine or the line: nothing was wrong with what was being done, and the same may be done again. */
export function isPassing(fault: unknown, depth = 0): boolean {
  if (!(fault instanceof Error) || depth > DEEPEST) return false;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return PASSING.some((start) => code.startsWith(start)) || isPassing(fault.cause, depth + 1);
}
