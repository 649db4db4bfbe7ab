import type { Register } from '#src/ports/register.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import type { KeptBackup } from '#src/cli/cli-world.ts';

/** What of a register tells whether it still holds what was seen of it. */
export type Held = Pick<Register, 'head' | 'hashAt' | 'headBefore'>;

/** What a record no longer holds of what was seen of it, as a sentence; null where it holds all. */
export async function sayLost({ lines, hash }: LedgerHead, register: Held): Promise<string | null> {
  const now = await register.hashAt(lines);
  if (now === null) return `line ${lines} was seen once, and the record ends at line ${(await register.head()).lines}.`;
  if (now.startsWith(hash)) return null;
  const before = await register.headBefore();
  if (before !== null && before.lines === lines && before.hash.startsWith(hash)) return null;
  return `line ${lines} is not the one that was seen: the record up to it was written anew.`;
}

/** An earlier version chained the record otherwise: of what was seen then, only where it ended at last is known still. */
export async function isComparable(
  seen: LedgerHead & { readonly salted?: true },
  register: Pick<Held, 'headBefore'>,
): Promise<boolean> {
  const before = await register.headBefore();
  return seen.salted === true || before === null || seen.lines >= before.lines;
}

/** The first of some backups that holds what the record no longer does, and what that is; null for none. */
export async function holdingMore(
  kept: readonly KeptBackup[],
  register: Held,
): Promise<{ readonly backup: KeptBackup; readonly lost: string } | null> {
  for (const backup of kept) {
    if (backup.manifest === null || !(await isComparable(backup.manifest, register))) continue;
    const lost = await sayLost(backup.manifest, register);
    if (lost !== null) return { backup, lost };
  }
  return null;
}
