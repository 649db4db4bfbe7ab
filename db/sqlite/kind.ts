import type { As, Kind, Opened, Source } from '#db/connection/kind.ts';
import { DatabaseFault, faultFrom, OlderFault } from '#db/connection/fault.ts';
import { patiently } from '#db/connection/patiently.ts';
import { backUp } from './backup.ts';
import { connect, waitOutside } from './connect.ts';
import type { SqliteConnection } from './connect.ts';
import { findBrokenSchema } from './expected-schema.ts';
import { holdLock, joinTools } from './lock.ts';
import { behindAt } from './behind-at.ts';
import { begin, checkUpToDate, migrate, newestStep } from './migrate.ts';

/** A register in one file, in memory, or in the image of a file. */
export const sqlite: Kind = { isOf: () => true, open };

async function open(source: Source, as: As): Promise<Opened> {
  const isReader = as === 'reader';
  const isBeside = as === 'tool' || isReader;
  const isShared = typeof source === 'string' && source !== ':memory:';
  // Before it is opened to be written to: that alone changes bytes of a file.
  const behind = isShared ? behindAt(source) : null;
  if (behind !== null) throw new OlderFault(String(source), behind, newestStep());
  const connection = connect(source, { isReader });
  // An image is a copy of nobody's: it is brought up to date, and what it was made of stays.
  const ready = isReader ? checkUpToDate : isShared ? begin : migrate;
  let release: (() => void) | null = null;
  try {
    if (isShared) release = isBeside ? joinTools(source) : holdLock(source);
    await patiently(connection, async () => ready(connection));
    if (!isBeside && isShared) checkWhole(connection);
    waitOutside(connection);
    return openedOver(connection, release);
  } catch (error) {
    // Nothing is half open: the next try finds neither a handle nor a lock.
    release?.();
    await connection.close();
    throw faultFrom(error, connection.file);
  }
}

/** What is done with an open file from outside; `release` lets go of its lock when it is closed. */
export function openedOver(connection: SqliteConnection, release: (() => void) | null): Opened {
  return {
    connection,
    backup: (file, how) => backUp(connection, file, how),
    image: () => connection.turn(async () => connection.sqlite.serialize()),
    close: async () => {
      await connection.close();
      release?.();
    },
  };
}

/** A damaged file, or one whose record could be altered, is found before the bot says a word, not in the middle of an answer. */
function checkWhole(connection: SqliteConnection): void {
  const [first] = connection.sqlite.prepare<[], string>('pragma quick_check(1)').pluck().all();
  if (first !== 'ok') throw Object.assign(new Error(first), { code: 'SQLITE_CORRUPT' });
  const [broken] = findBrokenSchema(connection);
  if (broken !== undefined) throw new DatabaseFault(`${broken} Nothing was started; \`doctor\` says how to mend it.`);
}
