/** A value as the driver gives it. */
export type Kept = string | number | null;

/** A row as it is kept, past drizzle; `place` finds it again until it is changed. */
export type KeptRow = { readonly place: Kept; readonly kept: Readonly<Record<string, Kept>> };

/** What each kind of database does in its own way, inside somebody's turn at it. */
export type Dialect = {
  /** How far everybody has written: `anew` is something else than before where what may be kept in memory was changed, and not only lines added to the ledger after `line`; null where that is not told apart. */
  readonly mark: () => Promise<{ readonly anew: string; readonly line: number | null }>;
  /** Within a transaction: what a process that is gone owned is taken over, or nobody's. */
  readonly freeDead: () => Promise<void>;
  /** What the database itself finds wrong with where it lies, each a sentence; the dearest look of all. */
  readonly damaged: () => Promise<readonly string[]>;
  /** Rows that refer to one which is not there, as a sentence. */
  readonly unreferred: () => Promise<readonly string[]>;
  /** The number given to the ledger's newest line ever, also where that was cut off. */
  readonly lastGiven: () => Promise<number>;
  /** Within a transaction: what refers to what is looked at when it ends. */
  readonly deferReferences: () => Promise<void>;
  readonly tables: () => Promise<readonly string[]>;
  readonly rowsOf: (table: string) => Promise<readonly KeptRow[]>;
  /** Every row of a table, some hundred at a time, all of one moment where it is asked in `atOnce`. */
  readonly pagesOf: (table: string) => AsyncGenerator<readonly KeptRow['kept'][]>;
  /** Rows that all have the same columns. */
  readonly addRows: (table: string, rows: readonly KeptRow['kept'][]) => Promise<void>;
  /** Takes away for good what rows have let go of; nobody else is at it meanwhile. */
  readonly dropFreed: () => Promise<void>;
  readonly changeRow: (table: string, place: Kept, changed: Readonly<Record<string, Kept>>) => Promise<void>;
};
