/** One thing that the doctor looked at: well, worth knowing, or to be mended and how. */
export type Finding = {
  readonly what: string;
  readonly state: 'well' | 'know' | 'mend';
  readonly says: string;
  /** What to do; null when nothing needs doing. */
  readonly mend: string | null;
};

/** A finding that all is well with something. */
export function well(what: string, says: string): Finding {
  return { what, state: 'well', says, mend: null };
}

/** A finding that something is wrong, and how to mend it. */
export function toMend(what: string, says: string, mend: string): Finding {
  return { what, state: 'mend', says, mend };
}

/** A finding that a person may wish to act on, and need not. */
export function toKnow(what: string, says: string, mend: string | null): Finding {
  return { what, state: 'know', says, mend };
}
