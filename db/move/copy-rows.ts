import { chain } from '#db/tables/chain-table.ts';
import type { Connection, Turn } from '#db/connection/connection.ts';
import { getTableName } from '#db/connection/drizzle.ts';
import { DatabaseFault } from '#db/connection/fault.ts';
import { prepareLastLine } from '#db/ledger-lines.ts';
import { calendars, feedKeys } from '#db/tables/feed-tables.ts';
import { asked, inbox, installations, outbox, slots } from '#db/tables/message-tables.ts';
import { accounts, bodies, holdings, members, people, posts } from '#db/tables/people-tables.ts';
import { actions, headings, ledger, plans } from '#db/tables/plan-tables.ts';
import { reports } from '#db/tables/report-table.ts';

/** Every table, those that others refer to first; but for the keys of pages that are open, which are good for this register alone. */
export const COPIED = [
  plans,
  headings,
  actions,
  people,
  accounts,
  posts,
  holdings,
  bodies,
  members,
  inbox,
  ledger,
  slots,
  outbox,
  asked,
  installations,
  reports,
  feedKeys,
  calendars,
  chain,
] as const;

/** Copies all of a register, as it is at one moment, into one in which nothing was ever stored; row by row as they are kept, so that the record is the same to the last hash. */
export function copyRows(from: Connection, to: Connection): Promise<void> {
  return from.turn((source) =>
    source.atOnce(() => to.turn((target) => target.atOnce(() => copy(source, target, to.file))), 'reading'),
  );
}

async function copy(from: Turn, to: Turn, called: string): Promise<void> {
  if (!(await isEmpty(to))) throw new DatabaseFault(`${called} holds a register already. Name one that is empty.`);
  await to.dialect.deferReferences();
  // Each new register has a secret of its own; its salts go with the rows.
  await to.run(to.db.delete(chain));
  for (const table of COPIED.map((one) => getTableName(one)))
    for await (const rows of from.dialect.pagesOf(table)) await to.dialect.addRows(table, rows);
  const [was, is] = [await prepareLastLine(from.db)(from), await prepareLastLine(to.db)(to)];
  if (was.hash !== is.hash)
    throw new DatabaseFault('The copy does not end where the register does. Nothing was copied.');
}

/** True where nothing was ever stored. */
async function isEmpty(at: Turn): Promise<boolean> {
  for (const table of COPIED.filter((one) => one !== chain))
    if ((await at.all(at.db.select().from(table).limit(1))).length > 0) return false;
  return true;
}
