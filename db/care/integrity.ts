import { chainOf } from '#db/chain/check-chain.ts';
import { inPages, linesWhere, PAGE } from '#db/chain/pages.ts';
import { publishedWordsOf } from '#db/chain/published-words.ts';
import type { Connection } from '#db/connection/connection.ts';
import { asc, eq, gt, max, sql } from '#db/connection/drizzle.ts';
import { faultFrom } from '#db/connection/fault.ts';
import { patiently } from '#db/connection/patiently.ts';
import { prepared } from '#db/connection/statements.ts';
import { actions, ledger } from '#db/tables/plan-tables.ts';
import { digestOfReport } from '#db/reports.ts';
import { reports } from '#db/tables/report-table.ts';
import type { ActionId } from '#src/plan/action.ts';

/** What is wrong with a database, each a sentence that names the first bad row; empty when all is well. */
export async function findDamage(connection: Connection): Promise<readonly string[]> {
  return [...(await attempt(connection, damagedOf)), ...(await findDamageWithin(connection))];
}

/** The same of a database whose pages were looked at already, which is the dearest look of all. */
export async function findDamageWithin(connection: Connection): Promise<readonly string[]> {
  const found: string[] = [];
  for (const check of [referencesOf, chainOf, endOf, originalsOf, publishedWordsOf, reportsOf])
    found.push(...(await attempt(connection, check)));
  return found;
}

type Check = (connection: Connection) => Promise<readonly string[]>;

/** A page that cannot be read at all is damage too. */
async function attempt(connection: Connection, check: Check): Promise<readonly string[]> {
  try {
    return await check(connection);
  } catch (error) {
    // A damaged page throws, and a row that no longer reads as JSON; both are what is looked for here.
    return [(faultFrom(error, connection.file) as Error).message];
  }
}

/** What the database itself finds wrong with where it lies, each a sentence. */
export function damagedOf(connection: Connection): Promise<readonly string[]> {
  return patiently(connection, ({ dialect }) => dialect.damaged());
}

function referencesOf(connection: Connection): Promise<readonly string[]> {
  return patiently(connection, ({ dialect }) => dialect.unreferred());
}

/** The database remembers the highest line ever given out, so that lines cut off at the end are missed. */
function endOf(connection: Connection): Promise<readonly string[]> {
  return patiently(connection, async (at) => {
    const given = await at.dialect.lastGiven();
    const last = (await at.get(at.db.select({ seq: max(ledger.seq) }).from(ledger)))?.seq ?? 0;
    return last === given ? [] : [`The ledger ends at line ${last}, but line ${given} was written.`];
  });
}

/** A report in which nobody was forgotten says what it said as it was frozen. */
async function reportsOf(connection: Connection): Promise<readonly string[]> {
  const rows = await patiently(connection, (at) =>
    at.all(at.db.select().from(reports).where(eq(reports.forgotten, 0))),
  );
  const wrong = rows.find((row) => row.digest !== digestOfReport(row));
  return wrong === undefined ? [] : [`The report ${wrong.id} does not say what it said when it was frozen.`];
}

type Original = Pick<typeof actions.$inferSelect, 'id' | 'original'>;

async function originalsOf(connection: Connection): Promise<readonly string[]> {
  const said = new Map<ActionId | null, Original['original']>();
  for await (const page of linesWhere(connection, eq(ledger.kind, 'published')))
    for (const { action, body } of page) said.set(action, body.kind === 'published' ? body.original : null);
  for await (const page of originalPages(connection)) {
    const wrong = page.find(({ id, original }) => !said.has(id) || said.get(id) !== original);
    if (wrong !== undefined) return [sayOriginal(wrong, said.get(wrong.id) ?? 'none')];
  }
  return [];
}

function sayOriginal({ id, original }: Original, was: string): string {
  return `The original date of ${id} is ${original ?? 'none'}, but it was published as ${was}.`;
}

function originalPages(connection: Connection): AsyncGenerator<readonly Original[]> {
  const { db } = connection;
  const read = prepared(db, () =>
    db
      .select({ id: actions.id, original: actions.original })
      .from(actions)
      .where(gt(actions.id, sql.placeholder('after')))
      .orderBy(asc(actions.id))
      .limit(PAGE),
  );
  return inPages(connection, (at, after: string) => at.all(read, { after }), { first: '', keyOf: ({ id }) => id });
}
