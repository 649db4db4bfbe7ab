import type { Columns, Field } from '#src/intake/columns.ts';
import type { FileRecord } from './read-records.ts';
import type { Heading } from '#src/plan/action.ts';
import type { Issue } from '#src/intake/issue.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { readCode } from './read-code.ts';

/** One row of a delimited plan, its cells by field with spaces folded. */
export type DelimitedRow = {
  readonly place: string;
  readonly ref: string;
  readonly parent: string | null;
  readonly phase: number | null;
  readonly theme: Heading | null;
  readonly section: Heading | null;
  readonly outcome: Heading | null;
  readonly title: string;
  readonly dates: string;
  readonly leads: string;
};

type ReadRow = { readonly row: DelimitedRow | null; readonly issues: readonly Issue[] };

// What people can type: no spaces, and not so long that nobody would.
const REF = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,19}$/;

/** One record as a row; a row that cannot be kept is an issue, and so is a cell that names no theme, section or outcome. */
export function readRow(record: FileRecord, columns: Columns, number: number): ReadRow {
  const place = `line ${record.line}`;
  const say = (field: Field): string => foldSpaces(record.cells[columns[field] ?? -1] ?? '');
  const words = foldSpaces(record.cells.join(' '));
  if (words === '') return { row: null, issues: [] };
  const ref = columns.ref === undefined ? String(number) : tidyRef(say('ref'));
  if (!REF.test(ref)) return { row: null, issues: [issueAt(place, words, NO_REF)] };
  if (say('title') === '') return { row: null, issues: [issueAt(place, words, NO_ACTION)] };
  const [section, outcome] = [say('section'), say('outcome')];
  const row: DelimitedRow = {
    place,
    ref,
    parent: tidyRef(say('parent')) || null,
    phase: Number(/\d{1,2}/.exec(say('phase'))?.[0]) || null,
    theme: readCode('theme', say('theme')) ?? bareTheme(say('theme')),
    section: readCode('section', section) ?? sectionFrom(ref, section),
    outcome: readCode('outcome', outcome) ?? outcomeFrom(ref, outcome),
    title: say('title'),
    dates: say('dates'),
    leads: say('leads'),
  };
  const isUnplaced = section !== '' && row.section === null;
  return { row, issues: isUnplaced ? [issueAt(place, section, NO_NUMBER)] : [] };
}

const NO_REF =
  'This row has no ref that people could type, so it was left out. ' +
  'Give it a ref without spaces of at most 20 letters and digits, such as 8.1.3, and import the file again.';
const NO_ACTION =
  'This row has a ref and no action, so it was left out. Write what is to be done and import the file again.';
const NO_NUMBER =
  'This section has no number, so the action stands in none. ' +
  'Begin the cell with a number, such as "8 Performance", and import the file again.';

/** "2.1.1 a)" -> "2.1.1a", "8.1.3." -> "8.1.3". */
function tidyRef(cell: string): string {
  return cell.replace(/[.:)]+$/, '').replace(/ (?=[a-z]$)/, '');
}

function bareTheme(cell: string): Heading | null {
  return cell === '' ? null : { level: 'theme', ref: cell, title: cell };
}

function sectionFrom(ref: string, title: string): Heading | null {
  const [, number] = /^(\d{1,3})\.\d/.exec(ref) ?? [];
  return number === undefined ? null : { level: 'section', ref: number, title };
}

function outcomeFrom(ref: string, title: string): Heading | null {
  const [, number] = /^(\d{1,3}\.\d{1,3})\.\d/.exec(ref) ?? [];
  return number === undefined ? null : { level: 'outcome', ref: number, title };
}
