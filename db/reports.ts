import { hash, randomBytes } from 'node:crypto';
import type { Connection, Turn } from './connection/connection.ts';
import { asc, eq, getTableColumns } from './connection/drizzle.ts';
import { DatabaseFault } from './connection/fault.ts';
import { patiently } from './connection/patiently.ts';
import { prepared, prepareInsert } from './connection/statements.ts';
import { ledger } from './tables/plan-tables.ts';
import { reports } from './tables/report-table.ts';
import type { FrozenPaper, Paper } from '#src/report/paper/paper.ts';
import type { FrozenReport, NewReport, Reports } from '#src/ports/papers/reports.ts';

type Row = typeof reports.$inferSelect;

/** The frozen reports of one database. */
export function createReports(connection: Connection): Reports {
  const insert = prepareInsert(connection.db, reports, { orIgnore: false });
  return {
    freeze: (report) => patiently(connection, (at) => at.atOnce(() => freeze(at, report, insert))),
    find: (id) =>
      patiently(connection, async (at) => {
        const row = await at.get(at.db.select().from(reports).where(eq(reports.id, id)));
        return row === undefined ? null : { report: reportOf(row), frozen: frozenOf(row) };
      }),
  };
}

/** Reads all of them without their papers, by their days. */
export function prepareFrozenReports(connection: Connection): (at: Turn) => Promise<readonly FrozenReport[]> {
  const { content: _, salt: __, digest: ___, ...listed } = getTableColumns(reports);
  const read = prepared(connection.db, () =>
    connection.db.select(listed).from(reports).orderBy(asc(reports.asAt), asc(reports.id)),
  );
  return async (at) => (await at.all(read)).map(reportOf);
}

type Insert = (at: Turn, row: typeof reports.$inferInsert) => Promise<number>;

async function freeze(at: Turn, report: NewReport, insert: Insert): Promise<{ id: string; isNew: boolean }> {
  const { paper, line, at: frozenAt, ...said } = report;
  const head = await hashAt(at, line);
  const content = JSON.stringify(paper);
  for (let nth = 0; ; nth += 1) {
    const id = idOf({ ...said, head }, nth);
    const there = await at.get(at.db.select().from(reports).where(eq(reports.id, id)));
    if (there?.content === content) return { id, isNew: false };
    // As at the same day it says something else now: names of the roster, or what is restricted since.
    if (there !== undefined) continue;
    const salt = randomBytes(16).toString('hex');
    const row = { ...said, id, line, head, frozenAt, content, salt };
    await insert(at, { ...row, forgotten: 0, digest: digestOfReport(row) });
    return { id, isNew: true };
  }
}

async function hashAt(at: Turn, line: number): Promise<string> {
  const row = await at.get(at.db.select({ hash: ledger.hash }).from(ledger).where(eq(ledger.seq, line)));
  if (row === undefined) throw new DatabaseFault(`The ledger has no line ${line}, so no report can rest on it.`);
  return row.hash;
}

/** So many digits tell one report from any other. */
const DIGITS = 12;

type Of = Pick<Row, 'plan' | 'kind' | 'name' | 'asAt' | 'since' | 'indicatorsAsAt' | 'head'>;

/** Of what it is asked and where the ledger ended, and not of its words, which would give away a name that was forgotten. */
function idOf({ plan, kind, name, asAt, since, indicatorsAsAt, head }: Of, nth: number): string {
  const of = JSON.stringify([plan, kind, name, asAt, since, indicatorsAsAt, head, nth]);
  return `R-${hash('sha256', of).slice(0, DIGITS)}`;
}

/** What binds a report to its words. */
export function digestOfReport(report: Of & Pick<Row, 'id' | 'content' | 'salt'>): string {
  const { salt, id, plan, kind, name, asAt, since, indicatorsAsAt, head, content } = report;
  return hash('sha256', salt + JSON.stringify([id, plan, kind, name, asAt, since, indicatorsAsAt, head, content]));
}

function reportOf(row: Omit<Row, 'content' | 'salt' | 'digest'>): FrozenReport {
  const { id, plan, kind, name, asAt, since, indicatorsAsAt, mentions, frozenAt, by } = row;
  const head = { line: row.line, hash: row.head };
  return {
    id,
    plan,
    kind,
    name,
    asAt,
    since,
    indicatorsAsAt,
    mentions,
    frozenAt,
    by,
    head,
    isForgottenIn: row.forgotten > 0,
  };
}

function frozenOf({ id, line, head, content }: Row): FrozenPaper {
  return { id, head: { line, hash: head }, paper: JSON.parse(content) as Paper };
}
