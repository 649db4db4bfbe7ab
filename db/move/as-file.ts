import type { Connection } from '#db/connection/connection.ts';
import type { BackingUp } from '#db/connection/kind.ts';
import { backUpBy } from '#db/sqlite/backup.ts';
import { connect } from '#db/sqlite/connect.ts';
import { migrate } from '#db/sqlite/migrate.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { copyRows } from './copy-rows.ts';

/** A register of any kind as the bytes of a file, to open as a copy. */
export async function imageOf(connection: Connection): Promise<Buffer> {
  const copy = connect(':memory:');
  try {
    migrate(copy);
    await copyRows(connection, copy);
    return copy.sqlite.serialize();
  } finally {
    await copy.close();
  }
}

/** A backup of a register of any kind: a file that is checked, and can be worked with by itself. */
export function backUpAsFile(connection: Connection, file: string, how: BackingUp): Promise<LedgerHead> {
  return backUpBy((partial) => copyInto(connection, partial), file, how);
}

async function copyInto(connection: Connection, file: string): Promise<void> {
  const copy = connect(file);
  try {
    migrate(copy);
    await copyRows(connection, copy);
  } finally {
    await copy.close();
  }
}
