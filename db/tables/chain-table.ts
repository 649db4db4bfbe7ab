import { integer, sqliteTable, text } from '#db/connection/drizzle.ts';

/** One row: what the record's chain is made with. */
export const chain = sqliteTable('chain', {
  id: integer().primaryKey(),
  // Of which the salt of each new row is made.
  secret: text().notNull(),
  // The hash that line 1 had before the record was chained anew: cards carry digits of it. Null where it never was.
  origin: text(),
  // The line that says that the record was chained anew; null where it never was.
  anew: integer(),
});
