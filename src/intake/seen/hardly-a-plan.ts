import type { Issue } from '#src/intake/issue.ts';
import type { RowDraft } from '#src/intake/tables/row-draft.ts';
import type { Segment } from '#src/intake/tables/segment.ts';
import { columnsOf, isPlanTable } from '#src/intake/columns.ts';
import { issueAt } from '#src/intake/issue.ts';

const LEAST_ROWS = 10;
const LEAST_SHARE = 0.3;

/** Why tables that no heading calls actions are not read as such: nearly no row has a date or a lead, as in a form for each; null where they may be. */
export function whyHardlyAPlan(drafts: readonly RowDraft[], segments: readonly Segment[]): Issue | null {
  const [first] = segments;
  const isNamed = segments.some(({ headings, isGiven }) => isGiven || isPlanTable(columnsOf(headings)));
  if (first === undefined || isNamed || drafts.length < LEAST_ROWS) return null;
  const said = drafts.filter(({ dates, leads }) => dates.text !== '' || leads.text !== '').length;
  if (said >= drafts.length * LEAST_SHARE) return null;
  return issueAt(first.table.place, first.headings.join(' '), sayWhy(said, drafts.length));
}

function sayWhy(said: number, rows: number): string {
  return (
    `No heading in this file calls anything an action, and of ${rows} rows ${said} have a date or a lead, so none was read. ` +
    'If each action has a page or form of its own, put them in one table with the headings Ref, Action, Lead and By when and import that; ' +
    'if it is a table already, say which column is which: --columns ref=1,action=2,dates=3,leads=4.'
  );
}
