/** An answer said that something was done, and not what: whether it stands is not known. */
export class UnknownOutcome extends Error {
  constructor(missing: string) {
    super(`Teams did not say ${missing}`);
    this.name = 'UnknownOutcome';
  }
}
