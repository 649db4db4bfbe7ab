import { DatabaseFault } from './connection/fault.ts';
import type { As, BackingUp, Kind, Opened, Source } from './connection/kind.ts';
import { postgres } from './postgres/kind.ts';
import { sqlite } from './sqlite/kind.ts';
import { createCalendars, createFeedKeys } from './readers/feeds.ts';
import { createInbox } from './inbox.ts';
import { createInstallations } from './installations.ts';
import { findDamage } from './care/integrity.ts';
import { createOutbox } from './outbox.ts';
import { createPageKeys } from './page/page-keys.ts';
import { createReports } from './reports.ts';
import { createRegister } from './register.ts';
import { createThreads } from './threads.ts';
import { patiently } from './connection/patiently.ts';
import { erasePerson } from './forget/erase-person.ts';
import { forgetOld } from './forget/forget-old.ts';
import { heldOfPerson } from './forget/held-of-person.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Erased, Erasing, HeldOfPerson } from '#src/ports/erasing.ts';
import type { ForgetOld, ForgottenOld } from '#src/ports/retention.ts';
import type { Company } from '#src/ports/beside/company.ts';
import type { Calendars, FeedKeys } from '#src/ports/readers/feeds.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Installations } from '#src/ports/installations.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import type { PageKeys } from '#src/ports/page/page-keys.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import type { Reports } from '#src/ports/papers/reports.ts';
import type { Register } from '#src/ports/register.ts';
import type { Threads } from '#src/ports/threads.ts';

/** The register and the messages of one data directory. */
export type OpenDatabase = {
  readonly register: Register;
  readonly threads: Threads;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly installations: Installations;
  readonly reports: Reports;
  readonly pageKeys: PageKeys;
  readonly feedKeys: FeedKeys;
  readonly calendars: Calendars;
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
  readonly image: () => Promise<Buffer>;
  /** The other processes at work on it; absent where there can be none. */
  readonly company?: Company;
  readonly close: () => Promise<void>;
};

/** Who opens it: of bots there is one at a time, of tools there may be many beside it. */
export type OpenedAs = { readonly as: As };

/** Another kind is a folder beside these, and a line here. */
const KINDS: readonly Kind[] = [postgres, sqlite];

/** Opens a database file, ':memory:', an image of one, or an address of PostgreSQL, and brings its tables up to date; throws a DatabaseFault. */
export async function openDatabase(source: Source, { as }: OpenedAs): Promise<OpenDatabase> {
  return portsOf(await openKind(source, as));
}

/** The same, for whoever works with the tables themselves. */
export function openKind(source: Source, as: As): Promise<Opened> {
  const kind = KINDS.find(({ isOf }) => isOf(source));
  if (kind === undefined) throw new DatabaseFault('This is no kind of database that Ragtime can open.');
  return kind.open(source, as);
}

/** Whoever watches gives up before what writes does; a write of another program is over by then. */
const A_MOMENT_MS = 1000;

/** What the rest of the program works with. */
export function portsOf({ connection, ...own }: Opened): OpenDatabase {
  return {
    register: createRegister(connection),
    threads: createThreads(connection),
    inbox: createInbox(connection),
    outbox: createOutbox(connection),
    installations: createInstallations(connection),
    reports: createReports(connection),
    pageKeys: createPageKeys(connection),
    feedKeys: createFeedKeys(connection),
    calendars: createCalendars(connection),
    integrity: () => findDamage(connection),
    fault: connection.fault,
    canWrite: () => patiently(connection, (at) => at.atOnce(async () => undefined), A_MOMENT_MS),
    held: (person) => patiently(connection, (at) => heldOfPerson(at, person)),
    erase: (erasing) => patiently(connection, (at) => erasePerson(at, erasing)),
    forgetOld: (how) => patiently(connection, (at) => forgetOld(at, how)),
    ...own,
  };
}
