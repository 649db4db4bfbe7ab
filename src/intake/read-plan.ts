import type { Action, Heading, PlanKey, Ref } from '#src/plan/action.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Roster } from '#src/people/person.ts';
import type { ColumnMap, Layout, PlanFile, PlanProgress, PlanRow, PlanTable } from './format.ts';
import type { PlanDocument } from './document.ts';
import type { Issue } from './issue.ts';
import { actionId } from '#src/plan/action.ts';
import { readLeadColumn } from '#src/people/leads/document/read-lead-column.ts';
import type { Leads } from '#src/people/leads/leads.ts';
import { eachOnce } from './refs-once.ts';
import { readTimescaleColumn } from '#src/timescale/document/read-timescale-column.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import { decodeText } from './decode-text.ts';
import { formatOf } from './formats.ts';
import { groupIssues } from './group-issues.ts';
import { shortYearsIn } from '#src/timescale/document/short-years.ts';
import { issueAt } from './issue.ts';
import { NOTHING_FOUND } from './purposes/purposes-found.ts';
import type { ListsSaid, PurposesFound } from './purposes/purposes-found.ts';
import { readPurposes } from './purposes/read-purposes.ts';
import { textDocument } from './purposes/text-document.ts';
import { isReadAsPurposes } from './purposes/read-as-purposes.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** What a plan file says, in document order, and every part of it that a person should look at. */
export type PlanReading = {
  readonly headings: readonly Heading[];
  readonly actions: readonly Action[];
  readonly issues: readonly Issue[];
  /** How actions stood when the plan was published, for those of which it says so. */
  readonly progress: ReadonlyMap<Ref, PlanProgress>;
  /** Refs that the plan does not have and were made here. */
  readonly madeRefs: readonly Ref[];
  /** How the columns were taken; null where columns have no names. */
  readonly layout: Layout | null;
  /** What it says its actions are for. */
  readonly purposes: PurposesFound;
};

type ReadOptions = {
  readonly plan: PlanKey;
  readonly published: Day;
  readonly roster: Roster;
  readonly columns?: ColumnMap | null;
  /** What somebody said of lists and columns that may be purposes; absent for nothing. */
  readonly lists?: ListsSaid;
  /** Hears how many rows are read so far. */
  readonly progress?: (rows: number) => void;
};

/** Reads a published plan, whatever its format; what cannot be read is an issue, and nothing is stored. */
export async function readPlan(file: PlanFile, options: ReadOptions): Promise<PlanReading> {
  const format = formatOf(file);
  if (format === null) return { ...NOTHING, issues: [whyUnreadable(file)], purposes: purposesInText(file, options) };
  const table = await format.read(file, {
    columns: options.columns ?? null,
    ...(options.progress === undefined ? {} : { progress: options.progress }),
  });
  const { kept, issues } = eachOnce(table.rows);
  const { tables, ...purposes } = readPurposes(table.document ?? NO_DOCUMENT, {
    rows: kept,
    published: options.published,
    said: options.lists ?? new Map(),
  });
  const { leads, times } = readColumns(kept, table, options);
  const shortYear = shortYearsIn(
    kept.map((row) => row.dates.text),
    options.published,
  );
  return {
    headings: table.headings,
    actions: kept.map((row, position) =>
      toAction(row, { position, leads: leads[position] as Leads, timescale: times[position] as Timescale, options }),
    ),
    issues: groupIssues([
      ...aboutLetters(file),
      ...table.issues.filter((issue) => !isReadAsPurposes(issue, { ...purposes, tables })),
      ...issues,
      ...(shortYear === null ? [] : [issueAt(file.name, shortYear, SHORT_YEARS)]),
      ...aboutNothing(file, kept, table),
    ]),
    progress: new Map(kept.flatMap(({ ref, progress }) => (progress === undefined ? [] : [[ref as Ref, progress]]))),
    madeRefs: kept.flatMap(({ ref, refIsMade }) => (refIsMade === true ? [ref as Ref] : [])),
    layout: table.layout ?? null,
    purposes,
  };
}

