import type { Everything } from './read-everything.ts';

/** Everything as objects, one a line, each with the table it belongs to; nothing is left out or made safe for a spreadsheet. */
export function asJsonLines(everything: Everything): readonly string[] {
  const { plans, headings, tracked, ledger, roster, unplaced } = everything;
  const rows = [
    ...inTable('plan', plans),
    ...inTable('heading', headings),
    ...tracked.map(({ action, standing }) => ({ table: 'action', ...action, standing })),
    ...inTable('ledger', ledger),
    ...inTable('unplaced', unplaced),
    ...inTable('person', roster.people),
    ...inTable('post', roster.posts),
    ...inTable('body', roster.bodies),
  ];
  return rows.map((row) => JSON.stringify(row));
}

function inTable(table: string, rows: readonly object[]): readonly object[] {
  return rows.map((row) => ({ table, ...row }));
}
