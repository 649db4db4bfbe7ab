import type { Sheet } from '#src/cli/register-export/sheet.ts';

const COLUMNS = ['name', 'key', 'meetings', 'papers'];

const EXAMPLES = [
  ['Improvement Board', 'IB', '3 March 2026; 7 April 2026; 12 May 2026', '10 days before'],
  ['Cabinet', '', 'the second Monday of each month from 1 March 2026 until 31 July 2026', '5 clear days before'],
  ['Joint Board', 'JB', '17 March 2026', '10 working days before'],
  ['', '', '21 April 2026', ''],
];

const NOTES = [
  [
    'name',
    'What the board is called. A row is matched by name or key, never doubled; a blank name goes with the row above',
  ],
  ['key', 'What people type for it. Blank: its initials'],
  [
    'meetings',
    'The days on which it meets, a semicolon between, or one a row; those ahead take the place of those known',
  ],
  [
    'papers',
    'How long before a meeting its papers are due: 10 days before, 5 working days before, 5 clear days before',
  ],
  ['', 'The rows of the first sheet are examples: write yours over them.'],
];

/** A file of boards to fill in: its columns with rows to write over, and what belongs in each. */
export function forumSheets(): readonly [boards: Sheet, notes: Sheet] {
  return [
    { name: 'Boards', heldColumns: 1, columns: COLUMNS, rows: EXAMPLES },
    { name: 'How to fill it in', columns: ['Column', 'What to write'], rows: NOTES },
  ];
}
