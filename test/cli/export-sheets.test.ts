import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { allSheets } from '#src/cli/register-export/all-sheets.ts';
import { asCsv } from '#src/cli/register-export/as-csv.ts';
import { asXlsx } from '#src/cli/register-export/as-xlsx.ts';
import type { Everything } from '#src/cli/register-export/read-everything.ts';
import type { Sheet } from '#src/cli/register-export/sheet.ts';
import type { NamedField } from '#src/plan/action.ts';
import type { PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { MessageId } from '#src/ports/message.ts';
import { replay } from '#src/plan/replay.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import { aLedger, updated } from '#test/kit/a-ledger.ts';
import { aPerson, aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';

const FIELDS: readonly NamedField[] = [
  { name: 'Cost', words: '£20k' },
  { name: 'Evidence', words: 'Minutes of cabinet' },
];
const LEDGER = aLedger([
  ['Ann Archer', '2015-06-01', { kind: 'published', original: day('2015-06-30') }],
  ['Ann Archer', '2015-06-10', updated({ rating: 'amber', waitingOn: 'HR', forecast: day('2015-07-31') })],
  [
    'Olive Office',
    '2015-06-12',
    {
      kind: 'date-agreed',
      day: day('2015-07-31'),
      reason: '=the supplier is late',
      minuted: { forum: 'JB' as ForumKey, name: 'Joint Board', on: day('2015-06-11'), minute: '12' },
    },
  ],
]);
const AWAY: PersonEntry = {
  person: personId('Ann Archer'),
  seq: 4,
  at: LEDGER[2]!.at,
  day: day('2015-06-12'),
  by: personId('Olive Office'),
  message: null,
  event: {
    kind: 'away',
    from: day('2015-06-15'),
    to: day('2015-06-19'),
    deputy: personId('Ben Baker'),
    words: 'leave',
  },
};

const RENAMED: PlanEntry = {
  plan: aPlan().key,
  seq: 5,
  at: LEDGER[2]!.at,
  day: day('2015-06-12'),
  by: personId('Olive Office'),
  message: null,
  event: { kind: 'named', name: 'Children first', was: 'Plan' },
};

const UNPLACED = {
  number: 7,
  person: personId('Ann Archer'),
  id: 'slack:T1/D1/1' as MessageId,
  words: '=went well last night',
  at: readInstant('2015-06-12T23:30:00Z')!,
};

function everything(): Everything {
  const rated = { ...anAction({ due: '2015-06-30', owners: ['Ann Archer', 'Ben Baker'] }), fields: FIELDS };
  const people = ['Ann Archer', 'Ben Baker', 'Olive Office'].map((name) => aPerson(name));
  return {
    plans: [aPlan()],
    headings: [{ plan: aPlan().key, level: 'section', ref: '8', title: 'Performance' }],
    tracked: [{ action: rated, standing: replay(rated, LEDGER) }],
    ledger: [...LEDGER, AWAY, RENAMED],
    roster: aRoster({ people }),
    unplaced: [UNPLACED],
    pauses: [],
    today: day('2015-06-15'),
  };
}

let sheets: readonly Sheet[] = [];
let book = new ExcelJS.Workbook();
let bytes: Uint8Array = new Uint8Array();

beforeAll(async () => {
  sheets = allSheets(everything());
  bytes = await asXlsx(sheets);
  book = await opened(bytes);
});

async function opened(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(new Uint8Array(file).buffer);
  return read;
}

function cellUnder(sheet: string, heading: string, row = 2): ExcelJS.Cell {
  const page = book.getWorksheet(sheet)!;
  const at = (page.getRow(1).values as string[]).indexOf(heading);
  return page.getRow(row).getCell(at);
}

test('the workbook opens in another program, a sheet a kind', () => {
  // Three sheets, one of them a ledger that only a programmer could read.
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Actions',
    'Steps',
    'Updates',
    'Without an action',
    'Dates moved',
    'Leads',
    'People',
    'Plan',
  ]);
});

