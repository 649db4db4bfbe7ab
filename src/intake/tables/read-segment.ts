import type { Columns } from '#src/intake/columns.ts';
import type { DocumentRow } from '#src/intake/document.ts';
import type { RowDraft } from './row-draft.ts';
import type { Heading, NamedField } from '#src/plan/action.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { Segment } from './segment.ts';
import type { StandsUnder } from './stands-under.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { cellAt, isCovered, ownCells, placeOfRow } from './grid.ts';
import { joinLines, linesInCell } from './join-lines.ts';
import { keptIn } from './columns/kept-columns.ts';
import type { KeptColumn } from './columns/kept-columns.ts';
import { readHeading } from './read-heading.ts';
import { readRef, refAtFront } from './refs/read-ref.ts';
import { standsUnder, withoutIdle } from './row-standing.ts';
import { liveRows } from './live-rows.ts';
import { openedAcross } from './opened-across.ts';
import { under } from './stands-under.ts';
import { isSumRow, SUM_LEFT_OUT } from './sum-row.ts';

/** What the rows under one heading row say, and the standing they leave to what follows. */
export type ReadSegment = {
  readonly drafts: readonly RowDraft[];
  readonly headings: readonly Heading[];
  readonly issues: readonly Issue[];
  readonly standing: StandsUnder;
};

/** The words of a cell that go on in the row below are gathered and joined once, at the end. */
type Growing = {
  readonly draft: RowDraft;
  readonly more: Record<Grown, string[]>;
  readonly kept: readonly (KeptColumn & { readonly words: string[] })[];
};
type Grown = 'title' | 'dates' | 'leads' | 'rating' | 'progress';
type Work = {
  readonly segment: Segment;
  readonly columns: Columns;
  readonly kept: readonly KeptColumn[];
  readonly number: number;
  readonly growing: Growing[];
  readonly headings: Heading[];
  readonly issues: Issue[];
  standing: StandsUnder;
};

const GROWN = ['title', 'dates', 'leads', 'rating', 'progress'] as const;

/** The actions of one segment, with the headings among its rows; `number` counts the segments of the document. */
export function readSegment(drawn: Segment, standing: StandsUnder, number: number): ReadSegment {
  const issues: Issue[] = [];
  const segment = { ...drawn, rows: liveRows(drawn, issues) };
  const columns = withoutIdle(segment.columns, segment.rows);
  const kept = keptIn({ ...segment, columns });
  const work: Work = { segment, columns, kept, number, growing: [], headings: [], issues, standing };
  segment.rows.forEach((row, index) => takeRow(work, row, index));
  return { drafts: work.growing.map(grown), headings: work.headings, issues: work.issues, standing: work.standing };
}

function takeRow(work: Work, row: DocumentRow, index: number): void {
  const own = ownCells(row);
  if (own.length === 0) return;
  const { columns } = work;
  if (isSumRow(row, columns)) {
    work.issues.push(issueAt(placeOfRow(work.segment.table, row), row.cells.join(' '), SUM_LEFT_OUT));
    return;
  }
  const title = cellAt(row, columns.title);
  const isOwnTitle = title !== '' && !isCovered(row, columns.title);
  if (own.length === 1 && opensHeading(work, row, index)) return;
  if (isOwnTitle && (own.length > 1 || startsAction(work, row))) return startDraft(work, row);
  goOn(work, row, own);
}

/** A cell alone in its row is an action without date and lead where it stands in a first column of actions. */
function startsAction({ columns, growing }: Work, row: DocumentRow): boolean {
  const isFirst = row.cells.slice(0, columns.title).every((cell) => cell.trim() === '');
  return isFirst && (columns.ref === undefined || growing.length === 0);
}

/** A row across the table opens a theme, section, outcome or phase for the rows below it. */
function opensHeading(work: Work, row: DocumentRow, index: number): boolean {
  const { columns, segment } = work;
  const opened = openedAcross(segment.rows, index, columns);
  if (opened === null || isAmongItsLike(row, work, index)) return false;
  work.standing = under(work.standing, opened);
  if (opened.kind === 'heading') work.headings.push(opened.heading);
  return true;
}

/** "1.2 Close the depot" with neither date nor lead is an action where its neighbours are numbered as it is, and no heading of theirs. */
function isAmongItsLike(row: DocumentRow, { segment, columns }: Work, index: number): boolean {
  const said = foldSpaces(cellAt(row, columns.title));
  if (ownCells(row)[0] !== columns.title || readHeading(said) === null) return false;
  const own = refAtFront(said)?.ref.ref;
  const near = [segment.rows[index - 1], segment.rows[index + 1]].flatMap((row) =>
    row === undefined || ownCells(row).length < 2 ? [] : (refAtFront(cellAt(row, columns.title))?.ref.ref ?? []),
  );
  const isAbove = near.some((ref) => ref.startsWith(`${own}.`));
  return own?.includes('.') === true && !isAbove && near.some((ref) => partsIn(ref) === partsIn(own));
}

function partsIn(ref: string): number {
  return ref.split('.').length;
}

