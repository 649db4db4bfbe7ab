import type { Day } from '#src/calendar/day.ts';
import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { Measured, PurposeKind } from '#src/plan/governance/purpose.ts';
import type { Draft } from '#src/intake/purposes/draft.ts';
import type { PurposeDoubt } from '#src/intake/purposes/purposes-found.ts';
import type { TableHeading } from './table-heading.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { measuredByWords } from '#src/intake/purposes/measured.ts';
import { cellAt, isCovered, ownCells, placeOfRow } from '#src/intake/tables/grid.ts';
import { measuredBeside } from './measured-beside.ts';
import { readCell, refOfCell } from './read-cell.ts';

type Work = {
  readonly table: DocumentTable;
  readonly heading: TableHeading;
  readonly published: Day;
  readonly drafts: Draft[];
  readonly doubts: PurposeDoubt[];
  readonly baselines: string[];
  /** The words of a row across the table. */
  group: string | null;
};

/** What a table that lists purposes lists, with how they are measured where it says so. */
export type ListTable = { readonly drafts: readonly Draft[]; readonly doubts: readonly PurposeDoubt[] };

/** Reads a table of purposes; `kinds` are the columns that hold them, the outermost first. */
export function readListTable(
  table: DocumentTable,
  heading: TableHeading,
  { kinds, published }: { kinds: readonly KindColumn[]; published: Day },
): ListTable {
  const work: Work = { table, heading, published, drafts: [], doubts: [], baselines: [], group: null };
  for (const row of table.rows.slice(heading.at + 1)) takeRow(work, row, kinds);
  return { drafts: work.drafts, doubts: [...work.doubts, ...aboutBaselines(work)] };
}

/** A column of purposes of one kind. */
export type KindColumn = { readonly index: number; readonly kind: PurposeKind };

function takeRow(work: Work, row: DocumentRow, kinds: readonly KindColumn[]): void {
  const own = ownCells(row);
  const [first] = own;
  if (own.length === 1 && first !== undefined && !kinds.some(({ index }) => index === first)) {
    work.group = foldSpaces(cellAt(row, first));
    return;
  }
  if (own.length === 1 && first === 0 && work.heading.headings.length > 2 && kinds[0]?.index === 0) {
    const isAlone = readCell(cellAt(row, 0)).every(({ ref }) => ref === '');
    if (isAlone) {
      work.group = foldSpaces(cellAt(row, 0));
      return;
    }
  }
  kinds.forEach(({ index, kind }, at) => {
    if (cellAt(row, index) === '' || isCovered(row, index)) return;
    const above = at === 0 ? null : titleAbove(work, kinds[at - 1]);
    takeCell(work, row, { index, kind, group: above ?? work.group, isFirst: at === 0 });
  });
}

function titleAbove({ drafts }: Work, column: KindColumn | undefined): string | null {
  return drafts.findLast(({ kind }) => kind === column?.kind)?.title ?? null;
}

type Cell = KindColumn & { readonly group: string | null; readonly isFirst: boolean };

function takeCell(work: Work, row: DocumentRow, { index, kind, group, isFirst }: Cell): void {
  const parts = readCell(cellAt(row, index));
  const isAlone = parts.length === 1;
  for (const { ref, words } of parts) {
    const given = isAlone ? refBeside(work, row, { index, kind, isFirst }) : '';
    const said = given === '' ? ref : given;
    const measured =
      kind === 'indicator'
        ? { ...measuredByWords(words), ...(isAlone ? measuredIn(work, row, said || words) : {}) }
        : {};
    work.drafts.push({
      kind,
      ref: said,
      title: words === '' ? said : words,
      parent: parentIn(said),
      place: placeOfRow(work.table, row),
      group,
      container: '',
      list: work.heading,
      heads: [],
      isMade: false,
      measured,
      actions: [],
    });
  }
}

function parentIn(ref: string): string | null {
  const stem = ref.replace(/(?:\.\d{1,2}|[a-z])$/, '');
  return stem === ref || stem === '' ? null : stem;
}

/** The ref in a column of refs of that kind, else in the table's own column of refs where that is its only kind or stands beside it. */
function refBeside(
  { heading }: Work,
  row: DocumentRow,
  { index, kind, isFirst }: Pick<Cell, 'index' | 'kind' | 'isFirst'>,
): string {
  const own = heading.columns.find((column) => column.role === 'refs' && column.kind === kind);
  const plain = heading.columns.find((column) => column.role === 'ref' && (isFirst || column.index === index - 1));
  const at = own ?? (plain !== undefined && plain.index < index ? plain : undefined);
  return at === undefined ? '' : refOfCell(cellAt(row, at.index));
}

function measuredIn(work: Work, row: DocumentRow, name: string): Partial<Measured> {
  const { measured, unread, baseline } = measuredBeside(work.heading.columns, row, work.published);
  if (baseline !== null) work.baselines.push(`${name}: ${baseline}`);
  if (unread !== null) work.doubts.push(aboutTarget(work, row, { name, said: unread }));
  return measured;
}

function aboutTarget({ table }: Work, row: DocumentRow, { name, said }: { name: string; said: string }): PurposeDoubt {
  return {
    place: placeOfRow(table, row),
    words: issueAt('', said, '').found,
    why: `The target of indicator ${name.slice(0, 40)} is in words, so none is kept: set it if it is a figure.`,
    kind: null,
    items: 1,
  };
}

function aboutBaselines({ baselines, table }: Work): readonly PurposeDoubt[] {
  if (baselines.length === 0) return [];
  return [
    {
      place: table.place,
      words: issueAt('', baselines.join('; '), '').found,
      why: 'Baselines are kept as no readings: enter each with its day if it is to count.',
      kind: null,
      items: baselines.length,
    },
  ];
}
