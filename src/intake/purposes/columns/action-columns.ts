import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Measured, PurposeKind } from '#src/plan/governance/purpose.ts';
import type { Draft } from '#src/intake/purposes/draft.ts';
import type { PurposeDoubt } from '#src/intake/purposes/purposes-found.ts';
import type { ListsSaid } from '#src/intake/purposes/purposes-found.ts';
import type { CellPart } from './read-cell.ts';
import type { Beside, RowAction } from './beside.ts';
import type { PurposeColumn } from './column-roles.ts';
import type { TableHeading } from './table-heading.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { measuredByWords } from '#src/intake/purposes/measured.ts';
import type { ListContext } from '#src/intake/purposes/headings.ts';
import { aboutColumn } from './about-column.ts';
import { measuredBeside } from './measured-beside.ts';
import { cellAt, placeOfRow } from '#src/intake/tables/grid.ts';
import { asSource, readCell } from './read-cell.ts';
import { isOneToOne, refsBeside } from './refs-beside.ts';

/** A ref in a cell beside actions, to be looked up among what the document lists. */
export type Cited = {
  readonly kind: PurposeKind;
  readonly part: CellPart;
  readonly place: string;
  readonly actions: readonly string[];
};

/** What the columns of a table of actions say of purposes. */
export type ActionColumns = {
  readonly drafts: readonly Draft[];
  readonly references: readonly Cited[];
  readonly doubts: readonly PurposeDoubt[];
};

type Hints = {
  readonly published: Day;
  readonly said: ListsSaid;
  /** What the heading over the table says of it; null for nothing. */
  readonly over: ListContext | null;
  readonly actionsAt: (place: string) => readonly RowAction[];
  /** One object for all columns of that heading, in whichever table. */
  readonly listOf: (heading: string) => object;
};

/** Reads the columns of a table of actions that name purposes: their refs, or their words. */
export function readActionColumns(table: DocumentTable, heading: TableHeading, hints: Hints): ActionColumns {
  const rows = table.rows.slice(heading.at + 1).map((row) => ({ row, place: placeOfRow(table, row) }));
  const title = titleColumn(rows, heading, hints);
  const read = heading.columns.map((column) => {
    const beside = besideColumn(rows, column, { title, hints });
    return readColumn(column, beside, { heading, title, hints });
  });
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    references: read.flatMap(({ references }) => references),
    doubts: read.flatMap(({ doubts }) => doubts),
  };
}

type Placed = { readonly row: DocumentRow; readonly place: string };

