import { codeOf } from '#db/connection/sayings.ts';

/** The code of a line that was lost before anything was written: whoever asked may ask again. */
export const LOST_UNWRITTEN = '08LOST';

/** The code of a line that was lost as a transaction ended, and of which nobody could be asked what became of it. */
export const UNKNOWN_END = '08007';

/** How the codes begin of a server that is away, goes away or is not there yet, or of a broken way to it. */
const LOST = ['08', '57P0', 'ECONN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'];

/** What the driver says of a client that is gone, with no code. */
const SAID =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying|Client was closed)/u;

/** True for an error of the way to the server, and not of what was asked. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  if (code === UNKNOWN_END || !(error instanceof Error)) return false;
  return LOST.some((start) => code.startsWith(start)) || SAID.test(error.message);
}

/** The same error with a code, where the driver gives none. */
export function withCode(error: unknown): unknown {
  if (!isLost(error) || codeOf(error) !== '') return error;
  return Object.assign(error as Error, { code: '08006' });
}
