import type { Connection } from './connection/connect.ts';
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
    save: (platform, place, kept, at) =>
      patiently(connection, () => {
        db.insert(installations)
          .values({ platform, place, kept, at })
          .onConflictDoUpdate({
            target: [installations.platform, installations.place],
            set: { kept: sql`excluded.sealed`, at: sql`excluded.at` },
          })
          .run();
      }),
    find: (platform, place) => patiently(connection, () => readOne.get({ platform, place })?.kept ?? null),
    all: (platform) => patiently(connection, () => readAll.all({ platform })),
    remove: (platform, place) => patiently(connection, () => void remove.run({ platform, place })),
  };
}
