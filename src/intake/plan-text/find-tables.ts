import type { Heading } from '#src/plan/action.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { TextRow, TextTable } from './text-table.ts';
import { columnsOf, isActionTable } from '#src/intake/columns.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { readPhase, readTheme } from './headings.ts';

type FoundTables = { readonly tables: readonly TextTable[]; readonly issues: readonly Issue[] };

/** What has been seen so far on the way down the file. */
type Walk = {
  readonly tables: (TextTable & { readonly rows: TextRow[] })[];
  readonly strays: TextRow[];
  isOpen: boolean;
  /** True where the line before was a row, so that a line without tabs may be the rest of it. */
  isAdjoining: boolean;
  phase: number | null;
  theme: Heading | null;
};

// "12" or "Page 12" alone on a line is the foot of a page.
const PAGE_NUMBER = /^(?:page )?\d{1,4}$/i;

/** The tables of actions in a published text, in document order; rows of other tables are one issue a run. */
export function findTables(lines: readonly string[]): FoundTables {
  const walk: Walk = { tables: [], strays: [], isOpen: false, isAdjoining: false, phase: null, theme: null };
  lines.forEach((text, index) => step(walk, text, index + 1));
  return { tables: walk.tables, issues: issuesOf(walk.strays) };
}

/** The numbered heading row "8 ⇥ A performance framework ⇥ Actions ⇥ Dates ⇥ Leads"; null for any other row. */
export function readTableHeading(cells: readonly string[]): Heading | null {
  const [ref = '', title = ''] = cells.map(foldSpaces);
  if (!/^\d{1,3}\.?$/.test(ref) || !isActionTable(columnsOf(cells))) return null;
  return { level: 'section', ref: String(Number(ref)), title };
}

function step(walk: Walk, text: string, line: number): void {
  if (!text.includes('\t')) return stepOverProse(walk, text, line);
  const cells = text.split('\t').map(foldSpaces);
  walk.isAdjoining = true;
  const theme = themeOf(cells);
  if (theme !== null) return openTheme(walk, theme);
  const section = readTableHeading(cells);
  if (section !== null) return openTable(walk, section, cells);
  const rows = walk.isOpen ? walk.tables.at(-1)?.rows : undefined;
  (rows ?? walk.strays).push({ line, cells });
}

function stepOverProse(walk: Walk, text: string, line: number): void {
  const words = foldSpaces(text);
  const phase = readPhase(words);
  const theme = readTheme(words);
  if (phase !== null) walk.phase = phase;
  if (theme !== null) walk.theme = theme;
  if (phase !== null || theme !== null) walk.isOpen = false;
  else if (walk.isOpen && walk.isAdjoining && words !== '' && !PAGE_NUMBER.test(words)) {
    walk.tables.at(-1)?.rows.push({ line, cells: [words] });
    return;
  }
  walk.isAdjoining = false;
}

function openTheme(walk: Walk, theme: Heading): void {
  walk.theme = theme;
  walk.isOpen = false;
}

function openTable(walk: Walk, section: Heading, cells: readonly string[]): void {
  const { phase, theme } = walk;
  const columns = columnsOf(cells);
  const width = Math.max(...Object.values(columns)) + 1;
  walk.tables.push({ number: walk.tables.length + 1, section, theme, phase, columns, width, rows: [] });
  walk.isOpen = true;
}

/** A theme's heading printed as a row of its own: "A ⇥ Leadership ⇥ ⇥ ⇥". */
function themeOf(cells: readonly string[]): Heading | null {
  const said = cells.filter((cell) => cell !== '');
  return said.length === 2 && cells[0] !== '' ? readTheme(said.join(' ')) : null;
}

function issuesOf(strays: readonly TextRow[]): Issue[] {
  const runs: TextRow[][] = [];
  for (const row of strays) {
    const last = runs.at(-1);
    if (last?.at(-1)?.line === row.line - 1) last.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => issueAt(placeOfRun(run), run.map(({ cells }) => cells.join(' ')).join(' '), STRAY_ROWS));
}

/** What is said of rows that stand in no table of actions. */
export const STRAY_ROWS =
  'This stands in no table with a numbered heading row such as "8, title, Actions, Dates, Leads", so it was not read. ' +
  'If it holds actions, give it such a heading row and import the file again.';

function placeOfRun(run: readonly TextRow[]): string {
  const [first, last] = [run[0]?.line, run.at(-1)?.line];
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
