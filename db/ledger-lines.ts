import { digestOfLine, hashOfLine } from './chain/line-hash.ts';
import { prepareSalts } from './chain/salts.ts';
import { isReadable } from './columns.ts';
import type { Connection, Db, Turn } from './connection/connection.ts';
import { asc, desc, gt } from './connection/drizzle.ts';
import { given, is, prepareInsert, prepared } from './connection/statements.ts';
import { inbox } from './tables/message-tables.ts';
import { people } from './tables/people-tables.ts';
import { ledger } from './tables/plan-tables.ts';
import { isKnownKind } from '#src/plan/replaying/known-kinds.ts';
import type { ActionEntry, ActionEvent, NewEntry, PersonEntry, PersonEvent, PlanEntry } from '#src/plan/ledger.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';

export type LedgerRow = typeof ledger.$inferSelect;
export type Entry = ActionEntry | PersonEntry | PlanEntry;

/** Appends lines inside the caller's transaction and gives them back as they were stored, numbered. */
export function prepareAppend(db: Db): (at: Turn, entries: readonly NewEntry[]) => Promise<readonly Entry[]> {
  const append = prepareAppendLines(db);
  return async (at, entries) => (await append(at, entries.map(lineOf))).map(entryOf);
}

/** A line that is about to be chained to the last one. */
export type NewLine = Pick<LedgerRow, 'at' | 'day' | 'by' | 'message' | 'action' | 'person' | 'plan' | 'kind' | 'body'>;

/** The same for lines of any kind, those about the register itself among them. */
export function prepareAppendLines(db: Db): (at: Turn, lines: readonly NewLine[]) => Promise<readonly LedgerRow[]> {
  const insert = prepareInsert(db, ledger, { orIgnore: false });
  const readLast = prepareLastLine(db);
  const readHeard = prepareLastHeard(db);
  const salts = prepareSalts(db);
  const readName = prepared(db, () => db.select({ name: people.name }).from(people).where(is(people.id, 'id')));
  return async (at, lines) => {
    if (lines.length === 0) return [];
    let last = await readLast(at);
    const heard = (await readHeard(at))?.hash ?? null;
    const saltOf = await salts(at);
    const names = new Map<NewLine['by'], string | null>();
    const rows: LedgerRow[] = [];
    for (const line of lines) {
      const { by } = line;
      if (by !== null && !names.has(by)) names.set(by, (await at.get(readName, { id: by }))?.name ?? null);
      const author = names.get(by) ?? null;
      const row = rowAfter(last, { ...line, author, heard, salt: saltOf('line', last.seq + 1) });
      await insert(at, row);
      rows.push(row);
      last = row;
    }
    return rows;
  };
}

type Heard = { readonly arrival: number; readonly hash: string };

/** The place and the hash of the message received last; undefined before the first. */
export function prepareLastHeard(db: Db): (at: Turn) => Promise<Heard | undefined> {
  const statement = prepared(db, () =>
    db.select({ arrival: inbox.arrival, hash: inbox.hash }).from(inbox).orderBy(desc(inbox.arrival)).limit(1),
  );
  return (at) => at.get(statement);
}

/** The newest line's number and hash; number 0 and an empty hash before the first. */
export function prepareLastLine(db: Db): (at: Turn) => Promise<{ readonly seq: number; readonly hash: string }> {
  const statement = prepared(db, () =>
    db.select({ seq: ledger.seq, hash: ledger.hash }).from(ledger).orderBy(desc(ledger.seq)).limit(1),
  );
  return async (at) => (await at.get(statement)) ?? { seq: 0, hash: '' };
}

/** Reads the lines after one. */
export function prepareSince({ db }: Pick<Connection, 'db'>): (at: Turn, after: number) => Promise<readonly Entry[]> {
  const statement = prepared(db, () =>
    db
      .select()
      .from(ledger)
      .where(gt(ledger.seq, given(ledger.seq, 'after')))
      .orderBy(asc(ledger.seq)),
  );
  return async (at, after) => entriesOf(await at.all(statement, { after }));
}

/** Where the ledger of a database ends that nobody else writes to. */
export async function headIn({ db, turn }: Connection): Promise<LedgerHead> {
  return headOf(await turn(prepareLastLine(db)));
}

/** Where a ledger ends whose newest line this is. */
export function headOf({ seq, hash }: { readonly seq: number; readonly hash: string }): LedgerHead {
  return { lines: seq, hash };
}

function entryOf(row: LedgerRow): Entry {
  const { seq, at, day, by, message, action, person, plan, body } = row;
  if (action !== null) return { seq, at, day, by, message, action, event: body as ActionEvent };
  if (plan !== null) return { seq, at, day, by, message, plan, event: body as PlanEvent };
  return { seq, at, day, by, message, person: person!, event: body as PersonEvent };
}

/** The lines that can be read, as the rest of the program knows them: one that is damaged, or of a newer version, stops no other. */
export function entriesOf(rows: readonly LedgerRow[]): readonly Entry[] {
  return rows.filter(isKnownLine).map(entryOf);
}

// Damaged, or of a newer version, or about the register itself.
function isKnownLine(row: LedgerRow): boolean {
  if (row.action === null && row.plan === null && row.person === null) return false;
  const of = row.action !== null ? 'action' : row.plan !== null ? 'plan' : 'person';
  return isReadable(row) && isKnownKind(of, row.body);
}

/** True for a line about an action. */
export function isOfAction<A extends NewEntry | Entry>(entry: A): entry is Extract<A, { action: unknown }> {
  return 'action' in entry;
}

/** True for a line about a person. */
export function isOfPerson<A extends NewEntry | Entry>(entry: A): entry is Extract<A, { person: unknown }> {
  return 'person' in entry;
}

/** True for a line about a plan as a whole. */
export function isOfPlan<A extends NewEntry | Entry>(entry: A): entry is Extract<A, { plan: unknown }> {
  return 'plan' in entry;
}

function lineOf(entry: NewEntry): NewLine {
  return {
    at: entry.at,
    day: entry.day,
    by: entry.by,
    message: entry.message,
    action: 'action' in entry ? entry.action : null,
    person: 'person' in entry ? entry.person : null,
    plan: 'plan' in entry ? entry.plan : null,
    kind: entry.event.kind,
    body: entry.event,
  };
}

type Chained = NewLine & Pick<LedgerRow, 'author' | 'heard' | 'salt'>;

function rowAfter(last: { readonly seq: number; readonly hash: string }, line: Chained): LedgerRow {
  // As it will be read again: what JSON does not keep is not hashed either.
  const body = JSON.parse(JSON.stringify(line.body)) as LedgerRow['body'];
  const row = { ...line, seq: last.seq + 1, body, digest: digestOfLine(line.salt, { ...line, body }), erased: null };
  return { ...row, hash: hashOfLine(last.hash, row) };
}