test('words of which nobody said the action stand in a sheet of their own, as they were written', () => {
  expect(cellUnder('Without an action', 'By').value).toBe('Ann Archer');
  expect(cellUnder('Without an action', 'Words').value).toBe('=went well last night');
  expect(cellUnder('Without an action', 'Time').value).toBe('00:30');
  expect((cellUnder('Without an action', 'Day').value as Date).toISOString()).toContain('2015-06-13');
});

test('no cell holds JSON or a code of ours', async () => {
  // “Everything it says” was {"kind":"updated","change":{…}}, and a pause was P3M.
  const { sheets: read } = await readXlsx(bytes);
  const words = read.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter((cell) => /^[[{]|"kind"|^P\d+[DWMY]$|^person:/u.test(cell))).toEqual([]);
});

test('what was decided of a plan is a line of the ledger in words', () => {
  expect(['Plan', 'Person', 'By', 'What'].map((heading) => cellUnder('Updates', heading, 6).value ?? '')).toEqual([
    aPlan().key,
    '',
    'Olive Office',
    'called “Children first”, before “Plan”',
  ]);
});

test('a day is a date that Excel sorts and filters, shown the British way', () => {
  // Days were text, so the filter offered no months and sorting put 01/12 before 02/01.
  const agreed = cellUnder('Actions', 'Agreed date');
  expect(agreed.type).toBe(ExcelJS.ValueType.Date);
  expect((agreed.value as Date).toISOString().slice(0, 10)).toBe('2015-07-31');
  expect(agreed.numFmt).toBe('dd/mm/yyyy');
});

test('a rating is its word in its colour', () => {
  // A column of words without colour had to be painted by hand for every board.
  const rating = cellUnder('Actions', 'Rating declared');
  expect(rating.value).toBe('Amber');
  expect((rating.fill as ExcelJS.FillPattern).fgColor?.argb).toMatch(/FFC000$/u);
});

test('each sheet has a filter over all it holds, and its heading row stays in sight', () => {
  // Scrolling down lost the headings, and each reader put a filter on by hand.
  for (const page of book.worksheets) {
    const last = page.getRow(1).cellCount;
    expect(page.views[0], page.name).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(page.autoFilter, page.name).toBe(`A1:${page.getColumn(last).letter}${page.rowCount}`);
  }
});

test('columns are as wide as their words, and none wider than a screen takes', () => {
  // All columns were as wide as their headings, and titles were cut to twelve letters.
  const widths = book.worksheets.flatMap((page) => page.columns.map(({ width }) => width ?? 0));
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...widths)).toBeLessThanOrEqual(60);
  expect(book.getWorksheet('Actions')!.getColumn(3).width).toBe('Agree the framework'.length + 1);
});

test('a row is as high as its longest words need', async () => {
  // Wrapped titles ran over the rows below them, in a program that did not write the file itself.
  expect(cellUnder('Actions', 'Action').alignment.wrapText).toBe(true);
  const sheet = { name: 'Leads', columns: ['Action'], rows: [['Agree it'], ['word '.repeat(40)]] } as const;
  const long = await opened(await asXlsx([sheet]));
  const heights = [2, 3].map((row) => long.getWorksheet('Leads')!.getRow(row).height);
  expect(heights).toEqual([15, 60]);
});

test('the plan’s own columns are under its own headings, and one called as ours is told apart', () => {
  // The cost column of the plan was in no export.
  expect(cellUnder('Actions', 'Cost').value).toBe('£20k');
  expect(cellUnder('Actions', 'Evidence').value).toBeNull();
  expect(cellUnder('Actions', 'Evidence (in the plan)').value).toBe('Minutes of cabinet');
});

test('an update is said in words, with what it changed in columns of their own', () => {
  // What a lead had said could be read only inside an object.
  expect(cellUnder('Updates', 'What', 3).value).toBe('Amber ▲, waiting on HR, expected 31 Jul');
  expect(cellUnder('Updates', 'Rating', 3).value).toBe('Amber');
  expect(cellUnder('Updates', 'Waiting on', 3).value).toBe('HR');
  expect((cellUnder('Updates', 'Forecast', 3).value as Date).toISOString()).toContain('2015-07-31');
  expect(cellUnder('Updates', 'What', 5).value).toBe(
    'away from Mon 15 Jun 2015 to Fri 19 Jun 2015, with Ben Baker as deputy',
  );
});

