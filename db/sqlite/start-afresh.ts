import { linkSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dropSecondNames, removeCopy } from './backup.ts';
import { copyBeside } from './copy-beside.ts';
import { connect } from './connect.ts';
import type { SqliteConnection } from './connect.ts';
import { eq } from '#db/connection/drizzle.ts';
import { DatabaseFault } from '#db/connection/fault.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { installations } from '#db/tables/message-tables.ts';
import { plans } from '#db/tables/plan-tables.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** A register of the sample at `file` that is to make way; `at` names what becomes of it, and `fill` writes what takes its place. */
export type Afresh = {
  readonly file: string;
  readonly at: Instant;
  readonly fill: (fresh: OpenDatabase) => Promise<void>;
};

/**
 * Puts a new register in the place of one that holds nothing but the sample; gives where the old one is kept. Until the
 * new one is whole the old one stands, and nobody ever finds half of either. Refuses while a bot runs on it.
 */
export async function startAfresh({ file, at, fill }: Afresh): Promise<string> {
  const copy = copyBeside(file);
  try {
    removeCopy(copy.file);
    const fresh = await openDatabase(copy.file, { as: 'tool' });
    await fill(fresh).finally(() => fresh.close());
    // Not before: the copy was filled as a tool's is.
    copy.holdTools();
    await foldTogether(file, copy.file);
    const kept = join(dirname(file), `ragtime.sample-${at.replaceAll(':', '-')}.db`);
    dropSecondNames(file);
    // A second name is there from one moment to the next, and a copy is not.
    linkSync(file, kept);
    renameSync(copy.file, file);
    return kept;
  } catch (error) {
    throw copy.failed(error, file);
  } finally {
    copy.release();
  }
}

/** Leaves the old register in one file that nobody else has open, and carries over what is no sample: where the bot is installed. */
async function foldTogether(old: string, partial: string): Promise<void> {
  const [from, to] = [connect(old), connect(partial)];
  try {
    await refuseReal(from);
    const places = await from.turn((turn) => turn.all(turn.db.select().from(installations)));
    for (const row of places) await to.turn((turn) => turn.run(turn.db.insert(installations).values(row)));
    for (const { sqlite } of [from, to]) sqlite.pragma('journal_mode = DELETE');
  } finally {
    await from.close();
    await to.close();
  }
}

/** Another program may have loaded a plan meanwhile. */
async function refuseReal({ db, file, turn }: SqliteConnection): Promise<void> {
  const real = await turn((at) =>
    at.get(db.select({ key: plans.key }).from(plans).where(eq(plans.isSample, false)).limit(1)),
  );
  if (real === undefined) return;
  throw new DatabaseFault(`${file} holds ${real.key} by now, which is no sample, so it stays. Run it again.`);
}