const NO_DOCUMENT: PlanDocument = { parts: [], issues: [] };

/** A text that is no plan may still list what one is for. */
function purposesInText(file: PlanFile, { published, lists }: ReadOptions): PurposesFound {
  const text = decodeText(file.bytes)?.text;
  if (text === undefined) return NOTHING_FOUND;
  const { found, doubts } = readPurposes(textDocument(text), { rows: [], published, said: lists ?? new Map() });
  return { found, doubts };
}

const NOTHING = { headings: [], actions: [], progress: new Map(), madeRefs: [], layout: null } as const;

/** The words of a plan besides its leads and dates: what explains and what tells a word from a name. */
function wordsOf(rows: readonly PlanRow[], { headings }: PlanTable): readonly string[] {
  const inRows = rows.flatMap(({ title, outcome, fields }) => [
    title,
    ...(outcome === null ? [] : [outcome]),
    ...(fields ?? []).map(({ words }) => words),
  ]);
  return [...new Set([...headings.map(({ title }) => title), ...inRows])];
}

type Columns = { readonly leads: readonly Leads[]; readonly times: readonly Timescale[] };

/** The cells of leads and dates, each in the light of its whole column and of the plan's other words. */
function readColumns(rows: readonly PlanRow[], table: PlanTable, { published, roster }: ReadOptions): Columns {
  const texts = wordsOf(rows, table);
  return {
    leads: readLeadColumn(
      rows.map((row) => row.leads.text),
      roster,
      texts,
    ),
    times: readTimescaleColumn(
      rows.map((row) => ({ text: row.dates.text, title: row.title })),
      { published, texts: [...texts, ...linesOf(table)] },
    ),
  };
}

/** The lines of a plan outside its tables, where it explains its own words for time. */
function linesOf({ document }: PlanTable): readonly string[] {
  return (document?.parts ?? []).flatMap((part) => (part.kind === 'table' ? [] : [part.text]));
}

type Placed = {
  readonly position: number;
  readonly leads: Leads;
  readonly timescale: Timescale;
  readonly options: ReadOptions;
};

function toAction(row: PlanRow, { position, leads, timescale, options: { plan } }: Placed): Action {
  const ref = row.ref as Ref;
  return {
    id: actionId(plan, ref),
    plan,
    ref,
    parent: row.parent as Ref | null,
    phase: row.phase,
    theme: row.theme,
    section: row.section,
    outcome: row.outcome,
    title: row.title,
    timescale,
    leads,
    inherited: { dates: row.dates.inherited, leads: row.leads.inherited },
    position,
    place: row.place,
    ...(row.fields === undefined ? {} : { fields: row.fields }),
  };
}

function aboutLetters(file: PlanFile): Issue[] {
  const damaged = decodeText(file.bytes)?.damaged ?? 0;
  if (damaged === 0) return [];
  const found = damaged === 1 ? '1 letter' : `${damaged} letters`;
  return [issueAt(file.name, found, `${found} could not be read and stand as "\ufffd". ${SAVE_AS_UTF8}`)];
}

const SHORT_YEARS =
  'The number behind a month was read as a year all through, for the dates of this plan show it. If it is a day of the month somewhere, write the date out there and import the file again.';

const SAVE_AS_UTF8 = 'Save the file as UTF-8 and import it again if they matter.';

/** A file of which its reader has said why it holds no plan needs no second reason. */
function aboutNothing(file: PlanFile, rows: readonly PlanRow[], { issues, layout }: PlanTable): Issue[] {
  if (rows.length > 0 || (issues.length > 0 && layout === undefined)) return [];
  return [issueAt(file.name, 'no action', `The table in this file holds no action that could be read. ${ADD_ROWS}`)];
}

const ADD_ROWS =
  'Check that each action has a ref, what is to be done and a timescale, and import the file again; ' +
  'or say which column is which: --columns ref=1,action=2,dates=3,leads=4.';
