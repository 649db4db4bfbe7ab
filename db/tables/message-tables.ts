import type { Column, SQL } from 'drizzle-orm';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { json, words } from '#db/columns.ts';
import { index, integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from '#db/connection/drizzle.ts';
import type { AccountId, Form, IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { KeptCard } from '#db/kept-card.ts';
import { RULE_NAMES, TOLD_NAMES } from '#src/nudge/nudge.ts';
import type { Stage } from '#src/nudge/stage.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import { ASKING, OUTGOING_KINDS } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { actions } from './plan-tables.ts';

/** Where an inbound message is: stored, worked with everything it led to, or set aside with a reason. */
export const INBOX_STATES = ['waiting', 'worked', 'aside'] as const;

/**
 * Where an outgoing message is. Only `planned` is ever sent; of one that is `doubted` it is still to be found out whether it
 * arrived, `uncertain` is before the office, and `settled` was that until the office said what became of it.
 */
export const OUTBOX_STATES = ['planned', 'sending', 'sent', 'doubted', 'uncertain', 'dead', 'settled'] as const;

/** Why a message is sent a second time. */
export const SENT_AGAIN = ['not-found', 'not-known'] as const satisfies readonly NonNullable<Departing['again']>[];

export const HOWS = ['said', 'edited', 'deleted'] as const satisfies readonly IncomingMessage['how'][];

// SQLite uses a partial index only for a query that holds the same words: these are written into both, never bound.

/** Stored and not yet worked. */
export const isWaiting = (state: Column): SQL => sql`${state} = 'waiting'`;

/** Set aside with a reason: it could not be worked. */
export const isAside = (state: Column): SQL => sql`${state} = 'aside'`;

/** Written and not yet on its way. */
export const isPlanned = (state: Column): SQL => sql`${state} = 'planned'`;

/** On its way, or left there by a fault. */
export const isSending = (state: Column): SQL => sql`${state} = 'sending'`;

/** It is still to be found out whether it arrived. */
export const isDoubted = (state: Column): SQL => sql`${state} = 'doubted'`;

/** At an end at which nobody can be said to have read it. */
export const isLost = (state: Column): SQL => sql`${state} in ('uncertain', 'dead')`;

/** A message of its own that asks. */
export const isAsking = (kind: Column, edits: Column): SQL =>
  sql`${kind} in (${sql.raw(ASKING.map((one) => `'${one}'`).join(', '))}) and ${edits} is null`;

export const inbox = sqliteTable(
  'inbox',
  {
    arrival: integer().primaryKey({ autoIncrement: true }),
    id: words().$type<MessageId>().notNull().unique(),
    thread: words().$type<ThreadId>().notNull(),
    from: words().$type<AccountId>().notNull(),
    text: words().notNull(),
    at: text().$type<Instant>().notNull(),
    card: words().$type<OutKey>(),
    how: text({ enum: HOWS }).notNull(),
    of: words().$type<MessageId>(),
    form: json<Form>(),
    stamp: words(),
    state: text({ enum: INBOX_STATES }).notNull(),
    why: words(),
    // As in the ledger: what stands for it as it was received, chained to the message before it.
    salt: text().notNull().default(''),
    digest: text().notNull().default(''),
    hash: text().notNull().default(''),
    // The line of the ledger which says that it was forgotten, or something of it; null where nothing was.
    erased: integer(),
    // The process that took it in and alone works it; null where there is one process, and for nobody's.
    owner: integer(),
  },
  (message) => [
    index('inbox_waiting').on(message.arrival).where(isWaiting(message.state)),
    index('inbox_aside').on(message.arrival).where(isAside(message.state)),
    index('inbox_changes')
      .on(message.of)
      .where(sql`${message.of} is not null`),
  ],
);

/**
 * One row for each turn of a job that was worked: a job has one turn a day. Whom the newest turn of a job found reachable,
 * and who became it since; null for a turn that was passed over, one that reaches for nobody, and an earlier day's.
 */
export const slots = sqliteTable(
  'slots',
  { job: words().notNull(), day: text().$type<Day>().notNull(), reached: json<readonly PersonId[]>() },
  (slot) => [primaryKey({ columns: [slot.job, slot.day] })],
);

export const outbox = sqliteTable(
  'outbox',
  {
    // The order of writing, which is the order of sending.
    number: integer().primaryKey(),
    // Where it stands among what was said: its own number, or for a note on somebody's earlier message that one's.
    place: integer().notNull(),
    key: words().$type<OutKey>().notNull().unique(),
    kind: text({ enum: OUTGOING_KINDS }).notNull(),
    day: text().$type<Day>(),
    toPerson: words().$type<PersonId>(),
    toChannel: words(),
    toThread: words().$type<ThreadId>(),
    // Whose words an answer answers, known before their person is.
    toAccount: words().$type<AccountId>(),
    card: json<KeptCard>().notNull(),
    about: json<Outgoing['about']>().notNull(),
    edits: words().$type<OutKey>(),
    // For a part of a longer message: the whole, and which part.
    partOf: words().$type<OutKey>(),
    part: integer(),
    // The message on the platform that this row is a version of: its own key, or that of the first it edits.
    root: words().$type<OutKey>().notNull(),
    holds: words().$type<MessageId>(),
    seq: integer().notNull(),
    // The inbound message that led to it; null for what is said unasked, and for what was written before this was kept.
    cause: words().$type<MessageId>(),
    state: text({ enum: OUTBOX_STATES }).notNull(),
    attempts: integer().notNull(),
    notBefore: text().$type<Instant>(),
    takenAt: text().$type<Instant>(),
    // When it was on its way for the first time.
    firstTakenAt: text().$type<Instant>(),
    // Why it is sent a second time; null while it was sent once at most.
    again: text({ enum: SENT_AGAIN }),
    sentAt: text().$type<Instant>(),
    // Known beforehand for an answer in a thread, otherwise once it is sent.
    thread: words().$type<ThreadId>(),
    posted: words(),
    why: words(),
    // The process that sends it, or is sending it; null where there is one process, and for nobody's.
    owner: integer(),
  },
  (message) => [
    index('outbox_planned').on(message.number).where(isPlanned(message.state)),
    index('outbox_in_thread').on(message.thread, message.place, message.number),
    index('outbox_versions').on(message.root, message.number),
    index('outbox_taken').on(message.takenAt),
    index('outbox_asking').on(message.takenAt).where(isAsking(message.kind, message.edits)),
    index('outbox_caused')
      .on(message.cause)
      .where(sql`${message.cause} is not null`),
    index('outbox_held')
      .on(message.holds)
      .where(sql`${message.holds} is not null`),
    index('outbox_sending').on(message.takenAt).where(isSending(message.state)),
    index('outbox_doubted').on(message.number).where(isDoubted(message.state)),
    index('outbox_lost').on(message.key).where(isLost(message.state)),
  ],
);

export const asked = sqliteTable(
  'asked',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    day: text().$type<Day>().notNull(),
    person: words().$type<PersonId>().notNull(),
    action: words()
      .$type<ActionId>()
      .references(() => actions.id),
    rule: text({ enum: [...RULE_NAMES, ...TOLD_NAMES] }).notNull(),
    stage: json<Stage>().notNull(),
    key: words().$type<OutKey>().notNull(),
  },
  (question) => [
    uniqueIndex('asked_once').on(question.key, question.person, question.action, question.rule, question.stage),
  ],
);

/** What a platform remembers of the places where the bot is installed; a secret is sealed before it comes here. */
export const installations = sqliteTable(
  'installations',
  {
    platform: words().notNull(),
    place: words().notNull(),
    kept: words('sealed').notNull(),
    at: text().$type<Instant>().notNull(),
  },
  (installation) => [primaryKey({ columns: [installation.platform, installation.place] })],
);
