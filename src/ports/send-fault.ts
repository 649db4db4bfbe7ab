/** A message that did not go: `definite` when the platform certainly did not take it, so that another try cannot double it. */
export class SendFault extends Error {
  readonly definite: boolean;
  /** Milliseconds to wait before another try; null means there is no use in one. */
  readonly retryAfter: number | null;

  constructor(message: string, how: { definite: boolean; retryAfter: number | null; cause?: unknown }) {
    super(message, { cause: how.cause });
    this.name = 'SendFault';
    this.definite = how.definite;
    this.retryAfter = how.retryAfter;
  }
}

/** Certainly nothing was posted. `why` is a clause for the office, `retryAfter` how long to wait before another try. */
export function definiteRefusal(why: string, retryAfter: number | null = null, cause?: unknown): SendFault {
  return new SendFault(why, { definite: true, retryAfter, cause });
}

/** Nobody knows whether it was posted, so it is not sent again. */
export function uncertainOutcome(why: string, cause?: unknown): SendFault {
  return new SendFault(why, { definite: false, retryAfter: null, cause });
}
