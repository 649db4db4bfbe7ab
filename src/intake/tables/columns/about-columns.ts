import type { Issue } from '#src/intake/issue.ts';
import type { Segment } from '#src/intake/tables/segment.ts';
import { issueAt } from '#src/intake/issue.ts';
import { placeOfRow } from '#src/intake/tables/grid.ts';
import { purposeColumns } from '#src/intake/purposes/columns/column-roles.ts';
import { aboutSeconds } from './about-seconds.ts';
import { keptIn } from './kept-columns.ts';

/** What a person should know of how columns were taken: those that may be a field's too, those that are only kept, cells beyond the last, later tables in doubt. */
export function aboutColumns(segments: readonly Segment[]): Issue[] {
  return [
    ...aboutGuesses(segments),
    ...segments.flatMap(aboutDoubt),
    ...aboutSeconds(segments),
    ...aboutKept(segments),
    ...segments.flatMap(aboutSpare),
  ];
}

/** Told once for all tables of a document. */
function aboutGuesses(segments: readonly Segment[]): Issue[] {
  const guessed = segments.find(({ table }) => table.isGuessed === true);
  return guessed === undefined ? [] : [issueAt(guessed.table.place, guessed.headings.join(', '), GUESSED)];
}

const GUESSED =
  'The words of this table run from one cell into another on the page, so rows and cells may be missing or mixed up. ' +
  'Compare what was read with the plan, or ask for the Word or Excel original and import that.';

/** The first table's doubt is told with the layout; another table's can only be settled in the file. */
function aboutDoubt({ place, table, layout }: Segment, index: number): Issue[] {
  if (index === 0 || layout.doubt === null || place === null) return [];
  const said = layout.doubt.slice(0, layout.doubt.indexOf(' If that is not so'));
  return [
    issueAt(
      place,
      table.place,
      `${said} If that is not so, give these columns plainer headings and import the file again.`,
    ),
  ];
}

/** The columns of all tables that mean nothing here, each once, in one issue. */
function aboutKept(segments: readonly Segment[]): Issue[] {
  const asked = new Set(aboutSeconds(segments).map(({ found }) => found));
  const named = segments.flatMap((segment) => {
    const { place } = segment;
    return place === null ? [] : keptIn(segment).map(({ index, name }) => ({ place, index, name, segment }));
  });
  const others = named.filter(({ index, name, segment: { firstDates, milestones } }) => {
    return index !== firstDates && index !== milestones && !asked.has(name);
  });
  return [
    ...toldTogether(
      others.filter((one) => !isPurpose(one)),
      KEPT,
    ),
    ...toldTogether(others.filter(isPurpose), READ_BESIDE),
  ];
}

function isPurpose({ name }: Pick<NamedColumn, 'name'>): boolean {
  return purposeColumns([name]).some(({ role }) => OF_PURPOSES.has(role));
}

type NamedColumn = { readonly place: NonNullable<Segment['place']>; readonly name: string };

function toldTogether(columns: readonly NamedColumn[], what: string): Issue[] {
  const [first] = columns;
  if (first === undefined) return [];
  return [issueAt(first.place, [...new Set(columns.map(({ name }) => name))].join(', '), what)];
}

// A column of things that actions serve, of their numbers, or of where an action comes from.
const OF_PURPOSES: ReadonlySet<string> = new Set(['kind', 'refs', 'source']);

const READ_BESIDE =
  'These columns are kept under their own headings, on each action and in exports; ' +
  'the recommendations, outcomes, milestones and indicators in them are read beside the actions.';

const KEPT =
  'These columns are kept under their own headings, on each action and in exports, and nothing else is read from them. ' +
  'A plan has ref, action, timescale, leads, RAG, progress, theme, section, outcome and phase; if a column is one of these, ' +
  'rename it, or say which it is with --columns.';

/** Cells to the right of the last heading, where a stray comma has split a cell. */
function aboutSpare({ table, headings, rows }: Segment): Issue[] {
  if (headings.length === 0) return [];
  return rows.flatMap((row) => {
    const spare = row.cells.slice(headings.length).filter((cell) => cell.trim() !== '');
    return spare.length === 0 ? [] : [issueAt(placeOfRow(table, row), spare.join(' '), SPARE)];
  });
}

const SPARE =
  'This row has more cells than there are headings, so these words were left out. ' +
  'In a CSV file, put quotation marks round a cell that has the dividing sign in it; elsewhere, give the column a heading. Then import the file again.';
