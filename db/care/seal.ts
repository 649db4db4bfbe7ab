import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { manifestOf, readManifest } from '#src/ports/backup-manifest.ts';

const PIECE = 1 << 20;

/** The bytes of a file as a number that no other file has, read piece by piece. */
export function sha256Of(file: string): string {
  const [sum, piece, opened] = [createHash('sha256'), Buffer.allocUnsafe(PIECE), openSync(file, 'r')];
  try {
    for (let read = readSync(opened, piece); read > 0; read = readSync(opened, piece))
      sum.update(piece.subarray(0, read));
    return sum.digest('hex');
  } finally {
    closeSync(opened);
  }
}

/** Throws a DatabaseFault for a backup that is not what its manifest says; one without a manifest is taken as it is. */
export function checkSeal(backup: string): void {
  const file = manifestOf(backup);
  if (!existsSync(file)) return;
  const manifest = readManifest(readFileSync(file, 'utf8'));
  if (manifest === null) throw new DatabaseFault(`${file} is no manifest of a backup. ${MOVE_IT}`);
  if (statSync(backup).size === manifest.bytes && sha256Of(backup) === manifest.sha256) return;
  throw new DatabaseFault(`${backup} was changed or cut short since it was made: it is not what ${file} says.`);
}

/** What a backup's manifest says against it, as a sentence; null where nothing. */
export function faultOfSeal(backup: string): string | null {
  try {
    checkSeal(backup);
    return null;
  } catch (error) {
    // A backup that cannot even be read is as bad as one that was changed.
    const fault = faultFrom(error, backup);
    if (!(fault instanceof DatabaseFault)) throw error;
    return fault.message;
  }
}

const MOVE_IT = 'Choose another backup; or move that file away to do without its check.';
