import type { Turn } from '#db/connection/connection.ts';
import { calendars, feedKeys } from '#db/tables/feed-tables.ts';
import { people } from '#db/tables/people-tables.ts';

/**
 * Puts the keys and addresses by which other programs read in a copy as they are in the register that it replaces: what was
 * taken back since stays taken back, and what was made since opens. Gives how many of the copy's were closed by that.
 */
export async function carryReaders(from: Turn, to: Turn): Promise<number> {
  const [keys, addresses] = [await from.all(from.db.select().from(feedKeys)), await addressesOf(from)];
  const own = new Set([...keys, ...addresses].map(({ hash }) => hash));
  const had = [...(await to.all(to.db.select().from(feedKeys))), ...(await addressesOf(to))];
  await to.run(to.db.delete(feedKeys));
  await to.run(to.db.delete(calendars));
  for (const key of keys) await to.run(to.db.insert(feedKeys).values(key));
  const known = new Set((await to.all(to.db.select({ id: people.id }).from(people))).map(({ id }) => id));
  // A calendar of somebody whom the copy does not know would be nobody's.
  for (const one of addresses.filter(({ person }) => person === null || known.has(person)))
    await to.run(to.db.insert(calendars).values(one));
  return had.filter(({ hash }) => !own.has(hash)).length;
}

function addressesOf(at: Turn): Promise<readonly (typeof calendars.$inferSelect)[]> {
  return at.all(at.db.select().from(calendars));
}

/** By how many keys and addresses other programs read a register. */
export async function countReaders(at: Turn): Promise<number> {
  const keys = await at.all(at.db.select({ hash: feedKeys.hash }).from(feedKeys));
  return keys.length + (await addressesOf(at)).length;
}
