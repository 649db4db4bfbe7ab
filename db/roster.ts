import { isDeepStrictEqual } from 'node:util';
import { toldApart, untold } from '#src/people/told-apart.ts';
import { isReadable } from './columns.ts';
import type { Connection, Db, Turn } from './connection/connection.ts';
import { asc, eq } from './connection/drizzle.ts';
import { is, prepared, prepareInsert } from './connection/statements.ts';
import { accounts, bodies, holdings, members, people, posts } from './tables/people-tables.ts';
import type { Body, Person, Post, Roster } from '#src/people/person.ts';

// Those that refer to others first.
const TABLES = [accounts, holdings, members, people, posts, bodies] as const;

/** A roster in place of the one stored. */
type Replaced = { readonly before: Roster; readonly after: Roster };

/** Puts a roster in place of the one stored; where only some people are not as they were, those alone are written. */
export function prepareSaveRoster({ db }: Connection): (at: Turn, rosters: Replaced) => Promise<void> {
  const insertPerson = prepareInsertPerson(db);
  const insertPost = prepareInsertPost(db);
  const insertBody = prepareInsertBody(db);
  const changePerson = prepareChangePerson(db);
  return async (at, { before, after }) => {
    const changed = changedAmong(before, after);
    for (const person of changed ?? []) await changePerson(at, person);
    if (changed !== null) return;
    for (const table of TABLES) await at.run(db.delete(table));
    for (const [position, person] of after.people.entries()) await insertPerson(at, person, position);
    for (const [position, post] of after.posts.entries()) await insertPost(at, post, position);
    for (const [position, body] of after.bodies.entries()) await insertBody(at, body, position);
  };
}

/** The roster as stored, everything in the order in which it was saved. */
export function readRoster(at: Turn): Promise<Roster> {
  return at.atOnce(
    async () => toldApart({ people: await readPeople(at), posts: await readPosts(at), bodies: await readBodies(at) }),
    'reading',
  );
}

type InsertAt<T> = (at: Turn, one: T, position: number) => Promise<void>;

function prepareInsertPerson(db: Db): InsertAt<Person> {
  const insert = prepareInsert(db, people, { orIgnore: false });
  const insertAccount = prepareInsert(db, accounts, { orIgnore: false });
  return async (at, entry, position) => {
    const { accounts: known, from = null, to = null, ...person } = untold(entry);
    await insert(at, { ...person, from, to, position });
    for (const [platform, account] of Object.entries(known))
      await insertAccount(at, { person: person.id, platform, account });
  };
}

/** Writes somebody anew who keeps their place. */
function prepareChangePerson(db: Db): (at: Turn, person: Person) => Promise<void> {
  const dropAccounts = prepared(db, () => db.delete(accounts).where(is(accounts.person, 'id')));
  const insertAccount = prepareInsert(db, accounts, { orIgnore: false });
  return async (at, entry) => {
    const { accounts: known, from = null, to = null, id, ...said } = untold(entry);
    await at.run(dropAccounts, { id });
    await at.run(
      db
        .update(people)
        .set({ ...said, from, to })
        .where(eq(people.id, id)),
    );
    for (const [platform, account] of Object.entries(known)) await insertAccount(at, { person: id, platform, account });
  };
}

/** The people who are not as they were, where that is all there is between two rosters; null where there is more. */
function changedAmong(before: Roster, after: Roster): readonly Person[] | null {
  const { people: was, posts: held, bodies: named } = before;
  const areInPlace = after.people.length === was.length && after.people.every(({ id }, at) => id === was[at]?.id);
  if (!areInPlace || !isDeepStrictEqual([after.posts, after.bodies], [held, named])) return null;
  return after.people.filter((person, at) => !isDeepStrictEqual(untold(person), untold(was[at]!)));
}

function prepareInsertPost(db: Db): InsertAt<Post> {
  const insert = prepareInsert(db, posts, { orIgnore: false });
  const insertHolding = prepareInsert(db, holdings, { orIgnore: false });
  return async (at, { holders, ...post }, number) => {
    await insert(at, { ...post, position: number });
    for (const [position, holding] of holders.entries())
      await insertHolding(at, { ...holding, post: number, position });
  };
}

function prepareInsertBody(db: Db): InsertAt<Body> {
  const insert = prepareInsert(db, bodies, { orIgnore: false });
  const insertMember = prepareInsert(db, members, { orIgnore: false });
  return async (at, { members: names, ...body }, number) => {
    await insert(at, { ...body, position: number });
    for (const [position, name] of names.entries()) await insertMember(at, { body: number, position, name });
  };
}

/** Whoever has other names that can be read no more has none. */
function withAliases<Row extends { readonly aliases: readonly string[] }>(row: Row): Row {
  return isReadable(row) ? row : { ...row, aliases: [] };
}

async function readPeople(at: Turn): Promise<readonly Person[]> {
  const { db } = at;
  const known = Map.groupBy(
    await at.all(db.select().from(accounts).orderBy(asc(accounts.platform))),
    ({ person }) => person,
  );
  const rows = (await at.all(db.select().from(people).orderBy(asc(people.position)))).map(withAliases);
  return rows.map(({ id, name, title, aliases, email, role, zone, reportsTo, from, to }) => {
    const pairs = (known.get(id) ?? []).map(({ platform, account }) => [platform, account] as const);
    const here = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
    return { id, name, title, aliases, email, role, zone, reportsTo, accounts: Object.fromEntries(pairs), ...here };
  });
}

async function readPosts(at: Turn): Promise<readonly Post[]> {
  const { db } = at;
  const held = Map.groupBy(
    await at.all(db.select().from(holdings).orderBy(asc(holdings.position))),
    ({ post }) => post,
  );
  const rows = (await at.all(db.select().from(posts).orderBy(asc(posts.position)))).map(withAliases);
  return rows.map(({ position, name, aliases }) => ({
    name,
    aliases,
    holders: (held.get(position) ?? []).map(({ person, from, to }) => ({ person, from, to })),
  }));
}

async function readBodies(at: Turn): Promise<readonly Body[]> {
  const { db } = at;
  const belonging = Map.groupBy(
    await at.all(db.select().from(members).orderBy(asc(members.position))),
    ({ body }) => body,
  );
  const rows = (await at.all(db.select().from(bodies).orderBy(asc(bodies.position)))).map(withAliases);
  return rows.map(({ position, name, aliases }) => ({
    name,
    aliases,
    members: (belonging.get(position) ?? []).map((member) => member.name),
  }));
}