test('a date that moved says from when to when, by how much, by whom and why; a reason is never a formula', () => {
  // Slippage had to be reckoned from the ledger by hand.
  const page = book.getWorksheet('Dates moved')!;
  const rows = [2, 3].map((row) =>
    ['Which date', 'Days later', 'By', 'Reason'].map((heading) => cellUnder(page.name, heading, row).value),
  );
  expect(rows[1]).toEqual(['Agreed date', 31, 'Olive Office', '=the supplier is late']);
  const decided = ['Board', 'Meeting', 'Minute'].map((heading) => cellUnder(page.name, heading, 3).value);
  expect(decided).toEqual(['Joint Board', new Date('2015-06-11'), '12']);
  expect(cellUnder(page.name, 'Reason', 3).type).toBe(ExcelJS.ValueType.String);
});

test('leads are a row each, with their part and who they are today', () => {
  // One cell “Ann Archer; Ben Baker” could not be filtered by person.
  const rows = [2, 3].map((row) =>
    ['Lead', 'Part', 'Who that is today'].map((heading) => cellUnder('Leads', heading, row).value),
  );
  expect(rows).toEqual([
    ['Ann Archer', 'accountable', 'Ann Archer'],
    ['Ben Baker', 'joint', 'Ben Baker'],
  ]);
});

test('the CSV files have the same columns and words as the workbook', async () => {
  // The CSV and the workbook were two exports that had to be compared by hand.
  const { sheets: read } = await readXlsx(bytes);
  sheets.forEach((sheet, at) => {
    const [headings, ...rows]: string[][] = parse(asCsv(sheet));
    expect(headings).toEqual(read[at]!.rows[0]);
    expect(rows).toHaveLength(read[at]!.rows.length - 1);
  });
  expect(asCsv(sheets[0]!)).toContain(',Amber,');
});

test('an action in steps has a row for each, with the date as published, as agreed and as expected', () => {
  const [one, two] = [
    { label: 'Phase 1', due: day('2015-06-30') },
    { label: 'Phase 2', due: day('2015-09-30') },
  ];
  const phased = anAction({
    ref: '8.1.4',
    due: two.due,
    steps: [
      [one.label, one.due],
      [two.label, two.due],
    ],
  });
  const ledger = aLedger([
    ['Olive Office', '2015-06-11', { kind: 'date-agreed', day: day('2015-07-15'), reason: 'late', step: one }],
    ['Ann Archer', '2015-06-12', updated({ step: one, rating: 'amber', forecast: day('2015-07-31') })],
    ['Ann Archer', '2015-06-12', { kind: 'date-asked', day: day('2015-07-31'), reason: 'no surveyor', step: one }],
  ]).map((entry) => ({ ...entry, action: phased.id }));
  const all = allSheets({ ...everything(), tracked: [{ action: phased, standing: replay(phased, ledger) }] });
  const steps = all.find(({ name }) => name === 'Steps')!;
  const rows = steps.rows.map((row) => Object.fromEntries(steps.columns.map((column, at) => [column, row[at]])));
  expect(rows).toMatchObject([
    {
      Ref: '8.1.4',
      Step: 1,
      What: 'Phase 1',
      'Original date': { day: '2015-06-30' },
      'Agreed date': { day: '2015-07-15' },
      Expected: { day: '2015-07-31' },
      Rating: { rating: 'amber' },
      'Said done on': null,
      'Date asked for': { day: '2015-07-31' },
      'Asked by': 'Ann Archer',
      Reason: 'no surveyor',
    },
    {
      Step: 2,
      What: 'Phase 2',
      'Original date': { day: '2015-09-30' },
      'Agreed date': { day: '2015-09-30' },
      Expected: null,
    },
  ]);
});

test('what is complete is said to wait for nothing', () => {
  // “Waiting on: the beanbags” stayed under an action that was complete.
  const all = everything();
  const done = all.tracked.map((one) => ({ ...one, standing: { ...one.standing, stage: 'complete' as const } }));
  const { columns, rows } = allSheets({ ...all, tracked: done })[0]!;
  const at = columns.indexOf('Waiting on');
  expect(at).toBeGreaterThan(-1);
  expect(rows[0]![at]).toBeNull();
});
