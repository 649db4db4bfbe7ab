import { PURPOSE_COLUMNS } from '#src/intake/purposes/purposes-file.ts';
import { sheetsToFillIn } from '#src/cli/fill-in/sheets-to-fill-in.ts';
import type { Sheet } from '#src/cli/register-export/sheet.ts';

type Column = (typeof PURPOSE_COLUMNS)[number];

const EXAMPLES: readonly Readonly<Partial<Record<Column, string>>>[] = [
  {
    kind: 'recommendation',
    number: '1',
    words: 'Publish what was delivered each quarter',
    from: 'Peer challenge, June 2026',
    'served by': '8.1.3, section 9',
  },
  { kind: 'outcome', number: '3b', words: 'A positive, open culture', 'served by': '18.1.1' },
  { kind: 'milestone', number: 'A iv', words: 'A risk management framework in use everywhere', from: 'Commissioners' },
  {
    kind: 'indicator',
    number: 'SICK',
    words: 'Sickness absence',
    unit: 'days',
    direction: 'lower is better',
    target: '8',
    due: 'every 3 months',
    'kept by': 'Head of HR',
  },
];

const NOTES: Readonly<Record<Column, string>> = {
  kind: 'recommendation, outcome, milestone or indicator',
  number: 'What people type for it: 5, 3b, A iv, SICK. A row is matched by kind and number, never doubled',
  words: 'What it says',
  from: 'Who it is from: a review, an inspection, a Direction, a board. Blank: not said',
  'served by':
    'The actions that serve it, a comma between: 8.1.3, 8.1.4, section 9 except 9.2.1. These are added to those linked already',
  unit: 'Of an indicator: in what it is read, such as days or %',
  direction: 'Of an indicator: higher is better, or lower is better',
  target: 'Of an indicator: what is to be reached, in its unit',
  due: 'Of an indicator: when a reading is asked for: every 3 months, or days such as 31 July 2026',
  'kept by': 'Of an indicator: who is asked for its readings. Blank: the programme office',
};

/** A file of purposes to fill in: its columns with rows to write over, and what belongs in each. */
export function purposeSheets(): readonly [purposes: Sheet, notes: Sheet] {
  return sheetsToFillIn({
    name: 'Purposes',
    heldColumns: 2,
    columns: PURPOSE_COLUMNS,
    examples: EXAMPLES,
    notes: NOTES,
  });
}
