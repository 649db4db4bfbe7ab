import type { DocumentTable } from '#src/intake/document.ts';
import type { Issue } from '#src/intake/issue.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { looksOf } from './columns/column-looks.ts';
import { readRef } from './refs/read-ref.ts';
import { issueAt } from '#src/intake/issue.ts';

// A smaller table is a key, a contents list or a box.
const LEAST_ROWS = 3;
const LOOK_AT_ROWS = 3;

/** The tables passed over that name what a plan of actions would: a person may want to know of them. */
export function aboutOtherTables(tables: readonly DocumentTable[]): Issue[] {
  return tables.flatMap(({ place, rows }) => {
    const isAlike =
      (rows.length >= LEAST_ROWS && rows.slice(0, LOOK_AT_ROWS).some(({ cells }) => namesSome(cells))) ||
      rows.slice(0, LOOK_AT_ROWS).some(({ cells }) => looksLikeAction(cells));
    return isAlike
      ? [
          issueAt(
            place,
            rows
              .slice(0, 2)
              .map(({ cells }) => cells.join(' '))
              .join(' '),
            NOT_ACTIONS,
          ),
        ]
      : [];
  });
}

function namesSome(cells: readonly string[]): boolean {
  if (cells.filter((cell) => cell !== '').length < 2) return false;
  const { title, dates, leads } = columnsOf(cells);
  return title !== undefined || (dates !== undefined && leads !== undefined);
}

/** A ref, words, and a time or a post: an action without headings over it. */
function looksLikeAction(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '' && cell.length < 500);
  const { prose, times, people } = looksOf(said);
  return said.length > 2 && prose > 0 && times > 0 && (people > 0 || readRef(said[0] ?? '') !== null);
}

/** What is said of a table that was passed over. */
export const NOT_ACTIONS =
  'This table does not say what is to be done and by when or by whom, so it was not read. ' +
  'If it holds actions, give it a heading row that names them, such as "Action", "Timescale", "Lead", and import the file again.';
