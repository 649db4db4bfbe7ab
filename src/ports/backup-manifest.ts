import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { LedgerHead } from './ledger-head.ts';

/** What stands beside a backup: when it was made and checked, where its ledger ended, and what its file was. */
export type BackupManifest = LedgerHead & {
  readonly madeAt: Instant;
  readonly bytes: number;
  readonly sha256: string;
  /** True where its head is of a chain that can forget; absent for the chain of earlier versions. */
  readonly salted?: true;
};

/** What the manifest of a backup is called. */
export function manifestOf(backup: string): string {
  return `${backup}.json`;
}

/** Reads a manifest; null for anything else. */
export function readManifest(text: string): BackupManifest | null {
  const { madeAt, lines, hash, bytes, sha256, salted } = fieldsIn(text);
  const at = typeof madeAt === 'string' ? readInstant(madeAt) : null;
  if (at === null || typeof hash !== 'string' || typeof sha256 !== 'string') return null;
  if (!Number.isSafeInteger(lines) || !Number.isSafeInteger(bytes)) return null;
  const manifest = { madeAt: at, lines: lines as number, hash, bytes: bytes as number, sha256 };
  return salted === true ? { ...manifest, salted } : manifest;
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch (error) {
    // What is no JSON has no fields; the caller says so.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