/** The column whose cells are the titles of the actions; -1 for none. */
function titleColumn(rows: readonly Placed[], { headings }: TableHeading, { actionsAt }: Hints): number {
  const counts = headings.map(
    (_, index) =>
      rows.filter(({ row, place }) => actionsAt(place).some(({ title }) => isSame(cellAt(row, index), title))).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

function isSame(cell: string, title: string): boolean {
  return cell !== '' && plain(cell).includes(plain(title).slice(0, 60));
}

function plain(text: string): string {
  return foldSpaces(text.replaceAll('•', ' ')).toLowerCase();
}

/** The cells of a column beside actions; one left blank before the actions stands for the one above it. */
function besideColumn(
  rows: readonly Placed[],
  { index, role }: PurposeColumn,
  { title, hints }: { title: number; hints: Hints },
): readonly Beside[] {
  let above = '';
  return rows.flatMap(({ row, place }) => {
    const own = cellAt(row, index);
    // A ref or a source left blank names nothing; words before the actions are those of the first of several.
    const cell = own === '' && index < title && role === 'kind' ? above : own;
    if (own !== '') above = own;
    const actions = hints.actionsAt(place);
    return actions.length === 0 ? [] : [{ row, place, actions, cell }];
  });
}

/** Refs alone are of what the document lists; beside the words that they number they are those words' own. */
function readRefs(
  column: PurposeColumn & { readonly role: 'refs' },
  beside: readonly Beside[],
  around: Around,
): ActionColumns {
  const isNumber = around.heading.columns.some((one) => one.role === 'kind' && one.isSure && one.kind === column.kind);
  return isNumber ? NOTHING : { ...NOTHING, references: beside.flatMap((one) => referencesIn(one, column.kind)) };
}

type Around = { readonly heading: TableHeading; readonly title: number; readonly hints: Hints };
const NOTHING: ActionColumns = { drafts: [], references: [], doubts: [] };

function readColumn(column: PurposeColumn, beside: readonly Beside[], around: Around): ActionColumns {
  if (column.role === 'refs') return readRefs(column, beside, around);
  if (column.role === 'source') return readSources(column, withoutWords(beside, around));
  if (column.role !== 'kind') return NOTHING;
  const told = around.hints.said.get(column.heading);
  const kind = told === undefined || told === 'none' ? column.kind : told;
  const isTitle = column.index === around.title;
  // Milestones beside actions are their steps, and a measure with a lead and a date is an action.
  const isAction = (isTitle && kind !== 'recommendation') || column.kind === 'milestone';
  const cells = beside.map(({ cell }) => cell);
  if (told === 'none') return NOTHING;
  // Those under a heading of milestones may be judged by a board as well.
  const mayBeJudged = isTitle && column.kind === 'milestone' && around.hints.over?.kind === 'milestone';
  if (isAction && told === undefined) return mayBeJudged ? { ...NOTHING, doubts: aboutColumn(column, cells) } : NOTHING;
  if (!column.isSure && told === undefined) return { ...NOTHING, doubts: aboutColumn(column, cells) };
  const references = beside.flatMap((one) => referencesIn(one, kind));
  const numbering: Numbering = {
    isTitle,
    isOneEach: kind === 'recommendation' && isOneToOne(beside),
    refOf: refsBeside(beside, { kind, index: column.index }, around),
    list: around.hints.listOf(`${kind} ${column.heading}`),
    measuredBy: (row) => measuredBeside(around.heading.columns, row, around.hints.published).measured,
  };
  return { doubts: [], references, drafts: beside.flatMap((one) => wordsIn(one, kind, numbering)) };
}

function referencesIn(one: Beside, kind: PurposeKind): readonly Cited[] {
  return referencesOf(readCell(one.cell), one, kind);
}

function referencesOf(parts: readonly CellPart[], { place, actions }: Beside, kind: PurposeKind): readonly Cited[] {
  const refs = actions.map(({ ref }) => ref);
  return parts.flatMap((part) => (part.words === '' ? [{ kind, part, place, actions: refs }] : []));
}

/** From where the words of a column have their refs. */
type Numbering = {
  /** True where the column is that of the actions. */
  readonly isTitle: boolean;
  /** True where each action has words of its own. */
  readonly isOneEach: boolean;
  /** The ref beside words; '' for none. */
  readonly refOf: (one: Beside) => string;
  readonly list: object;
  /** How a row says that it is measured. */
  readonly measuredBy: (row: DocumentRow) => Partial<Measured>;
};

function wordsIn(
  one: Beside,
  kind: PurposeKind,
  { isTitle, isOneEach, refOf, list, measuredBy }: Numbering,
): readonly Draft[] {
  const { row, place, actions, cell } = one;
  const parts = readCell(cell).filter(({ words }) => words !== '');
  const own = isTitle || isOneEach ? (actions[0]?.ref ?? '') : '';
  const beside = parts.length > 1 || isTitle ? '' : refOf(one);
  const measured = parts.length > 1 ? {} : measuredBy(row);
  return parts.map(({ ref, words, of }): Draft => ({
    kind,
    ref: ref || beside || own,
    title: words,
    parent: null,
    place,
    group: of === '' ? null : of,
    container: '',
    list,
    heads: [],
    isMade: false,
    measured: kind === 'indicator' ? { ...measuredByWords(words), ...measured } : {},
    actions: actions.map(({ ref: action }) => action),
  }));
}

/** Beside the words of a recommendation a source only says whose it is. */
function withoutWords(beside: readonly Beside[], { heading }: Around): readonly Beside[] {
  const words = heading.columns.find((one) => one.role === 'kind' && one.kind === 'recommendation');
  return words === undefined
    ? beside
    : beside.filter(({ row }) => readCell(cellAt(row, words.index)).every((part) => part.words === ''));
}

/** A column of sources names recommendations by their numbers; of one that names only reports nothing can be linked. */
function readSources(column: PurposeColumn, beside: readonly Beside[]): ActionColumns {
  const read = beside.map((one) => ({ one, parts: readCell(one.cell).map(asSource) }));
  const references = read.flatMap(({ one, parts }) => referencesOf(parts, one, 'recommendation'));
  const bare = read.filter(({ parts }) => parts.length > 0 && parts.every(({ words }) => words !== ''));
  const [first] = bare;
  if (first === undefined) return { ...NOTHING, references };
  const names = [...new Set(bare.flatMap(({ parts }) => parts.map(({ words }) => words)))];
  const doubt: PurposeDoubt = {
    place: first.one.place,
    words: issueAt('', names.join('; '), '').found,
    why: `The column “${column.heading}” names these without the number of a recommendation, so nothing is linked to them. Write the number behind the name, such as “Audit R3”, or link them by hand.`,
    kind: null,
    items: bare.length,
  };
  return { ...NOTHING, references, doubts: [doubt] };
}
