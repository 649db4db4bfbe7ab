import { expect, test } from 'vitest';
import { aTable, drawn, read } from './a-document.ts';

const ROWS = `
  Ref | Action | Lead | By when
  1 | Mend the roof | Ann Lee | June 2026
  2 | Paint the hall | Bob Day | July 2026`;

test.each(['Archive 2024', 'Old plan', 'Plan - Copy', 'Plan (2)'])(
  'the rows of a sheet “%s” that the plan has are left out and told, and the others are kept',
  (name) => {
    const more = `${ROWS}
  3 | Sweep the yard | Ann Lee | May 2026
  4 | Wash the van | Ann Lee | May 2026
  5 | Dig the ditch | Ann Lee | May 2026`;
    const old = `${more}
  6 | Sell the van | Ann Lee | May 2025`;
    const table = read(
      aTable(old, { place: `sheet “${name}”`, name }),
      aTable(more, { place: 'sheet “Plan”', name: 'Plan' }),
    );
    expect(table.rows.map(({ title }) => title).toSorted()).toEqual([
      'Dig the ditch',
      'Mend the roof',
      'Paint the hall',
      'Sell the van',
      'Sweep the yard',
      'Wash the van',
    ]);
    expect(table.issues.map(({ message }) => message).join('\n')).toContain('5 of the 6 rows here say the same');
  },
);

test('a sheet of another name that repeats one is read and asked about', () => {
  const table = read(
    aTable(ROWS, { place: 'sheet “Homes”', name: 'Homes' }),
    aTable(ROWS, { place: 'sheet “Roads”', name: 'Roads' }),
  );
  expect(table.rows).toHaveLength(4);
  expect(table.issues.map(({ message }) => message).join('\n')).toContain('If one repeats the other');
});

test.each([
  ['numbers', '1 | Mend the roof | June 2026 | Ann Lee', '2 | Paint the hall | July 2026 | Bob Day', ['1', '2']],
  [
    'decimals',
    '1.0 | Mend the roof | June 2026 | Ann Lee',
    '2.0 | Paint the hall | July 2026 | Bob Day',
    ['1.0', '2.0'],
  ],
  ['letters with numbers', 'A1 | Mend it | June 2026 | Ann Lee', 'A2 | Paint it | July 2026 | Bob Day', ['A1', 'A2']],
])('one heading over %s and words gives refs and actions', (_what, one, other, refs) => {
  const table = read(aTable(`Action | | By when | Lead\n${one}\n${other}`));
  expect(table.rows.map(({ ref }) => ref)).toEqual(refs);
  expect(table.rows.every(({ title, section }) => /^\p{L}{4,}/u.test(title) && section === null)).toBe(true);
  expect(table.layout?.doubt).toBe(null);
});

test.each(['Reporting mechanism', 'Measurement tool', 'Funding source', 'Evidence required'])(
  'a column called “%s” is never the leads, whatever its cells look like',
  (heading) => {
    const table = read(
      aTable(
        `Milestone | ${heading} | Target date\nCheck the assets | Progress Reporting Tool | June 2026\nBuy the data | Progress Reporting Tool | July 2026`,
      ),
    );
    expect(drawn(table)).toEqual(['1* |  | Check the assets | June 2026 | ', '2* |  | Buy the data | July 2026 | ']);
  },
);

test.each([
  ['Who by?', 'When?'],
  ['Person(s) responsible', 'Timetable'],
  ['Lead responsibility', 'Launch date'],
])('“%s” and “%s” are leads and dates without a doubt', (leads, dates) => {
  const table = read(
    aTable(
      `No | Action | ${leads} | ${dates}\n1 | Mend the roof | Ann Lee | June 2026\n2 | Paint it | Bob Day | July 2026`,
    ),
  );
  expect(table.layout).toMatchObject({ columns: { ref: 1, title: 2, leads: 3, dates: 4 }, doubt: null });
});

test('an objective printed in the first row of a group is the theme of all its rows, however long it is', () => {
  const table = read(
    aTable(`
  Objective | Action | Timeframe | Person(s) responsible
  5.3 To go on growing the network of schools. | Write to the schools | April 2026 | Ann Lee
   | Hold an event | May 2026 | Bob Day
  5.4 Review how assessments are made. | List the policies | June 2026 | Ann Lee
   | Publish the list | July 2026 | Ann Lee`),
  );
  expect(table.rows.map(({ theme }) => theme)).toEqual([
    '5.3 To go on growing the network of schools.',
    '5.3 To go on growing the network of schools.',
    '5.4 Review how assessments are made.',
    '5.4 Review how assessments are made.',
  ]);
});
