import type { Instant } from '#src/calendar/instant.ts';
import type { Company } from '#src/ports/beside/company.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import type { Connection } from './connection.ts';

/** Where a database is: the name of a file, or the image of one. */
export type Source = string | Buffer;

/** Who opens it: a bot, beside others where the kind lets several work on one register; a bot or a tool that is alone on it; a tool beside anybody; or a reader beside anybody, who can write nothing. */
export type As = 'bot' | 'alone' | 'tool' | 'reader';

/** How a backup is made: over one of that name or not, and when by the clock of whoever asks. */
export type BackingUp = { readonly replace: boolean; readonly at: Instant };

/** A database that is open and up to date, with what each kind does in its own way from outside. */
export type Opened = {
  readonly connection: Connection;
  readonly backup: (file: string, how: BackingUp) => Promise<LedgerHead>;
  readonly image: () => Promise<Buffer>;
  readonly company?: Company;
  readonly close: () => Promise<void>;
};

/** One kind of database. */
export type Kind = {
  readonly isOf: (source: Source) => boolean;
  readonly open: (source: Source, as: As) => Promise<Opened>;
};
