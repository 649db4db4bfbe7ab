import { NATIONS } from '#src/calendar/bank-holidays.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { HEADING_LEVELS } from '#db/heading-levels.ts';
import { json, words } from '#db/columns.ts';
import type { RegisterEvent } from '#db/chain/register-event.ts';
import { index, integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from '#db/connection/drizzle.ts';
import type { ActionId, FormerRef, KeptColumns, NamedField, PlanKey, Ref } from '#src/plan/action.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { ActionEvent, PersonEvent } from '#src/plan/ledger.ts';
import type { Impliable, Milestone } from '#src/timescale/timescale.ts';
import { TIMESCALE_KINDS } from '#src/timescale/timescale.ts';

export const plans = sqliteTable(
  'plans',
  {
    key: words().$type<PlanKey>().primaryKey(),
    name: words().notNull(),
    published: text().$type<Day>().notNull(),
    zone: text().$type<Zone>().notNull(),
    nation: text({ enum: NATIONS }).notNull(),
    isDefault: integer({ mode: 'boolean' }).notNull(),
    // When the office let the asking begin; null until then.
    begun: text().$type<Instant>(),
    // As its file was read at the last import; null where columns have no names.
    columns: json<KeptColumns>(),
    // Null while the newest version is the first.
    firstPublished: text().$type<Day>(),
    isArchived: integer({ mode: 'boolean' }).notNull().default(false),
    isSample: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (plan) => [
    uniqueIndex('plans_one_default')
      .on(plan.isDefault)
      .where(sql`${plan.isDefault} = 1`),
  ],
);

export const headings = sqliteTable(
  'headings',
  {
    plan: words()
      .$type<PlanKey>()
      .notNull()
      .references(() => plans.key),
    level: text({ enum: HEADING_LEVELS }).notNull(),
    ref: words().notNull(),
    title: words().notNull(),
    position: integer().notNull(),
  },
  (heading) => [primaryKey({ columns: [heading.plan, heading.position] })],
);

export const actions = sqliteTable(
  'actions',
  {
    id: words().$type<ActionId>().primaryKey(),
    plan: words()
      .$type<PlanKey>()
      .notNull()
      .references(() => plans.key),
    ref: words().$type<Ref>().notNull(),
    parent: words().$type<Ref>(),
    phase: integer(),
    theme: words(),
    section: integer(),
    outcome: words(),
    title: words().notNull(),
    // As first published; a trigger refuses any change, also when a later version of the plan words it otherwise.
    original: text().$type<Day>(),
    timescaleText: words().notNull(),
    timescaleKind: text({ enum: TIMESCALE_KINDS }).notNull(),
    start: text().$type<Day>(),
    due: text().$type<Day>(),
    every: text().$type<Every>(),
    milestones: json<readonly Milestone[]>().notNull(),
    implied: json<readonly Impliable[]>().notNull(),
    timescaleDoubt: words(),
    leadsText: words().notNull(),
    owners: json<readonly Owner[]>().notNull(),
    leadsDoubt: words(),
    datesInherited: integer({ mode: 'boolean' }).notNull(),
    leadsInherited: integer({ mode: 'boolean' }).notNull(),
    position: integer().notNull(),
    place: words(),
    formerRefs: json<readonly FormerRef[]>(),
    // True where the last version imported has it no longer.
    isDropped: integer({ mode: 'boolean' }).notNull().default(false),
    // The plan's other columns; null where it has none.
    fields: json<readonly NamedField[]>(),
  },
  (action) => [index('actions_in_order').on(action.plan, action.position)],
);

/** Append only: triggers refuse a change or a removal, but for what a later line says was forgotten; each line's hash covers the one before. */
export const ledger = sqliteTable(
  'ledger',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().$type<Instant>().notNull(),
    day: text().$type<Day>().notNull(),
    by: words().$type<PersonId>(),
    message: words(),
    action: words()
      .$type<ActionId>()
      .references(() => actions.id),
    person: words().$type<PersonId>(),
    kind: text().$type<(ActionEvent | PersonEvent | PlanEvent | RegisterEvent)['kind']>().notNull(),
    body: json<ActionEvent | PersonEvent | PlanEvent | RegisterEvent>().notNull(),
    hash: text().notNull(),
    // For a line about a plan as a whole.
    plan: words()
      .$type<PlanKey>()
      .references(() => plans.key),
    // What whoever wrote it was called then; null for the bot itself, and for somebody of whom no name was known.
    author: words(),
    salt: text().notNull().default(''),
    // What stands for its content in the chain, as it was written.
    digest: text().notNull().default(''),
    // The hash of the message received last before it; null where there was none.
    heard: text(),
    // The line which says that something of it was forgotten, and what stands for the rest; null where nothing was.
    erased: integer(),
  },
  (line) => [
    index('ledger_of_action').on(line.action, line.seq),
    index('ledger_of_person')
      .on(line.person, line.seq)
      .where(sql`${line.person} is not null`),
    index('ledger_of_plan')
      .on(line.plan, line.seq)
      .where(sql`${line.plan} is not null`),
    index('ledger_of_message')
      .on(line.message)
      .where(sql`${line.message} is not null`),
  ],
);
