import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the killed program keeps the register of a data folder: in a file there, or on a server. */
export type Where = {
  /** What opens it. */
  readonly source: (data: string) => string;
  /** The settings by which the program finds it. */
  readonly env: (data: string) => Readonly<Record<string, string>>;
  readonly isThere: (data: string) => Promise<boolean>;
  /** The rows of a query of two columns, past the ports. */
  readonly pairs: (data: string, query: string) => Promise<readonly (readonly [string, string])[]>;
};

export const IN_FILES: Where = {
  source: fileIn,
  env: () => ({}),
  isThere: async (data) => existsSync(fileIn(data)),
  pairs: async (data, query) => {
    const sqlite = new Database(fileIn(data), { readonly: true });
    try {
      return sqlite.prepare<[], [string, string]>(query).raw().all();
    } finally {
      sqlite.close();
    }
  },
};

function fileIn(data: string): string {
  return join(data, 'ragtime.db');
}
