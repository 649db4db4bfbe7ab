/** Where the ledger ended at a moment: how many lines, and the hash of the last, which covers all before it; 0 and '' before the first. */
export type LedgerHead = { readonly lines: number; readonly hash: string };

/** So many digits of a hash tell one ledger from any other that somebody could make of it. */
const DIGITS = 16;

/** A head as it is copied out of a digest, a log or a manifest: '1204-9f3ac1d20b7e4c55'. */
export function sayHead({ lines, hash }: LedgerHead): string {
  return `${lines}-${hash.slice(0, DIGITS)}`;
}

const SAID = /^(?<lines>\d+)-(?<hash>[0-9a-f]{16,64})$/u;

/** Reads a head back as far as it was said: `hash` may be the beginning of one alone; null for anything else. */
export function readHead(text: string): LedgerHead | null {
  const found = SAID.exec(text.trim().toLowerCase())?.groups;
  return found === undefined ? null : { lines: Number(found['lines']), hash: found['hash']! };
}
