import type { Column, SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Query, Ready, Turn } from './connection.ts';
import { eq, getTableColumns, isNull, or, sql } from './drizzle.ts';

/** A condition of a prepared query: the column equals the value given under its name. */
export function is(column: Column, name: string): SQL {
  return eq(column, given(column, name));
}

/** A value of a prepared query, given by name and written as the column writes it. */
export function given(column: Column, name: string): SQL {
  return sql`${sql.param(sql.placeholder(name), column)}`;
}

/** Narrows what is worked or sent to what nobody owns and what this process does; no condition where it is alone, or a tool. */
export function ownOrNobodys({ owner }: Pick<Db, 'owner'>, column: Column): SQL | undefined {
  return owner === null ? undefined : or(isNull(column), eq(column, owner));
}

/**
 * In the order of a column that is found by another one: without the sign SQLite goes through the whole table in the order of
 * its key, however few rows are sought.
 */
export function inOrder(column: Column): SQL {
  return sql`+${column}`;
}

/**
 * A query that is made ready when it is first asked, unless the connection makes them at once, and kept from then on: opening a
 * register costs nothing of the many that it will not ask.
 */
export function prepared<P extends Ready>(db: Db, query: () => Query<P>): Query<P> {
  let kept = db.isPreparedAtOnce ? query().prepare() : null;
  return { prepare: () => (kept ??= query().prepare()) };
}

/** A prepared insert; it gives how many rows it wrote, 0 when `orIgnore` met a row with the same key. */
export function prepareInsert<T extends SQLiteTable>(
  db: Db,
  table: T,
  { orIgnore }: { readonly orIgnore: boolean },
): (at: Turn, row: T['$inferInsert']) => Promise<number> {
  const names = Object.keys(getTableColumns(table));
  const values = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as T['$inferInsert'];
  const statement = prepared(db, () => {
    const insert = db.insert(table).values(values);
    return orIgnore ? insert.onConflictDoNothing() : insert;
  });
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return (at, row) => at.run(statement, { ...empty, ...row });
}
