import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentPart } from '#src/intake/document.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';
import { aDocument, aHeading, aTable, drawn, read, words } from './a-document.ts';

const PLAIN = `
  Ref | Action  | Lead | By when
  1   | Do this | Ash  | May 2024
  2   | Do that | Oak  | June 2024`;
const PLAIN_ROWS = ['1 |  | Do this | May 2024 | Ash', '2 |  | Do that | June 2024 | Oak'];

describe('tableOf', () => {
  test.each([
    ['plain columns', PLAIN, PLAIN_ROWS],
    [
      'other names in another order',
      'Target date | Responsible officer | What we will do | No. \n May 2024 | Ash | Do this | 1\n June 2024 | Oak | Do that | 2',
      PLAIN_ROWS,
    ],
    ['a title above', `Our plan | | | \n | | | ${PLAIN}`, PLAIN_ROWS],
    [
      'headings over two lines',
      ' | | Responsible | Target \n Ref | Action | officer | date \n 1 | Do this | Ash | May 2024\n 2 | Do that | Oak | June 2024',
      PLAIN_ROWS,
    ],
    [
      'a start and an end',
      'Ref | Action | Lead | Timescale | \n | | | Start | End \n 1 | Do this | Ash | April 2024 | May 2024\n2 | Do that | Oak | May 2024 | June 2024',
      PLAIN_ROWS,
    ],
    [
      'the heading row again on the next page',
      'Ref | Action | Lead | By when\n1 | Do this | Ash | May 2024\nRef | Action | Lead | By when\n2 | Do that | Oak | June 2024',
      PLAIN_ROWS,
    ],
    [
      'other columns further down',
      'Ref | Action | Lead | By when\n1 | Do this | Ash | May 2024\nRef | Due date | Owner | Action\n2 | June 2024 | Oak | Do that',
      PLAIN_ROWS,
    ],
    [
      'rows across the table',
      'Ref | Action | Lead | By when\nTheme A: Leading | | |\n1 | Do this | Ash | May 2024\nB Serving | | |\n2 | Do that | Oak | June 2024',
      ['1 | A | Do this | May 2024 | Ash', '2 | B | Do that | June 2024 | Oak'],
    ],
    [
      'numbered parents',
      'No | Action | Lead | By when\n8 | Measures | |\n8.1 | In use | |\n8.1.1 | Do this | Ash | May 2024\n8.1.2 | Do that | Oak | June 2024',
      ['8.1.1 | 8, 8.1 | Do this | May 2024 | Ash', '8.1.2 | 8, 8.1 | Do that | June 2024 | Oak'],
    ],
    [
      'merged dates and leads',
      'Ref | Action | Lead | By when\n1 | Do this | Ash | May 2024\n2 | Do that | ^Ash | ^May 2024',
      ['1 |  | Do this | May 2024 | Ash', '2 |  | Do that | ^May 2024 | ^Ash'],
    ],
    [
      'ditto marks',
      'Ref | Action | Lead | By when\n1 | Do this | Ash | May 2024\n2 | Do that | “ | As above',
      ['1 |  | Do this | May 2024 | Ash', '2 |  | Do that | ^May 2024 | ^Ash'],
    ],
    [
      'refs in front of the action',
      'Action | Lead | By when\n8.1.1 Do this | Ash | May 2024\n8.1.2 – Do that | Oak | June 2024',
      ['8.1.1 | 8, 8.1 | Do this | May 2024 | Ash', '8.1.2 | 8, 8.1 | Do that | June 2024 | Oak'],
    ],
    [
      'no refs under numbered headings',
      'Action | Lead | By when\n3 Leading | |\nDo this | Ash | May 2024\nDo that | Oak | June 2024\n4 Serving | |\nDo more | Elm | June 2024',
      [
        '3.1* | 3 | Do this | May 2024 | Ash',
        '3.2* | 3 | Do that | June 2024 | Oak',
        '4.1* | 4 | Do more | June 2024 | Elm',
      ],
    ],
    [
      'one ref beside several actions',
      'Ref | Recommendation | Action | Lead | By when\n1 | Plan ahead | Do this | Ash | May 2024\n^1 | ^Plan ahead | Do that | Oak | June 2024',
      ['1.1* | Plan ahead | Do this | May 2024 | Ash', '1.2* | Plan ahead | Do that | June 2024 | Oak'],
    ],
    [
      'one action with two leads and dates, a row each',
      'Ref | Action | Lead | By when\n1 | Do this | Ash | May 2024\n^1 | ^Do this | Oak | June 2024',
      ['1 |  | Do this | May 2024; June 2024 | Ash; Oak'],
    ],
    [
      'lettered parts with a date each',
      'Ref | Action | Lead | By when\n1 | Look into: / a) Waste / b) Roads | Ash | May 2024 / June 2024',
      [
        '1 |  | Look into: | May 2024; June 2024 | Ash',
        '1a of 1 |  | Waste | May 2024 | ^Ash',
        '1b of 1 |  | Roads | June 2024 | ^Ash',
      ],
    ],
    [
      'bullets under one date',
      'Ref | Action | Lead | By when\n1 | Look into: / • Waste / • Roads | Ash / Oak | May 2024',
      ['1 |  | Look into: • Waste • Roads | May 2024 | Ash; Oak'],
    ],
    [
      'refs with spaces and brackets',
      'Ref | Action | Lead | By when\nSR (25/26) 01 | Do this | Ash | May 2024\n21 BCFU 07 | Do that | Oak | June 2024',
      ['SR25-26-01 |  | Do this | May 2024 | Ash', '21BCFU07 |  | Do that | June 2024 | Oak'],
    ],
  ])('a table with %s is read whole', (_what, table, rows) => {
    expect(drawn(read(aTable(table)))).toEqual(rows);
  });

  test('headings, sheets and phases say what a table stands under', () => {
    const rows = (word: string): string => `Action | Lead | By when\nDo ${word} | Ash | May 2024`;
    const table = read(
      aHeading(1, 'Our plan'),
      aHeading(2, 'Phase 2'),
      aHeading(3, 'Priority 3: Homes'),
      aTable(rows('this')),
      aHeading(3, '4. Roads'),
      aTable(rows('that')),
    );
    expect(drawn(table)).toEqual([
      '3.1* | phase 2, 3 | Do this | May 2024 | Ash',
      '4.1* | phase 2, 4 | Do that | May 2024 | Ash',
    ]);
    expect(table.headings.map(({ level, ref, title }) => `${level} ${ref} ${title}`)).toEqual([
      'section 3 Homes',
      'section 4 Roads',
    ]);
  });

  test('sheets whose numbers begin again are told apart by their place', () => {
    const rows = 'No | Action | Lead\n1 | Do this | Ash\n2 | Do that | Oak';
    const table = read(
      aTable(rows, { place: 'sheet “Homes”', name: 'Homes' }),
      aTable(rows, { place: 'sheet “Roads”', name: 'Roads' }),
    );
    expect(table.rows.map(({ ref, theme }) => `${theme} ${ref}`)).toEqual([
      'Homes 1.1',
      'Homes 1.2',
      'Roads 2.1',
      'Roads 2.2',
    ]);
    expect(table.rows[3]?.place).toBe('sheet “Roads”, row 3');
    expect(table.issues).toHaveLength(2);
  });

  test('a table goes on without a heading row', () => {
    const table = read(aTable(PLAIN), aTable('3 | Do more | Elm | July 2024', { place: 'page 2, table 1' }));
    expect(drawn(table)).toEqual([...PLAIN_ROWS, '3 |  | Do more | July 2024 | Elm']);
    expect(table.issues).toEqual([]);
  });

  test.each([
    ['a list of risks', 'Risk | Likelihood | Action | Owner\nFlood | High | Dig | Ash\nFire | Low | Wet | Oak', 1],
    ['a key', 'Colour | Meaning\nRed | Late', 0],
    ['a history of versions', 'Version | Date | Author\n1 | May 2024 | Ash\n2 | June 2024 | Oak', 0],
  ])('%s is passed over', (_what, other, told) => {
    const table = read(aTable(PLAIN), aTable(other, { place: 'table 2' }));
    expect(drawn(table)).toEqual(PLAIN_ROWS);
    expect(table.issues).toHaveLength(told);
  });

  test.each([
    ['G | Drafted', 'green', 'Drafted'],
    ['Amber | ', 'amber', ''],
    ['🔴 | Late', 'red', 'Late'],
    ['Complete | Signed', null, 'Complete\nSigned'],
    ['Amber/Green | ', null, 'Amber/Green'],
    ['Not started | ', 'grey', ''],
    ['Amber ▲ | ', 'amber', 'Amber ▲'],
    ['G → A | ', null, 'G → A'],
    ['G -> A | ', null, 'G -> A'],
    ['Green | n/a', 'green', ''],
  ])('“%s” is how it stood', (cells, rating, said) => {
    const table = read(aTable(`Ref | Action | Lead | RAG | Progress\n1 | Do this | Ash | ${cells}`));
    expect(table.rows[0]?.progress).toEqual({ rating, words: said });
  });

  test('no progress is no progress', () => {
    for (const cells of [' | ', '- | –', 'N/A | '])
      expect(
        read(aTable(`Ref | Action | Lead | RAG | Progress\n1 | Do | Ash | ${cells}`)).rows[0]?.progress,
      ).toBeUndefined();
  });

  test('a status in sentences is progress, and a priority of high or low is no section', () => {
    const { layout } = read(
      aTable(
        'Ref | Action | Lead | Priority | Status\n1 | Do | Ash | High | Drafted and sent to the board\n2 | Go | Oak | Low | Agreed with all of the partners',
      ),
    );
    expect(layout?.columns).toEqual({ ref: 1, title: 2, leads: 3, progress: 5 });
  });

  test('columns with names nobody knows are taken by their looks, and that is in doubt', () => {
    const table = aTable(
      'Camau | Pwy | Erbyn\nAgree the plan with all partners | Jo Ash | May 2024\nPublish the plan for everybody to see | Kim Oak | June 2024',
    );
    const { rows, layout } = read(table);
    expect(rows.map(({ dates, leads }) => `${dates.text}, ${leads.text}`)).toEqual([
      'May 2024, Jo Ash',
      'June 2024, Kim Oak',
    ]);
    expect(layout?.doubt).toContain('--columns action=1,leads=2,dates=3');
  });

  test('columns that somebody gave are taken instead', () => {
    const table = aDocument(
      aTable('Ref | Action | Notes | Lead | By when\n1 | Short | Do this in full | Ash | May 2024'),
    );
    const { rows, layout } = tableOf(table, { columns: { title: 3 } });
    expect(rows.map(({ title }) => title)).toEqual(['Do this in full']);
    expect(layout).toMatchObject({ columns: { title: 3, ref: 1, leads: 4, dates: 5 }, doubt: null });
  });
});

