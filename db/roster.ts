import { toldApart, untold } from '#src/people/told-apart.ts';
import { isReadable } from './columns.ts';
import type { Connection, Db } from './connection/connect.ts';
import { asc } from './connection/drizzle.ts';
import { prepareInsert } from './connection/statements.ts';
import { accounts, bodies, holdings, members, people, posts } from './tables/people-tables.ts';
import type { Body, Person, Post, Roster } from '#src/people/person.ts';

// Those that refer to others first.
const TABLES = [accounts, holdings, members, people, posts, bodies] as const;

/** Puts a roster in place of the one stored, in one transaction. */
export function prepareSaveRoster({ db, sqlite }: Connection): (roster: Roster) => void {
  const insertPerson = prepareInsertPerson(db);
  const insertPost = prepareInsertPost(db);
  const insertBody = prepareInsertBody(db);
  const save = sqlite.transaction((roster: Roster) => {
    for (const table of TABLES) db.delete(table).run();
    roster.people.forEach(insertPerson);
    roster.posts.forEach(insertPost);
    roster.bodies.forEach(insertBody);
  });
  return (roster) => save.immediate(roster);
}

/** The roster as stored, everything in the order in which it was saved. */
export function prepareReadRoster({ db, sqlite }: Connection): () => Roster {
  return sqlite.transaction(() => toldApart({ people: readPeople(db), posts: readPosts(db), bodies: readBodies(db) }));
}

function prepareInsertPerson(db: Db): (person: Person, position: number) => void {
  const insert = prepareInsert(db, people, { orIgnore: false });
  const insertAccount = prepareInsert(db, accounts, { orIgnore: false });
  return (entry, position) => {
    const { accounts: known, from = null, to = null, ...person } = untold(entry);
    insert({ ...person, from, to, position });
    for (const [platform, account] of Object.entries(known)) insertAccount({ person: person.id, platform, account });
  };
}

function prepareInsertPost(db: Db): (post: Post, position: number) => void {
  const insert = prepareInsert(db, posts, { orIgnore: false });
  const insertHolding = prepareInsert(db, holdings, { orIgnore: false });
  return ({ holders, ...post }, number) => {
    insert({ ...post, position: number });
    holders.forEach((holding, position) => insertHolding({ ...holding, post: number, position }));
  };
}

function prepareInsertBody(db: Db): (body: Body, position: number) => void {
  const insert = prepareInsert(db, bodies, { orIgnore: false });
  const insertMember = prepareInsert(db, members, { orIgnore: false });
  return ({ members: names, ...body }, number) => {
    insert({ ...body, position: number });
    names.forEach((name, position) => insertMember({ body: number, position, name }));
  };
}

/** Whoever has other names that can be read no more has none. */
function withAliases<Row extends { readonly aliases: readonly string[] }>(row: Row): Row {
  return isReadable(row) ? row : { ...row, aliases: [] };
}

function readPeople(db: Db): readonly Person[] {
  const known = Map.groupBy(db.select().from(accounts).orderBy(asc(accounts.platform)).all(), ({ person }) => person);
  const rows = db.select().from(people).orderBy(asc(people.position)).all().map(withAliases);
  return rows.map(({ id, name, title, aliases, email, role, zone, reportsTo, from, to }) => {
    const pairs = (known.get(id) ?? []).map(({ platform, account }) => [platform, account] as const);
    const here = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
    return { id, name, title, aliases, email, role, zone, reportsTo, accounts: Object.fromEntries(pairs), ...here };
  });
}

function readPosts(db: Db): readonly Post[] {
  const held = Map.groupBy(db.select().from(holdings).orderBy(asc(holdings.position)).all(), ({ post }) => post);
  const rows = db.select().from(posts).orderBy(asc(posts.position)).all().map(withAliases);
  return rows.map(({ position, name, aliases }) => ({
    name,
    aliases,
    holders: (held.get(position) ?? []).map(({ person, from, to }) => ({ person, from, to })),
  }));
}

function readBodies(db: Db): readonly Body[] {
  const belonging = Map.groupBy(db.select().from(members).orderBy(asc(members.position)).all(), ({ body }) => body);
  const rows = db.select().from(bodies).orderBy(asc(bodies.position)).all().map(withAliases);
  return rows.map(({ position, name, aliases }) => ({
    name,
    aliases,
    members: (belonging.get(position) ?? []).map((member) => member.name),
  }));
}
