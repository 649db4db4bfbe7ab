import type { Instant } from '#src/calendar/instant.ts';
import { words } from '#db/columns.ts';
import { index, sqliteTable, text } from '#db/connection/drizzle.ts';
import { FEED_SCOPES } from '#src/feeds/feed-scene.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';

/** By which keys other programs read feeds: what opens is kept as a hash alone. */
export const feedKeys = sqliteTable('feed_keys', {
  name: words().primaryKey(),
  scope: text({ enum: FEED_SCOPES }).notNull(),
  plan: words().$type<PlanKey>(),
  hash: text().notNull(),
  made: text().$type<Instant>().notNull(),
});

/** Under which addresses calendars are read, by the hash of what is secret in each. */
export const calendars = sqliteTable(
  'calendars',
  {
    hash: text().primaryKey(),
    kind: text({ enum: ['person', 'plan', 'forum'] }).notNull(),
    person: words().$type<PersonId>(),
    plan: words().$type<PlanKey>(),
    forum: words().$type<ForumKey>(),
    made: text().$type<Instant>().notNull(),
  },
  (calendar) => [index('calendars_of').on(calendar.kind, calendar.person, calendar.plan)],
);
