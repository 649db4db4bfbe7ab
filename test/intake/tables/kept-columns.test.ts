import { expect, test } from 'vitest';
import { tableOf } from '#src/intake/tables/table-of.ts';
import { aDocument, aTable, read } from './a-document.ts';

const ACTIONS = `
Ref | Action | By when | Lead officer | Sponsor | Start date | Cost | Success measure | RAG | Progress
A1 | Agree a savings plan for each service of the council | 30 June 2026 | Priya Shah | Sam Lee | 1 April 2026 | £20k | Five plans / are agreed | Amber | Two of five are there
A2 | Train every holder of a budget in the new rules | 31 Dec 2026 | Dan Okoro | Sam Lee | | | All are trained | Green | The course is booked`;

test('the columns of a plan that mean nothing here are kept with each action, in its order and under its headings', () => {
  // Success measure, cost, sponsor and start date of a plan were left out at the import, and no export had them.
  const { rows, issues } = read(aTable(ACTIONS));
  expect(rows.map(({ fields }) => fields)).toEqual([
    [
      { name: 'Sponsor', words: 'Sam Lee' },
      { name: 'Start date', words: '1 April 2026' },
      { name: 'Cost', words: '£20k' },
      { name: 'Success measure', words: 'Five plans are agreed' },
    ],
    [
      { name: 'Sponsor', words: 'Sam Lee' },
      { name: 'Success measure', words: 'All are trained' },
    ],
  ]);
  expect(issues).toMatchObject([{ found: 'Sponsor, Start date, Cost' }, { found: 'Success measure' }]);
  expect(issues[0]?.message).toContain('nothing else is read from them');
  // What went wrong: “nothing else is read from” a column from which six indicators were read.
  expect(issues[1]?.message).toContain('are read beside the actions');
});

test('a plan without other columns has no fields at all', () => {
  // The shape of the first plan’s dry run is promised, and must not grow an empty list.
  const { rows } = read(
    aTable(
      'Ref | Action | By when | Lead\n1.1 | Agree the budget | 30 June 2026 | Priya Shah\n1.2 | Train | May 2026 | Dan Okoro',
    ),
  );
  expect(rows.map((row) => 'fields' in row)).toEqual([false, false]);
});

test('two columns under one heading are told apart', () => {
  // “Comment” stood twice, and the later words took the place of the earlier ones.
  const { rows } = read(
    aTable(
      'Ref | Action | By when | Lead | Cost | Cost\n1.1 | Agree the budget | 30 June 2026 | Priya Shah | £1 | £2\n1.2 | Train | May 2026 | Dan Okoro | £3 | £4',
    ),
  );
  expect(rows[0]?.fields).toEqual([
    { name: 'Cost', words: '£1' },
    { name: 'Cost (2)', words: '£2' },
  ]);
});

const SECONDS = `
Ref | Action | Due date | Completion date | Lead officer | Lead member | Progress | Latest update
A1 | Agree a savings plan for each service of the council | 30 June 2026 | 31 July 2026 | Priya Shah | Ann Jones | Two of five are there | Three of five
A2 | Train every holder of a budget in the new rules | 31 Dec 2026 | 31 Jan 2027 | Dan Okoro | Bob Smith | The course is booked | It is held`;

test('a second column of leads, dates or progress is kept and asked about, each with the one line that takes it instead', () => {
  // A second progress, lead or date column was dropped, and only a list of column names said so.
  const { rows, issues } = read(aTable(SECONDS));
  expect(rows[0]?.fields).toEqual([
    { name: 'Completion date', words: '31 July 2026' },
    { name: 'Lead member', words: 'Ann Jones' },
    { name: 'Latest update', words: 'Three of five' },
  ]);
  expect(issues.map(({ found, message }) => [found, message.slice(message.indexOf('--columns'))])).toEqual([
    ['Completion date', '--columns ref=1,action=2,dates=4,leads=5,progress=7'],
    ['Lead member', '--columns ref=1,action=2,dates=3,leads=6,progress=7'],
    ['Latest update', '--columns ref=1,action=2,dates=3,leads=5,progress=8'],
  ]);
});

test('who has said which column is which is not asked again', () => {
  // The answer to the question brought the same question once more.
  const columns = { ref: 1, title: 2, dates: 4, leads: 6, progress: 8 };
  const { rows, issues } = tableOf(aDocument(aTable(SECONDS)), { columns });
  expect(rows[0]).toMatchObject({
    dates: { text: '31 July 2026' },
    leads: { text: 'Ann Jones' },
    progress: { words: 'Three of five' },
    fields: [{ name: 'Due date' }, { name: 'Lead officer' }, { name: 'Progress' }],
  });
  expect(issues).toMatchObject([{ found: 'Due date, Lead officer, Progress' }]);
});

test('words of a broken row go on in its own columns', () => {
  // A cost that ran over two rows of a PDF kept its first half only.
  const { rows } = read(
    aTable(
      'Ref | Action | By when | Lead | Cost\n1.1 | Agree the budget | 30 June 2026 | Priya Shah and | £20k in\n | | | Ann Jones | the first year\n1.2 | Train | May 2026 | Dan Okoro | £3',
    ),
  );
  expect(rows[0]).toMatchObject({
    leads: { text: 'Priya Shah and Ann Jones' },
    fields: [{ name: 'Cost', words: '£20k in the first year' }],
  });
});
