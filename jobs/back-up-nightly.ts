import type { Turn, TurnWork } from './job.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import type { World } from './world.ts';

/** Copies the register, where the world keeps copies, and says in the log where the record ended in it. */
export async function backUpNightly({ slot }: Turn, { backUp, report }: World): Promise<TurnWork> {
  const made = await backUp?.(slot.day);
  if (made !== undefined)
    report({ level: 'info', what: `Backed up to ${made.file}; the record ends at ${sayHead(made.head)}.` });
  return { say: [], asked: [] };
}