function startDraft(work: Work, row: DocumentRow): void {
  const { segment, columns, number } = work;
  const refCell = cellAt(row, columns.ref);
  const read = readRef(refCell);
  const last = work.growing.at(-1);
  const isShared = read !== null && (isCovered(row, columns.ref) || isSaidAgain(read.ref, row, work));
  if (isShared && last?.draft.ref?.ref === read.ref) {
    work.growing[work.growing.length - 1] = { ...last, draft: { ...last.draft, ref: null, shared: read.ref } };
  }
  const { own: standing, below } = standsUnder(row, read?.ref ?? '', { columns, above: work.standing });
  work.standing = below;
  for (const heading of [standing.theme, standing.section, standing.outcome])
    if (heading !== null) work.headings.push(heading);
  const cell = (field: Grown): string => cellAt(row, columns[field]);
  const draft: RowDraft = {
    place: placeOfRow(segment.table, row),
    table: number,
    ref: isShared ? null : read,
    shared: isShared ? read.ref : null,
    refWords: read === null ? foldSpaces(refCell) : '',
    parent: readRef(cellAt(row, columns.parent))?.ref ?? null,
    standing,
    title: cell('title'),
    dates: { text: datesIn(row, segment), covered: isCovered(row, columns.dates) },
    leads: { text: cell('leads'), covered: isCovered(row, columns.leads) },
    rating: cell('rating'),
    progress: cell('progress'),
    fields: [],
    words: foldSpaces(row.cells.join(' ')),
  };
  const kept = work.kept.map((column) => ({ ...column, words: [cellAt(row, column.index)] }));
  work.growing.push({ draft, more: { title: [], dates: [], leads: [], rating: [], progress: [] }, kept });
}

/** True for the ref of the row above beside another action: the column numbers what several actions belong to. */
function isSaidAgain(ref: string, row: DocumentRow, { columns, growing }: Work): boolean {
  const above = growing.at(-1)?.draft;
  return above !== undefined && (above.ref?.ref ?? above.shared) === ref && above.title !== cellAt(row, columns.title);
}

/** A row's words for time: those first agreed where none are revised, and each after the milestone that it is of. */
function datesIn(row: DocumentRow, { columns, firstDates, milestones }: Segment): string {
  const said = cellAt(row, columns.dates) || cellAt(row, firstDates);
  const [dates, steps] = [linesInCell(said), linesInCell(cellAt(row, milestones))];
  if (dates.length === 0 || dates.length !== steps.length) return said;
  return dates.map((date, at) => `${(steps[at] ?? '').replace(/[.;:]+$/, '')}: ${date}`).join(';\n');
}

/** A row without an action of its own goes on with the action above it; one with a ref of its own says that something is missing. */
function goOn(work: Work, row: DocumentRow, own: readonly number[]): void {
  const { segment, columns, growing } = work;
  const last = growing.at(-1);
  const hasRef = columns.ref !== undefined && own.includes(columns.ref) && readRef(cellAt(row, columns.ref)) !== null;
  if (hasRef && opensNumbered(work, row)) return;
  if (hasRef || last === undefined) {
    work.issues.push(issueAt(placeOfRow(segment.table, row), row.cells.join(' '), hasRef ? NO_ACTION : NOT_ACTION));
    return;
  }
  const known = new Set([...GROWN.map((field) => columns[field]), segment.milestones]);
  for (const field of GROWN) {
    const at = columns[field];
    if (at !== undefined && own.includes(at))
      last.more[field].push(field === 'dates' ? datesIn(row, segment) : cellAt(row, at));
  }
  // Words in other columns alone may be a note under the table: they are told with their row.
  if (own.some((at) => known.has(at))) for (const { index, words } of last.kept) words.push(ownWords(row, own, index));
  else work.issues.push(issueAt(placeOfRow(segment.table, row), row.cells.join(' '), NOT_ACTION));
}

function opensNumbered(work: Work, row: DocumentRow): boolean {
  if (ownCells(row).length > 2) return false;
  const opened = readHeading(row.cells.join(' '));
  if (opened === null || opened.kind === 'phase') return false;
  work.standing = under(work.standing, opened);
  work.headings.push(opened.heading);
  return true;
}

const NO_ACTION =
  'This row has a ref and no action, so it was left out. Write what is to be done and import the file again.';
const NOT_ACTION =
  'This row says nothing in the column of actions, so it was left out. If it is one, write what is to be done there and import the file again.';

function grown({ draft, more, kept }: Growing): RowDraft {
  const join = (text: string, field: Grown): string => [text, ...more[field]].filter((part) => part !== '').join('\n');
  return {
    ...draft,
    title: join(draft.title, 'title'),
    dates: { text: join(draft.dates.text, 'dates'), covered: draft.dates.covered },
    leads: { text: join(draft.leads.text, 'leads'), covered: draft.leads.covered },
    rating: foldSpaces(join(draft.rating, 'rating')),
    progress: join(draft.progress, 'progress'),
    fields: kept.flatMap(({ name, words }) => fieldOf(name, words)),
  };
}

function ownWords(row: DocumentRow, own: readonly number[], index: number): string {
  return own.includes(index) ? cellAt(row, index) : '';
}

function fieldOf(name: string, said: readonly string[]): NamedField[] {
  const words = joinLines(said.filter((part) => part !== '').join('\n'));
  return words === '' ? [] : [{ name, words }];
}
