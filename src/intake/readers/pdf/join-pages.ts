import type { DocumentPart, DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { PagePart, PageTable } from './page-part.ts';

type TableSoFar = {
  readonly place: string;
  readonly name: null;
  readonly rows: DocumentRow[];
  isGuessed?: boolean;
  page: string;
};

/** The parts of all pages, a table that goes on over a page as one; its repeated headings are left out. */
export function joinPages(pages: readonly (readonly PagePart[])[]): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let tables = 0;
  let open: TableSoFar | null = null;
  for (const part of pages.flat()) {
    if (part.kind !== 'page table') {
      parts.push(part);
      open = null;
      continue;
    }
    const rows = settled(part);
    if (open !== null && open.page !== part.place && goesOn(open, rows)) {
      addRows(open, rows);
      open.page = part.place;
      open.isGuessed = open.isGuessed === true || part.isGuessed === true;
      continue;
    }
    tables += 1;
    open = { ...drawnAs(part), place: `table ${tables}`, name: null, rows: [...rows], page: part.place };
    parts.push({ kind: 'table', table: open satisfies DocumentTable });
  }
  return parts;
}

function drawnAs({ isGuessed }: PageTable): { readonly isGuessed?: true } {
  return isGuessed === true ? { isGuessed } : {};
}

/** True where a table has the columns of the one before it on the last page. */
function goesOn({ rows }: TableSoFar, next: readonly DocumentRow[]): boolean {
  return rows[0]?.cells.length === next[0]?.cells.length;
}

function addRows({ rows }: TableSoFar, next: readonly DocumentRow[]): void {
  const isRepeated = next[0]?.cells.join('\n') === rows[0]?.cells.join('\n');
  const [first, ...others] = isRepeated ? next.slice(1) : next;
  if (first === undefined) return;
  const last = rows.at(-1);
  if (last !== undefined && rows.length > 1 && isRestOfRow(first)) rows.splice(-1, 1, joined(last, first));
  else rows.push(first);
  rows.push(...others);
}

/** A row that a page break parts goes on without its ref, in the midst of its words. */
function isRestOfRow({ cells, covered }: DocumentRow): boolean {
  const said = cells.filter((cell) => cell !== '');
  const isMidst = said.length === 1 || said.some((cell) => /^(?:\p{Ll}|•)/u.test(cell));
  return cells[0] === '' && isMidst && !covered.includes(0);
}

function joined(above: DocumentRow, below: DocumentRow): DocumentRow {
  return { ...above, cells: above.cells.map((cell, at) => `${cell} ${below.cells[at] ?? ''}`.trim()) };
}

/** Rows of one width: a row with fewer cells, because one of them is merged, has them where the others' columns begin. */
function settled({ place, rows }: PageTable): DocumentRow[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const full = rows.filter((row) => row.length === width);
  const starts = Array.from({ length: width }, (_, at) =>
    full.reduce((least, row) => Math.min(least, row[at]?.left ?? Infinity), Infinity),
  );
  const settledRows = rows.map((row, at) => {
    const cells = row.length === width ? row.map(({ text }) => text) : placed(row, starts);
    const covered = row.flatMap(({ isCovered }, column) =>
      isCovered === true && row.length === width ? [column] : [],
    );
    return { place: `${place}, row ${at + 1}`, cells, covered };
  });
  return settledRows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function placed(row: PageTable['rows'][number], starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  for (const { text, left } of row.filter((cell) => cell.text !== '')) {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= left + 2),
    );
    cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
  }
  return cells;
}
