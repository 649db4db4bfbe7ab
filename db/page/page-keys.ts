import type { Connection } from '#db/connection/connection.ts';
import { and, lte } from '#db/connection/drizzle.ts';
import { patiently } from '#db/connection/patiently.ts';
import { is, prepared } from '#db/connection/statements.ts';
import { pageKeys } from '#db/tables/page-table.ts';
import type { PageKey, PageKeys } from '#src/ports/page/page-keys.ts';

/** The keys to the office’s page of one database. */
export function createPageKeys(connection: Connection): PageKeys {
  const { db } = connection;
  const isIt = is(pageKeys.hash, 'hash');
  const read = prepared(db, () =>
    db
      .select()
      .from(pageKeys)
      .where(and(isIt, is(pageKeys.kind, 'kind'))),
  );
  const remove = prepared(db, () => db.delete(pageKeys).where(isIt));
  const removeAllOf = prepared(db, () => db.delete(pageKeys).where(is(pageKeys.person, 'person')));
  const find: PageKeys['find'] = ({ hash, kind, now }) =>
    patiently(connection, async (at) => unlessPast(await at.get(read, { hash, kind }), now));
  return {
    add: (key) =>
      patiently(connection, (at) =>
        at.atOnce(async () => {
          await at.run(db.delete(pageKeys).where(lte(pageKeys.until, key.made)));
          await at.run(db.insert(pageKeys).values(key));
        }),
      ),
    find,
    use: async (asking) => {
      const key = await find(asking);
      // Whoever took it away has it.
      const taken = await patiently(connection, (at) => at.run(remove, { hash: asking.hash }));
      return key !== null && taken === 1 ? key : null;
    },
    prolong: (hash, until) =>
      patiently(
        connection,
        async (at) => void (await at.run(db.update(pageKeys).set({ until }).where(isIt), { hash })),
      ),
    remove: (hash) => patiently(connection, async (at) => void (await at.run(remove, { hash }))),
    removeAllOf: (person) => patiently(connection, async (at) => void (await at.run(removeAllOf, { person }))),
  };
}

function unlessPast(key: PageKey | undefined, now: PageKey['until']): PageKey | null {
  return key === undefined || key.until <= now ? null : key;
}
