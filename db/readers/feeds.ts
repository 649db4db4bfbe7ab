import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Connection } from '#db/connection/connection.ts';
import { and, asc, eq, isNull } from '#db/connection/drizzle.ts';
import { patiently } from '#db/connection/patiently.ts';
import { is, prepared, prepareInsert } from '#db/connection/statements.ts';
import { calendars, feedKeys } from '#db/tables/feed-tables.ts';
import type { CalendarAddress, CalendarOf, Calendars, FeedKey, FeedKeys } from '#src/ports/readers/feeds.ts';

/** The keys by which other programs read one database. */
export function createFeedKeys(connection: Connection): FeedKeys {
  const { db } = connection;
  const insert = prepareInsert(db, feedKeys, { orIgnore: true });
  const read = prepared(db, () => db.select().from(feedKeys).where(is(feedKeys.name, 'name')));
  const remove = prepared(db, () => db.delete(feedKeys).where(is(feedKeys.name, 'name')));
  return {
    add: async (key) => {
      const secret = newSecret();
      const added = await patiently(connection, (at) => insert(at, { ...key, hash: hashOf(secret) }));
      return added === 1 ? secret : null;
    },
    all: () =>
      patiently(connection, async (at) =>
        (await at.all(db.select().from(feedKeys).orderBy(asc(feedKeys.name)))).map(keyOf),
      ),
    open: async (name, secret) => {
      const row = await patiently(connection, (at) => at.get(read, { name }));
      return isSecretOf(secret, row?.hash ?? null) && row !== undefined ? keyOf(row) : null;
    },
    remove: (name) => patiently(connection, async (at) => (await at.run(remove, { name })) === 1),
  };
}

function keyOf({ name, scope, plan, made }: typeof feedKeys.$inferSelect): FeedKey {
  return { name, scope, plan, made };
}

/** The addresses of the calendars of one database. */
export function createCalendars(connection: Connection): Calendars {
  const { db } = connection;
  const insert = prepareInsert(db, calendars, { orIgnore: false });
  const read = prepared(db, () => db.select().from(calendars).where(is(calendars.hash, 'hash')));
  return {
    add: async ({ of, made }) => {
      const secret = newSecret();
      await patiently(connection, (at) => insert(at, { ...of, hash: hashOf(secret), made }));
      return secret;
    },
    all: () =>
      patiently(connection, async (at) =>
        (await at.all(db.select().from(calendars).orderBy(asc(calendars.made), asc(calendars.hash)))).map(addressOf),
      ),
    open: (secret) =>
      patiently(connection, async (at) => {
        const row = await at.get(read, { hash: hashOf(secret) });
        return row === undefined ? null : addressOf(row).of;
      }),
    removeAllOf: (of) => patiently(connection, (at) => at.run(db.delete(calendars).where(whose(of)))),
  };
}

function whose(of: CalendarOf) {
  const { person, plan, forum } = columnsOf(of);
  return and(
    eq(calendars.kind, of.kind),
    person === null ? isNull(calendars.person) : eq(calendars.person, person),
    plan === null ? isNull(calendars.plan) : eq(calendars.plan, plan),
    forum === null ? isNull(calendars.forum) : eq(calendars.forum, forum),
  );
}

function columnsOf(of: CalendarOf) {
  return {
    person: of.kind === 'person' ? of.person : null,
    plan: of.kind === 'person' ? null : of.plan,
    forum: of.kind === 'forum' ? of.forum : null,
  };
}

/** A row as it was written: each kind has its own columns. */
function addressOf({ kind, person, plan, forum, made }: typeof calendars.$inferSelect): CalendarAddress {
  return { of: { kind, person, plan, forum } as CalendarOf, made };
}

/** So many bytes nobody guesses: of such a secret a plain hash is enough to keep. */
const SECRET_BYTES = 32;

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function hashOf(secret: string): string {
  return hash('sha256', secret);
}

/** It takes as long for any secret, and where there is none. */
function isSecretOf(said: string, kept: string | null): boolean {
  return timingSafeEqual(Buffer.from(hashOf(said)), Buffer.from(kept ?? hashOf(newSecret())));
}
