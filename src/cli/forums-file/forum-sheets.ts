import { sheetsToFillIn } from '#src/cli/fill-in/sheets-to-fill-in.ts';
import type { Sheet } from '#src/cli/register-export/sheet.ts';

const COLUMNS = ['name', 'key', 'meetings', 'papers'] as const;
type Column = (typeof COLUMNS)[number];

const EXAMPLES: readonly Readonly<Partial<Record<Column, string>>>[] = [
  {
    name: 'Improvement Board',
    key: 'IB',
    meetings: '3 March 2026; 7 April 2026; 12 May 2026',
    papers: '10 days before',
  },
  {
    name: 'Cabinet',
    meetings: 'the second Monday of each month from 1 March 2026 until 31 July 2026',
    papers: '5 clear days before',
  },
  { name: 'Joint Board', key: 'JB', meetings: '17 March 2026', papers: '10 working days before' },
  { meetings: '21 April 2026' },
];

const NOTES: Readonly<Record<Column, string>> = {
  name: 'What the board is called. A row is matched by name or key, never doubled; a blank name goes with the row above',
  key: 'What people type for it. Blank: its initials',
  meetings: 'The days on which it meets, a semicolon between, or one a row; those ahead take the place of those known',
  papers: 'How long before a meeting its papers are due: 10 days before, 5 working days before, 5 clear days before',
};

/** A file of boards to fill in: its columns with rows to write over, and what belongs in each. */
export function forumSheets(): readonly [boards: Sheet, notes: Sheet] {
  return sheetsToFillIn({ name: 'Boards', heldColumns: 1, columns: COLUMNS, examples: EXAMPLES, notes: NOTES });
}
