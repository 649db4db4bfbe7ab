import { z } from 'zod';
import type { Instant } from '#src/calendar/instant.ts';

const Manifest = z.object({
  madeAt: z.iso.datetime().transform((text) => text as Instant),
  lines: z.int().min(0),
  hash: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
});

/** What stands beside a backup: when it was made and checked, where its ledger ended, and what its file was. */
export type BackupManifest = z.infer<typeof Manifest>;

/** What the manifest of a backup is called. */
export function manifestOf(backup: string): string {
  return `${backup}.json`;
}

/** Reads a manifest; null for anything else. */
export function readManifest(text: string): BackupManifest | null {
  try {
    return Manifest.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    // What is no JSON is no manifest; the caller says so.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
