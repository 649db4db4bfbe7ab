import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '#src/calendar/instant.ts';
import { copyAsItIs } from './as-it-is.ts';
import { removeCopy } from './backup.ts';
import { behindAt } from './behind-at.ts';
import { connect } from './connect.ts';
import { copyBeside } from './copy-beside.ts';
import { migrate, newestStep } from './migrate.ts';

/** From which step to which a register was brought, and where it is kept as it was before; null on a server. */
export type BroughtUpToDate = { readonly from: string; readonly to: string; readonly kept: string | null };

/** Brings a register of an earlier version up to date, which nobody else may have open, after a copy that the earlier version can read; null where there is nothing to do. */
export async function bringUpToDate(file: string, at: Instant): Promise<BroughtUpToDate | null> {
  const from = existsSync(file) ? behindAt(file) : null;
  if (from === null) return null;
  const copy = copyBeside(file);
  const kept = join(dirname(file), beforeOf(newestStep(), at));
  try {
    copy.holdTools();
    removeCopy(copy.file);
    const connection = connect(file);
    try {
      await copyAsItIs(connection.sqlite, copy.file, file);
      renameSync(copy.file, kept);
      migrate(connection);
    } finally {
      await connection.close();
    }
    return { from, to: newestStep(), kept };
  } catch (error) {
    // All steps or none: the register is as it was, and needs no copy.
    removeCopy(kept);
    throw copy.failed(error, file);
  } finally {
    copy.release();
  }
}

/** "0021_reports-stay" -> "ragtime.before-0021-2026-11-30T13-05-11.204Z.db" */
function beforeOf(step: string, at: Instant): string {
  return `ragtime.before-${step.slice(0, step.indexOf('_'))}-${at.replaceAll(':', '-')}.db`;
}
