import type { Connection } from './connection/connection.ts';
import { and, asc, sql } from './connection/drizzle.ts';
import { patiently } from './connection/patiently.ts';
import { is, prepared } from './connection/statements.ts';
import { installations } from './tables/message-tables.ts';
import type { Installations } from '#src/ports/installations.ts';

/** The installations of one database; what comes sealed stays sealed. */
export function createInstallations(connection: Connection): Installations {
  const { db } = connection;
  const isPlace = and(is(installations.platform, 'platform'), is(installations.place, 'place'));
  const readOne = prepared(db, () => db.select().from(installations).where(isPlace));
  const readAll = prepared(db, () =>
    db
      .select({ place: installations.place, kept: installations.kept })
      .from(installations)
      .where(is(installations.platform, 'platform'))
      .orderBy(asc(installations.place)),
  );
  const remove = prepared(db, () => db.delete(installations).where(isPlace));
  return {
    save: (platform, place, kept, when) =>
      patiently(connection, async (at) => {
        const insert = at.db
          .insert(installations)
          .values({ platform, place, kept, at: when })
          .onConflictDoUpdate({
            target: [installations.platform, installations.place],
            set: { kept: sql`excluded.sealed`, at: sql`excluded.at` },
          });
        await at.run(insert);
      }),
    find: (platform, place) =>
      patiently(connection, async (at) => (await at.get(readOne, { platform, place }))?.kept ?? null),
    all: (platform) => patiently(connection, (at) => at.all(readAll, { platform })),
    remove: (platform, place) => patiently(connection, async (at) => void (await at.run(remove, { platform, place }))),
  };
}
