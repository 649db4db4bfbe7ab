import type { Columns } from '#src/intake/columns.ts';
import type { Field } from '#src/intake/fields.ts';
import type { DocumentPart, DocumentRow, DocumentTable } from '#src/intake/document.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { isTitleName } from './columns/name-weight.ts';
import { readRef } from './refs/read-ref.ts';

type Pair = { readonly label: string; readonly value: string };
type Form = { readonly place: string; readonly pairs: readonly Pair[] };

const MOST_ROWS = 30;
const REF = 'Ref';
const ACTION = 'Action';
// "Action 1", "Recommendation 2.1", "Milestone 4:"; a word for the action with its number.
const NUMBERED_THING = 'action|recommendation|rec|milestone|task|priority|objective|project';
const NUMBERED = new RegExp(String.raw`^(?:${NUMBERED_THING})s? (?:no\.? ?)?(\S{1,12}?)[:.]?$`, 'i');

/** The parts of a document with runs of forms, one action each with its fields one below the other, as one table with a row each. */
export function readForms(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  if (!parts.some((part) => part.kind === 'table' && formOf(part.table) !== null)) return parts;
  const made: DocumentPart[] = [];
  let open: Form[] = [];
  const close = (): void => {
    if (open.length > 0) made.push({ kind: 'table', table: tableOfForms(open) });
    open = [];
  };
  for (const part of parts) {
    const form = part.kind === 'table' ? formOf(part.table) : null;
    const isBlank = part.kind === 'words' && part.text.trim() === '';
    if (form !== null) open.push(form);
    else if (!isBlank) {
      close();
      made.push(part);
    }
  }
  close();
  return made;
}

/** A table of two columns, or of twice two, whose labels name an action and its lead or date; null for any other. */
function formOf({ place, rows }: DocumentTable): Form | null {
  if (rows.length < 2 || rows.length > MOST_ROWS) return null;
  if (rows.some(({ cells }) => Object.keys(columnsOf(cells)).length > 2)) return null;
  const pairs = rows.flatMap(pairsIn);
  if (pairs.some(({ label }) => label.length > 60)) return null;
  const columns = columnsOf(pairs.map(({ label }) => nameOf(label)));
  return isForm(columns, pairs) ? { place, pairs } : null;
}

function isForm(columns: Columns, pairs: readonly Pair[]): boolean {
  const hasAction = columns.title !== undefined && Object.keys(columns).length * 2 >= pairs.length;
  const others: readonly Field[] = ['dates', 'leads', 'progress', 'rating'];
  return (
    hasAction &&
    others.filter((field) => columns[field] !== undefined).length > 1 &&
    !pairs.some(({ value }) => isTitleName(value))
  );
}

function pairsIn({ cells }: DocumentRow): Pair[] {
  const said = cells.length > 5 ? [] : cells.map((cell) => cell.trim());
  const [label = '', value = '', second = '', other = ''] = said;
  if (label === '' && value === '') return [];
  const first = { label: foldSpaces(label).replace(/:$/, ''), value };
  return second === '' ? [first] : [first, { label: foldSpaces(second).replace(/:$/, ''), value: other }];
}

function nameOf(label: string): string {
  return NUMBERED.test(label) ? ACTION : label;
}

/** One heading row of all labels that the forms have, and a row for each form. */
function tableOfForms(forms: readonly Form[]): DocumentTable {
  const drawn = forms.map(({ place, pairs }) => ({ place, said: new Map(pairs.flatMap(cellsOf)) }));
  const headings = Array.from(new Set(drawn.flatMap(({ said }) => Array.from(said.keys()))));
  const rows = drawn.map(({ place, said }) => ({
    place,
    cells: headings.map((heading) => said.get(heading) ?? ''),
    covered: [],
  }));
  return { place: '', name: null, rows: [{ place: forms[0]?.place ?? '', cells: headings, covered: [] }, ...rows] };
}

function cellsOf({ label, value }: Pair): (readonly [string, string])[] {
  const number = NUMBERED.exec(label)?.[1];
  const ref = number === undefined ? null : readRef(number);
  return ref === null
    ? [[label, value]]
    : [
        [REF, ref.printed],
        [ACTION, value],
      ];
}
