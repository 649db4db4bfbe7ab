import type { Dialect, Kept } from '#db/connection/dialect.ts';

/** Asks the client that has the turn, past drizzle. */
export type Ask = (
  text: string,
  values?: readonly unknown[],
) => Promise<{ readonly rows: readonly Readonly<Record<string, Kept>>[] }>;

type Row = Readonly<Record<string, Kept>>;

/** What PostgreSQL does in its own way; `ours` counts what this connection wrote at once. */
export function dialectOf(ask: Ask, ours: () => number): Dialect {
  const rows = async (text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await ask(text, values)).rows;
  return {
    mark: async () => `${Number((await rows('select writes from turnstile'))[0]?.['writes']) - ours()}`,
    // The server looks after where it lies, and after its references.
    damaged: async () => [],
    unreferred: async () => [],
    lastGiven: async () => Number((await rows('select line from turnstile'))[0]?.['line'] ?? 0),
    deferReferences: async () => void (await ask('set constraints all deferred')),
    tables: async () => {
      const found = await rows('select tablename as name from pg_tables where schemaname = current_schema()');
      return found.map(({ name }) => String(name));
    },
    rowsOf: async (table) =>
      (await rows(`select ctid::text as "row id", * from "${table}"`)).map(({ 'row id': place = null, ...kept }) => ({
        place,
        kept,
      })),
    changeRow: async (table, place, changed) => {
      const set = Object.keys(changed).map((column, nth) => `"${column}" = $${nth + 2}`);
      await ask(`update "${table}" set ${set.join(', ')} where ctid = $1::tid`, [place, ...Object.values(changed)]);
    },
  };
}
