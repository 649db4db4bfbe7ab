import type { As, Opened, Source } from '#db/connection/kind.ts';
import { faultFrom } from '#db/connection/fault.ts';
import { connect } from './connect.ts';
import type { PostgresConnection } from './connect.ts';
import type { Company } from '#src/ports/beside/company.ts';
import { checkUpToDate, migrate } from './migrate.ts';
import { hasLeft, LIVING } from './left-by-dead.ts';
import { holdPlace, newNumber } from './presence.ts';
import type { Presence } from './presence.ts';

function companyOf({ turn, ask }: PostgresConnection, { heard, alone }: Presence): Company {
  let seen = 1;
  const living = (): Promise<number> => turn(async () => (seen = (await ask(LIVING)).rows.length));
  return {
    heard,
    alone,
    hasLeft: async () => {
      await living();
      return turn(() => hasLeft(ask));
    },
    living,
    others: () => Math.max(0, seen - 1),
    tell: (what) => turn(async () => void (await ask('select wake($1)', [what]))),
  };
}

/** Opens a register on a server, and brings its tables up to date. */
export async function open(source: Source, as: As): Promise<Opened> {
  const isReader = as === 'reader';
  const isBeside = isReader || as === 'tool';
  const connection = connect(String(source), { owner: isBeside ? null : newNumber(), isReader });
  try {
    const presence = as === 'tool' || isReader ? null : await holdPlace(connection, as);
    await connection.turn(() => (isReader ? checkUpToDate : migrate)(connection));
    const opened = openedOver(connection, presence);
    await opened.company?.living();
    return opened;
  } catch (error) {
    await connection.close();
    throw faultFrom(error, connection.file);
  }
}

function openedOver(connection: PostgresConnection, presence: Presence | null): Opened {
  return {
    connection,
    // The rooms of files are loaded where a file is made.
    backup: async (file, how) => (await import('#db/move/as-file.ts')).backUpAsFile(connection, file, how),
    ...(presence === null ? {} : { company: companyOf(connection, presence) }),
    image: async () => (await import('#db/move/as-file.ts')).imageOf(connection),
    close: async () => {
      presence?.release();
      await connection.close();
    },
  };
}
