import type { Day } from '#src/calendar/day.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { json, words } from '#db/columns.ts';
import { integer, primaryKey, sqliteTable, text } from '#db/connection/drizzle.ts';
import type { PersonId } from '#src/people/person.ts';
import { ROLES } from '#src/people/person.ts';

export const people = sqliteTable('people', {
  id: words().$type<PersonId>().primaryKey(),
  position: integer().notNull(),
  name: words().notNull(),
  title: words(),
  aliases: json<readonly string[]>().notNull(),
  email: words(),
  role: text({ enum: ROLES }),
  zone: text().$type<Zone>(),
  reportsTo: words(),
  from: text().$type<Day>(),
  to: text().$type<Day>(),
});

export const accounts = sqliteTable(
  'accounts',
  {
    person: words()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    platform: words().notNull(),
    account: words().notNull(),
  },
  (account) => [primaryKey({ columns: [account.person, account.platform] })],
);

export const posts = sqliteTable('posts', {
  position: integer().primaryKey(),
  name: words().notNull(),
  aliases: json<readonly string[]>().notNull(),
});

export const holdings = sqliteTable(
  'holdings',
  {
    post: integer()
      .notNull()
      .references(() => posts.position),
    position: integer().notNull(),
    person: words().$type<PersonId>().notNull(),
    from: text().$type<Day>(),
    to: text().$type<Day>(),
  },
  (holding) => [primaryKey({ columns: [holding.post, holding.position] })],
);

export const bodies = sqliteTable('bodies', {
  position: integer().primaryKey(),
  name: words().notNull(),
  aliases: json<readonly string[]>().notNull(),
});

export const members = sqliteTable(
  'members',
  {
    body: integer()
      .notNull()
      .references(() => bodies.position),
    position: integer().notNull(),
    name: words().notNull(),
  },
  (member) => [primaryKey({ columns: [member.body, member.position] })],
);
