import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Dialect } from './dialect.ts';

/** Drizzle over one database; `isPreparedAtOnce` has its statements made before the first is asked: so whoever looks at them all meets them all. */
export type Db = BetterSQLite3Database & {
  readonly isPreparedAtOnce: boolean;
  /** The number of this process where several work on one register, each on what it owns; null where it is alone, or a tool. */
  readonly owner: number | null;
};

/** A query that was made ready; what it gives is in the types of its ways to ask. */
export type Ready = Record<'run' | 'all' | 'get', (values?: Values) => unknown>;

/** What can be asked: a query of drizzle, or one of `prepared`, which is made ready once. */
export type Query<P extends Ready> = { prepare(): P };

type Values = Record<string, unknown>;

/** Somebody's turn at a database: until it ends nobody else of this process asks it anything. */
export type Turn = {
  readonly db: Db;
  readonly all: <P extends Ready>(query: Query<P>, values?: Values) => Promise<ReturnType<P['all']>>;
  /** Undefined where there is no row. */
  readonly get: <P extends Ready>(query: Query<P>, values?: Values) => Promise<ReturnType<P['get']>>;
  /** Gives how many rows it wrote. */
  readonly run: <P extends Ready>(query: Query<P>, values?: Values) => Promise<number>;
  /** One transaction, which writes unless it is told to read what is of one moment; work that fails leaves everything as it was. */
  readonly atOnce: <T>(work: () => Promise<T>, how?: 'writing' | 'reading') => Promise<T>;
  readonly dialect: Dialect;
};

/** One open database; `file` is its name in sentences. */
export type Connection = {
  readonly db: Db;
  readonly file: string;
  /** Waits for whoever of this process is at it, and for nobody else: see patiently.ts. */
  readonly turn: <T>(work: (at: Turn) => Promise<T>) => Promise<T>;
  /** What keeps it from being written to, as a sentence; null while all is well. */
  readonly fault: () => string | null;
  /** Comes after whatever waits for its turn. */
  readonly close: () => Promise<void>;
};
