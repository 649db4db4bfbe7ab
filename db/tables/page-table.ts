import type { Instant } from '#src/calendar/instant.ts';
import { words } from '#db/columns.ts';
import { index, sqliteTable, text } from '#db/connection/drizzle.ts';
import type { PersonId } from '#src/people/person.ts';
import { PAGE_KEY_KINDS } from '#src/ports/page/page-keys.ts';

/** Who may come onto the office’s page and until when, by the hash of what opens it. A register that is copied takes none with it. */
export const pageKeys = sqliteTable(
  'page_keys',
  {
    hash: text().primaryKey(),
    kind: text({ enum: PAGE_KEY_KINDS }).notNull(),
    person: words().$type<PersonId>().notNull(),
    made: text().$type<Instant>().notNull(),
    until: text().$type<Instant>().notNull(),
  },
  (key) => [index('page_keys_until').on(key.until), index('page_keys_of').on(key.person)],
);
