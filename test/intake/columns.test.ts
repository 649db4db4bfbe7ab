import { describe, expect, test } from 'vitest';
import { columnsOf, isActionTable } from '#src/intake/columns.ts';

describe('columnsOf', () => {
  test.each([
    ['Ref | Action | Timescale | Leads', { ref: 0, title: 1, dates: 2, leads: 3 }],
    ['No. | Task | By when? | Responsible', { ref: 0, title: 1, dates: 2, leads: 3 }],
    ['Action owner | Action | Due date', { leads: 0, title: 1, dates: 2 }],
    [
      'Theme | Objective | Outcome | Recommendation | Deadline | Lead Officer(s)',
      { theme: 0, section: 1, outcome: 2, title: 3, dates: 4, leads: 5 },
    ],
    ['8 | A performance framework | Actions | Dates | Leads', { title: 2, dates: 3, leads: 4 }],
    ['Chapter | Page', {}],
  ])('%s', (headings, columns) => {
    expect(columnsOf(headings.split(' | '))).toEqual(columns);
  });
});

describe('isActionTable', () => {
  test('a table of actions says what and by when or by whom', () => {
    expect(isActionTable({ title: 0, dates: 1 })).toBe(true);
    expect(isActionTable({ title: 0, leads: 1 })).toBe(true);
    expect(isActionTable({ title: 0, ref: 1 })).toBe(false);
    expect(isActionTable({ dates: 0, leads: 1 })).toBe(false);
  });
});
