import { backUp } from './care/backup.ts';
import type { BackingUp } from './care/backup.ts';
import { connect, waitOutside } from './connection/connect.ts';
import type { Connection } from './connection/connect.ts';
import { DatabaseFault, faultFrom } from './connection/fault.ts';
import { createInbox } from './inbox.ts';
import { createInstallations } from './installations.ts';
import { findBrokenSchema } from './care/expected-schema.ts';
import { findDamage } from './care/integrity.ts';
import { holdLock, joinTools } from './connection/lock.ts';
import { migrate } from './migrate.ts';
import { createOutbox } from './outbox.ts';
import { createRegister } from './register.ts';
import { createThreads } from './threads.ts';
import { sayMoved } from './connection/in-place.ts';
import { patiently } from './connection/patiently.ts';
import { erasePerson } from './forget/erase-person.ts';
import { forgetOld } from './forget/forget-old.ts';
import { heldOfPerson } from './forget/held-of-person.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Erased, Erasing, HeldOfPerson } from '#src/ports/erasing.ts';
import type { ForgetOld, ForgottenOld } from '#src/ports/retention.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Installations } from '#src/ports/installations.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import type { Register } from '#src/ports/register.ts';
import type { Threads } from '#src/ports/threads.ts';

/** The register and the messages of one data directory. */
export type OpenDatabase = {
  readonly register: Register;
  readonly threads: Threads;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly installations: Installations;
  /** Copies everything into a file while the bot runs on; throws a DatabaseFault when the file is there, unless told to replace it. */
  readonly backup: (file: string, how: BackingUp) => Promise<LedgerHead>;
  /** What is wrong, each a sentence; empty when all is well. */
  readonly integrity: () => Promise<readonly string[]>;
  /** What keeps it from being written to, as a sentence; null while all is well. */
  readonly fault: () => string | null;
  /** Settles where it could be written to now; throws a DatabaseFault where not. */
  readonly canWrite: () => Promise<void>;
  /** All that is held of a person. */
  readonly held: (person: PersonId) => Promise<HeldOfPerson>;
  /** Takes a person out, and leaves what the file freed as it is: of a copy that is thrown away. */
  readonly erase: (erasing: Erasing) => Promise<Erased>;
  /** Lets go of a part of what is kept long enough; nothing is left once all counts are 0. */
  readonly forgetOld: (how: ForgetOld) => Promise<ForgottenOld>;
  /** The whole database as bytes, to open as a copy that is thrown away. */
  readonly image: () => Buffer;
  readonly close: () => Promise<void>;
};

/** Who opens it: of bots there is one at a time, of tools there may be many beside it. */
export type OpenedAs = { readonly as: 'bot' | 'tool' };

/** Opens a database file, ':memory:', or an image of one, and brings its tables up to date; throws a DatabaseFault. */
export async function openDatabase(source: string | Buffer, { as }: OpenedAs): Promise<OpenDatabase> {
  const connection = connect(source);
  const isShared = typeof source === 'string' && source !== ':memory:';
  let release: (() => void) | null = null;
  try {
    if (isShared) release = as === 'bot' ? holdLock(source) : joinTools(source);
    await patiently(connection, () => migrate(connection));
    if (as === 'bot' && isShared) checkWhole(connection);
    waitOutside(connection);
    return portsOf(connection, release);
  } catch (error) {
    // Nothing is half open: the next try finds neither a handle nor a lock.
    release?.();
    connection.sqlite.close();
    throw faultFrom(error, connection.file);
  }
}

/** Whoever watches gives up before what writes does; a write of another program is over by then. */
const A_MOMENT_MS = 1000;

/** What the rest of the program works with; `release` lets go of the lock when it is closed. */
export function portsOf(connection: Connection, release: (() => void) | null): OpenDatabase {
  const { sqlite } = connection;
  return {
    register: createRegister(connection),
    threads: createThreads(connection),
    inbox: createInbox(connection),
    outbox: createOutbox(connection),
    installations: createInstallations(connection),
    backup: (file, how) => backUp(connection, file, how),
    integrity: () => patiently(connection, () => findDamage(connection)),
    fault: () => sayMoved(connection),
    canWrite: () => patiently(connection, () => tryToWrite(connection), A_MOMENT_MS),
    held: (person) => patiently(connection, () => heldOfPerson(connection, person)),
    erase: (erasing) => patiently(connection, () => erasePerson(connection, erasing)),
    forgetOld: (how) => patiently(connection, () => forgetOld(connection, how)),
    image: () => sqlite.serialize(),
    close: async () => {
      sqlite.close();
      release?.();
    },
  };
}

/** Takes the place of a writer and leaves everything as it is. */
function tryToWrite({ sqlite }: Connection): void {
  sqlite.exec('begin immediate');
  sqlite.exec('rollback');
}

/** A damaged file, or one whose record could be altered, is found before the bot says a word, not in the middle of an answer. */
function checkWhole(connection: Connection): void {
  const [first] = connection.sqlite.prepare<[], string>('pragma quick_check(1)').pluck().all();
  if (first !== 'ok') throw Object.assign(new Error(first), { code: 'SQLITE_CORRUPT' });
  const [broken] = findBrokenSchema(connection);
  if (broken !== undefined) throw new DatabaseFault(`${broken} Nothing was started; \`doctor\` says how to mend it.`);
}
