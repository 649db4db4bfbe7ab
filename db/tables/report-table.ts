import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { json, words } from '#db/columns.ts';
import { index, integer, sqliteTable, text } from '#db/connection/drizzle.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import { plans } from './plan-tables.ts';

/** Reports as they were frozen. Append only: a trigger refuses a change or a removal, but that somebody in it is forgotten. */
export const reports = sqliteTable(
  'reports',
  {
    id: text().primaryKey(),
    plan: words()
      .$type<PlanKey>()
      .notNull()
      .references(() => plans.key),
    kind: text().notNull(),
    name: words().notNull(),
    asAt: text().$type<Day>().notNull(),
    // The day of the report before; null for a first one.
    since: text().$type<Day>(),
    indicatorsAsAt: text().$type<Day>().notNull(),
    // The last line of the ledger that it rests on, and its hash there.
    line: integer().notNull(),
    head: text().notNull(),
    frozenAt: text().$type<Instant>().notNull(),
    by: words().$type<PersonId>(),
    // The paper as JSON, exactly as it is drawn.
    content: words().notNull(),
    mentions: json<readonly ActionId[]>().notNull(),
    salt: text().notNull(),
    // Over the salt, what is above and the content, as it was frozen; no later content fits it.
    digest: text().notNull(),
    // How often somebody in it was forgotten.
    forgotten: integer().notNull().default(0),
  },
  (report) => [index('reports_of_plan').on(report.plan, report.asAt)],
);