const CELL = fc.constantFrom(
  '',
  '1',
  '1.1',
  'Do this',
  'a) Part / b) Part',
  '• One / • Two',
  'May 2024',
  'Ash',
  '^Ash',
  '“',
  'Action',
  'Lead',
  'By when',
  'Ref',
  'Theme A: One',
  'Amber',
  '^',
);
const ANY_TABLE = fc
  .array(fc.array(CELL, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((rows) => aTable(rows.map((cells) => cells.join(' | ')).join('\n')));
const ANY_PART: fc.Arbitrary<DocumentPart> = fc.oneof(
  ANY_TABLE,
  fc.string().map(words),
  fc
    .constantFrom('Recommendation 1', 'Recommendation 2: Do', 'Progress:', 'Phase 1', 'Theme B', '3 Homes')
    .map((text) => aHeading(2, text)),
);

type ShortAction = { readonly title: string; readonly lead: string; readonly month: string };
const ACTIONS = fc.array(
  fc.record({
    title: fc.constantFrom('Agree the plan', 'Publish the plan for all to see', 'Review it', 'Train staff'),
    lead: fc.constantFrom('Jo Ash', 'Head of Housing', 'Leader'),
    month: fc.constantFrom('May 2024', 'End June 2024', 'Ongoing'),
  }),
  { minLength: 2, maxLength: 8 },
);
const COLUMNS = ['Ref', 'Action', 'Lead', 'By when'] as const;

function rowsOf(actions: readonly ShortAction[], order: readonly number[] = [0, 1, 2, 3]): string[] {
  return actions.map(({ title, lead, month }, index) => {
    const cells = [String(index + 1), title, lead, month];
    return order.map((at) => cells[at]).join(' | ');
  });
}

function headOf(order: readonly number[] = [0, 1, 2, 3]): string {
  return order.map((at) => COLUMNS[at]).join(' | ');
}

function tableWith(...lines: readonly string[]): string[] {
  return drawn(read(aTable(lines.join('\n'))));
}

describe('the laws of tables', () => {
  test('any document is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.array(ANY_PART, { maxLength: 5 }),
        fc.constantFrom(null, { title: 2 }, { dates: 9, ref: 1 }),
        (parts, columns) => {
          const { rows } = tableOf(aDocument(...parts), { columns });
          expect(rows.every(({ ref }) => ref !== '')).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the same rows with their columns in another order are the same actions', () => {
    fc.assert(
      fc.property(ACTIONS, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (actions, order) => {
        expect(tableWith(headOf(order), ...rowsOf(actions, order))).toEqual(tableWith(headOf(), ...rowsOf(actions)));
      }),
      { numRuns: 50 },
    );
  });

  test('a title row above changes nothing', () => {
    fc.assert(
      fc.property(
        ACTIONS,
        fc.constantFrom('Our plan', 'Improvement plan 2024 to 2026', 'OFFICIAL'),
        (actions, title) => {
          const lines = [headOf(), ...rowsOf(actions)];
          expect(tableWith(`${title} | | |`, ...lines)).toEqual(tableWith(...lines));
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a table parted in two, with its headings again or without, is the same actions', () => {
    fc.assert(
      fc.property(ACTIONS, fc.nat(), fc.boolean(), (actions, cut, isRepeated) => {
        const rows = rowsOf(actions);
        const at = 1 + (cut % (rows.length - 1));
        const second = [...(isRepeated ? [headOf()] : []), ...rows.slice(at)];
        const parted = read(
          aTable([headOf(), ...rows.slice(0, at)].join('\n')),
          aTable(second.join('\n'), { place: 'table 2' }),
        );
        expect(drawn(parted)).toEqual(tableWith(headOf(), ...rows));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a table in the wild', () => {
  test.each([
    [
      'an action’s own ref wins over the recommendation’s beside it and is taken off its words',
      `No | What we will do | Lead | Date
       R1 | R1.1 Do         | Ash  | May
       ^R1 | R1.2 Go        | Oak  | June
       R2 | R2.1 Be         | Ash  | July
          | R2.2 See        | Oak  | May`,
      [
        'R1.1 |  | Do | May | Ash',
        'R1.2 |  | Go | June | Oak',
        'R2.1 |  | Be | July | Ash',
        'R2.2 |  | See | May | Oak',
      ],
    ],
    [
      'a column of other refs stays the ref',
      `Ref | Action | Lead | Date
       A1  | 1.1 Do | Ash  | May
       A2  | 1.2 Go | Oak  | June`,
      ['A1 |  | 1.1 Do | May | Ash', 'A2 |  | 1.2 Go | June | Oak'],
    ],
    [
      'one ref on two rows numbers both',
      `Rec | Action | Lead | Date
       R1  | Do     | Ash  | May
       R1  | Go     | Oak  | June`,
      ['R1.1* |  | Do | May | Ash', 'R1.2* |  | Go | June | Oak'],
    ],
    [
      'a date that is not revised is the one first agreed',
      `Ref | Action | Lead | Original due date | Revised due date
       1   | Do     | Ash  | May 2024          | June 2025
       2   | Go     | Oak  | July 2024         |`,
      ['1 |  | Do | June 2025 | Ash', '2 |  | Go | July 2024 | Oak'],
    ],
    [
      '“ditto” leaves a theme to the row above',
      `Ref | Theme   | Action  | Lead | Date
       1   | Backlog | Recruit | Ash  | May
       2   | ditto   | Triage  | Oak  | June
       3   | "       | Report  | Elm  | July`,
      ['1 | Backlog | Recruit | May | Ash', '2 | Backlog | Triage | June | Oak', '3 | Backlog | Report | July | Elm'],
    ],
    [
      'an action without date and lead between its like is no heading',
      `Action        | Lead | Date
       1.1 Do        | Ash  | May
       1.2 Close it  |      |
       1.3 Go        | Oak  | June`,
      ['1.1 | 1 | Do | May | Ash', '1.2 | 1 | Close it |  | ', '1.3 | 1 | Go | June | Oak'],
    ],
  ])('%s', (_, table, rows) => {
    expect(drawn(read(aTable(table)))).toEqual(rows);
  });

  test('a sum is told and is no action', () => {
    const table = read(aTable('Ref | Action | Lead | Date\nA1 | Do | Ash | May\n | Total | |'));
    expect(table.rows).toHaveLength(1);
    expect(table.issues.map(({ message }) => message)).toEqual([expect.stringContaining('a sum and no action')]);
  });

  test('words that begin with a ref and stand beside the tables of a page are told', () => {
    const rows = [
      ['Ref', 'Action', 'Lead'],
      ['1.1', 'Do', 'Ash'],
    ].map((cells, at) => ({
      place: `page 1, row ${at + 1}`,
      cells,
      covered: [],
    }));
    const table = read(
      { kind: 'table', table: { place: 'table 1', name: null, rows } },
      words('1.2 Increase social work capacity'),
      words('1. Introduction'),
    );
    expect(table.issues.map(({ place, found }) => `${place}: ${found}`)).toEqual([
      'page 1: 1.2 Increase social work capacity',
    ]);
  });
});
