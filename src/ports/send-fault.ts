/** A message that did not go: `definite` when the platform certainly did not take it, so that another try cannot double it. */
export class SendFault extends Error {
  readonly definite: boolean;
  /** Milliseconds to wait before another try; null means there is no use in one. */
  readonly retryAfter: number | null;
  /** True where the platform takes nothing of anybody's until that passes or is mended: no login, no line. */
  readonly forAll: boolean;

  constructor(message: string, how: How) {
    super(message, { cause: how.cause });
    this.name = 'SendFault';
    this.definite = how.definite;
    this.retryAfter = how.retryAfter;
    this.forAll = how.forAll === true;
  }
}

type How = {
  readonly definite: boolean;
  readonly retryAfter: number | null;
  readonly forAll?: true;
  readonly cause?: unknown;
};

/** Certainly nothing was posted. `why` is a clause for the office, `retryAfter` how long to wait before another try. */
export function definiteRefusal(why: string, retryAfter: number | null = null, cause?: unknown): SendFault {
  return new SendFault(why, { definite: true, retryAfter, cause });
}

/** Nobody knows whether it was posted, so it is not sent again. */
export function uncertainOutcome(why: string, cause?: unknown): SendFault {
  return new SendFault(why, { definite: false, retryAfter: null, cause });
}

/** Nothing was posted, and for the same reason nothing of anybody's would be. `why` is a clause, `retryAfter` as above. */
export function closedToAll(why: string, retryAfter: number | null = null): SendFault {
  return new SendFault(why, { definite: true, retryAfter, forAll: true });
}
