import type { Dialect, Kept } from '#db/connection/dialect.ts';
import type { Ask } from './ask.ts';
import { freeDead } from './left-by-dead.ts';

type Row = Readonly<Record<string, Kept>>;

/** What PostgreSQL does in its own way, for the process of a number; null for a tool. */
export function dialectOf(ask: Ask, owner: number | null): Dialect {
  const rows = async (text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await ask(text, values)).rows;
  const tables = async (): Promise<readonly string[]> => {
    const found = await rows('select tablename as name from pg_tables where schemaname = current_schema()');
    return found.map(({ name }) => String(name));
  };
  return {
    mark: () => markIn(rows),
    freeDead: () => (owner === null ? Promise.resolve() : freeDead(ask, owner)),
    // The server looks after where it lies, and after its references.
    damaged: async () => [],
    unreferred: async () => [],
    lastGiven: async () => Number((await rows('select line from turnstile'))[0]?.['line'] ?? 0),
    deferReferences: async () => void (await ask('set constraints all deferred')),
    tables,
    rowsOf: async (table) =>
      (await rows(`select ctid::text as "row id", * from "${table}"`)).map(({ 'row id': place = null, ...kept }) => ({
        place,
        kept,
      })),
    pagesOf: (table) => pagesIn(rows, table),
    addRows: async (table, added) => {
      const columns = Object.keys(added[0] ?? {});
      const places = added.map(
        (_, nth) => `(${columns.map((_one, at) => `$${nth * columns.length + at + 1}`).join(', ')})`,
      );
      await ask(
        `insert into "${table}" (${columns.map((one) => `"${one}"`).join(', ')}) values ${places.join(', ')}`,
        added.flatMap((row) => columns.map((column) => row[column])),
      );
    },
    dropFreed: async () => {
      for (const table of await tables()) await ask(`vacuum full "${table}"`);
    },
    changeRow: async (table, place, changed) => {
      const set = Object.keys(changed).map((column, nth) => `"${column}" = $${nth + 2}`);
      await ask(`update "${table}" set ${set.join(', ')} where ctid = $1::tid`, [place, ...Object.values(changed)]);
    },
  };
}

async function markIn(rows: (text: string) => Promise<readonly Row[]>): ReturnType<Dialect['mark']> {
  const [found] = await rows('select anew, line from turnstile');
  return { anew: String(found?.['anew']), line: Number(found?.['line'] ?? 0) };
}

/** Rows that are read at a time, and added: of each there may be 65,535 values. */
const PAGE = 500;

async function* pagesIn(
  rows: (text: string) => Promise<readonly Row[]>,
  table: string,
): AsyncGenerator<readonly Row[]> {
  await rows(`declare pages no scroll cursor for select * from "${table}"`);
  for (let page = await next(rows); page.length > 0; page = await next(rows)) yield page;
  await rows('close pages');
}

function next(rows: (text: string) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  return rows(`fetch ${PAGE} from pages`);
}
