import type { Day } from '#src/calendar/day.ts';
import type { DocumentTable } from '#src/intake/document.ts';
import type { Draft } from '#src/intake/purposes/draft.ts';
import type { ListContext } from '#src/intake/purposes/headings.ts';
import type { ListsSaid, PurposeDoubt } from '#src/intake/purposes/purposes-found.ts';
import type { Cited } from './action-columns.ts';
import type { RowAction } from './beside.ts';
import type { KindColumn } from './list-table.ts';
import type { TableHeading } from './table-heading.ts';
import { issueAt } from '#src/intake/issue.ts';
import { contextOfHeading } from '#src/intake/purposes/headings.ts';
import { cellAt, ownCells, placeOfRow } from '#src/intake/tables/grid.ts';
import { readRef } from '#src/intake/tables/refs/read-ref.ts';
import { MEASURED_ROLES } from './column-roles.ts';
import { aboutColumn } from './about-column.ts';
import { readActionColumns } from './action-columns.ts';
import { readListTable } from './list-table.ts';
import { tableHeading } from './table-heading.ts';

/** What the tables of a document say of purposes. */
export type ReadTables = {
  readonly drafts: readonly Draft[];
  readonly references: readonly Cited[];
  readonly doubts: readonly PurposeDoubt[];
  /** The places of the tables that list purposes. */
  readonly lists: readonly string[];
};

/** A table with what the nearest heading says of it; null where that is nothing. */
export type TableUnder = { readonly table: DocumentTable; readonly context: ListContext | null };

type Hints = {
  readonly published: Day;
  readonly said: ListsSaid;
  readonly actionsAt: (place: string) => readonly RowAction[];
};

/** Reads every table that lists purposes, and the columns beside actions that name them. */
export function readTables(tables: readonly TableUnder[], hints: Hints): ReadTables {
  const lists = new Map<string, object>();
  const listOf = (heading: string): object => {
    const list = lists.get(heading) ?? { heading };
    lists.set(heading, list);
    return list;
  };
  const read = tables.map((one) => readTable(one, { ...hints, listOf }));
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    references: read.flatMap(({ references }) => references),
    doubts: onceEach(read.flatMap(({ doubts }) => doubts)),
    lists: read.flatMap(({ lists: some }) => some),
  };
}

const NOTHING: ReadTables = { drafts: [], references: [], doubts: [], lists: [] };

function readTable(
  { table, context }: TableUnder,
  hints: Hints & { readonly listOf: (heading: string) => object },
): ReadTables {
  const heading = tableHeading(table);
  const isOfActions = table.rows.some((row) => hints.actionsAt(placeOfRow(table, row)).length > 0);
  const over = contextOfHeading(table.name ?? '', table.place) ?? context;
  if (isOfActions)
    return heading === null ? NOTHING : { ...NOTHING, ...readActionColumns(table, heading, { ...hints, over }) };
  const found = heading ?? bareHeading(table);
  const kinds = found === null ? [] : kindsOf(found, over, hints.said);
  if (found === null || kinds.length === 0) return NOTHING;
  const { drafts, doubts } = readListTable(table, found, { kinds, published: hints.published });
  const open = openColumns(table, found, { kinds, said: hints.said });
  return { ...NOTHING, drafts, doubts: [...doubts, ...open], lists: drafts.length === 0 ? [] : [table.place] };
}

/** The columns of a table of purposes that may be more of them. */
function openColumns(
  { rows }: DocumentTable,
  { at, columns }: TableHeading,
  { kinds, said }: { kinds: readonly KindColumn[]; said: ListsSaid },
): readonly PurposeDoubt[] {
  return columns.flatMap((column) => {
    const isRead = kinds.some(({ index }) => index === column.index);
    if (column.role !== 'kind' || column.isSure || isRead || said.has(column.heading)) return [];
    return aboutColumn(
      column,
      rows.slice(at + 1).map((row) => cellAt(row, column.index)),
    );
  });
}

/** Which columns hold purposes: those that say so, else the one of words under a heading that does. */
function kindsOf({ columns }: TableHeading, over: ListContext | null, said: ListsSaid): readonly KindColumn[] {
  const has = (role: string): boolean => columns.some((column) => column.role === role);
  const isMeasured = columns.some(({ role }) => MEASURED_ROLES.has(role));
  const named = columns.flatMap((column): readonly KindColumn[] => {
    const told = said.get(column.heading);
    if (column.role !== 'kind' || told === 'none') return [];
    // What has a target beside it is measured, whatever its heading leaves open.
    const isSure = column.isSure || told !== undefined || (column.kind === 'indicator' && isMeasured);
    return isSure ? [{ index: column.index, kind: told ?? column.kind }] : [];
  });
  const [first] = named;
  if (first !== undefined) {
    const isNumbered = columns.some(
      ({ role, index }) => (role === 'ref' || role === 'refs') && index === first.index - 1,
    );
    const isList = first.index < 2 || isNumbered || isMeasured || named.some(({ kind }) => kind === 'indicator');
    return isList ? onePerKind(named) : [];
  }
  const words = columns.find(({ role }) => role === 'words');
  if (words === undefined || over === null || !over.isSure || !(has('ref') || isMeasured)) return [];
  return [{ index: words.index, kind: over.kind }];
}

function onePerKind(columns: readonly KindColumn[]): readonly KindColumn[] {
  return columns.filter(({ kind }, at) => columns.findIndex((one) => one.kind === kind) === at);
}

/** A table of refs and words without headings over them; null for any other. */
function bareHeading({ rows }: DocumentTable): TableHeading | null {
  const isBare =
    rows.length > 1 &&
    rows.every((row) => {
      const [first, second, ...others] = ownCells(row);
      const isPair = first === 0 && second === 1 && others.length === 0;
      return isPair && readRef(row.cells[0] ?? '') !== null && (row.cells[1] ?? '').includes(' ');
    });
  if (!isBare) return null;
  const columns = [
    { role: 'ref', index: 0, heading: '' },
    { role: 'words', index: 1, heading: '' },
  ] as const;
  return { at: -1, headings: ['', ''], columns };
}

/** The same column of several tables is asked about once. */
function onceEach(doubts: readonly PurposeDoubt[]): readonly PurposeDoubt[] {
  const kept = Map.groupBy(doubts, ({ place, why }) => `${place} ${why}`);
  return Array.from(kept.values(), (some) => ({
    ...(some[0] as PurposeDoubt),
    words: issueAt('', [...new Set(some.map(({ words }) => words))].join('; '), '').found,
    items: some.reduce((sum, { items }) => sum + items, 0),
    ...withTitles(some.flatMap(({ titles = [] }) => titles)),
  }));
}

function withTitles(titles: readonly string[]): Pick<PurposeDoubt, 'titles'> {
  return titles.length === 0 ? {} : { titles };
}
