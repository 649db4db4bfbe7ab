import type { Database as Sqlite } from 'better-sqlite3';
import Database from 'better-sqlite3';
import { DatabaseFault } from '#db/connection/fault.ts';
import type { BackingUp } from '#db/connection/kind.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { backUpBy } from './backup.ts';
import type { Sealed } from './backup.ts';
import { openToLook } from './behind-at.ts';

/** Backs up a register of an earlier version as it is, so that the version that made it can read the backup. */
export async function backUpAsItIs(register: string, file: string, how: BackingUp): Promise<LedgerHead> {
  const sqlite = openToLook(register);
  try {
    const check = async (partial: string): Promise<Sealed> => headAsItIs(partial, register);
    return await backUpBy((partial) => sqlite.backup(partial), file, { ...how, check });
  } finally {
    sqlite.close();
  }
}

/** Copies an open register into one file beside it, as it is; throws a DatabaseFault where that is not whole. */
export async function copyAsItIs(sqlite: Sqlite, copy: string, register: string): Promise<void> {
  await sqlite.backup(copy);
  headAsItIs(copy, register);
}

/** Leaves a copy in one file, and gives where its record ends in the words of its own version. */
function headAsItIs(copy: string, register: string): Sealed {
  const sqlite = new Database(copy);
  try {
    const found = sqlite.prepare<[], string>('pragma quick_check(1)').pluck().get();
    if (found !== 'ok') throw new DatabaseFault(`${register} is damaged: ${found}. No copy was made.`);
    sqlite.pragma('journal_mode = DELETE');
    const [last] = sqlite
      .prepare<[], LedgerHead>('select seq as lines, hash from ledger order by seq desc limit 1')
      .all();
    const columns = sqlite.prepare<[], string>(`select name from pragma_table_info('ledger')`).pluck().all();
    return { head: last ?? { lines: 0, hash: '' }, salted: columns.includes('salt') };
  } finally {
    sqlite.close();
  }
}
