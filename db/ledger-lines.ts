import { hash } from 'node:crypto';
import { isReadable } from './columns.ts';
import type { Db } from './connection/connect.ts';
import { desc } from './connection/drizzle.ts';
import { prepareInsert, prepared } from './connection/statements.ts';
import { ledger } from './tables/plan-tables.ts';
import { isKnownKind } from '#src/plan/replaying/known-kinds.ts';
import type {
  ActionEntry,
  ActionEvent,
  NewEntry,
  PersonEntry,
  PersonEvent,
  PlanEntry,
  PlanEvent,
} from '#src/plan/ledger.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';

export type LedgerRow = typeof ledger.$inferSelect;
export type Entry = ActionEntry | PersonEntry | PlanEntry;

/** Appends lines inside the caller's transaction and gives them back as they were stored, numbered. */
export function prepareAppend(db: Db): (entries: readonly NewEntry[]) => readonly Entry[] {
  const insert = prepareInsert(db, ledger, { orIgnore: false });
  const readLast = prepareLastLine(db);
  return (entries) => {
    let last = readLast();
    return entries.map((entry) => {
      const row = rowAfter(last, entry);
      insert(row);
      last = row;
      return entryOf(row);
    });
  };
}

/** The newest line's number and hash; number 0 and an empty hash before the first. */
export function prepareLastLine(db: Db): () => { readonly seq: number; readonly hash: string } {
  const statement = prepared(db, () =>
    db.select({ seq: ledger.seq, hash: ledger.hash }).from(ledger).orderBy(desc(ledger.seq)).limit(1),
  );
  return () => statement.get() ?? { seq: 0, hash: '' };
}

/** Where a ledger ends whose newest line this is. */
export function headOf({ seq, hash }: { readonly seq: number; readonly hash: string }): LedgerHead {
  return { lines: seq, hash };
}

/** What a line's hash must be: over the hash before it and the line in one fixed order. */
export function hashOf(previous: string, row: Omit<LedgerRow, 'hash'>): string {
  const line = [row.seq, row.at, row.day, row.by, row.message, row.action, row.person, row.kind, row.body];
  // Lines about plans came later: those of before are hashed as they always were.
  return hash('sha256', previous + JSON.stringify(row.plan === null ? line : [...line, row.plan]));
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

// Damaged, or of a newer version.
function isKnownLine(row: LedgerRow): boolean {
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

function rowAfter(last: { readonly seq: number; readonly hash: string }, entry: NewEntry): LedgerRow {
  const row = {
    seq: last.seq + 1,
    at: entry.at,
    day: entry.day,
    by: entry.by,
    message: entry.message,
    action: 'action' in entry ? entry.action : null,
    person: 'person' in entry ? entry.person : null,
    plan: 'plan' in entry ? entry.plan : null,
    kind: entry.event.kind,
    // As it will be read again: what JSON does not keep is not hashed either.
    body: JSON.parse(JSON.stringify(entry.event)) as LedgerRow['body'],
  };
  return { ...row, hash: hashOf(last.hash, row) };
}
