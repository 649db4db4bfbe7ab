import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { asXlsx } from '#src/cli/register-export/as-xlsx.ts';
import { templateSheets } from '#src/cli/roster-file/template-sheets.ts';
import { readAnyRoster } from '#src/intake/read-any-roster.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { aWorld } from './a-world.ts';

const HEAD = 'kind,name,post,aliases,members,email,role,from,to\n';
const APRIL = `${HEAD}person,Sam Old,Head of Housing,,,sam@example.gov.uk,,,
person,Ann Archer,Leader,,,ann@example.gov.uk,,,
person,Olive Office,,,,olive@example.gov.uk,office,,
post,,Leader,,,,,,
group,Board,,,Ann Archer,,,,
`;
const MAY = `${HEAD}person,Sam Old,Head of Housing,,,sam@example.gov.uk,,,30/04/2026
person,Jane Doe,Head of Housing,,,jane@example.gov.uk,,01/05/2026,
person,Ann Archer,Leader,,,ann.archer@example.gov.uk,,01/05/2025,
person,Olive Office,,,,olive@example.gov.uk,office,,31/12/2026
person,Omar Khan,,,,jane@example.gov.uk,,,soon
group,Board,,,Ann Archer;Jane Doe,,,,
`;

async function aLoaded() {
  const world = aWorld({ files: { 'april.csv': APRIL, 'may.csv': MAY } });
  expect(await world.run('roster', 'april.csv')).toBe(0);
  return world;
}

describe('roster --dry-run', () => {
  test('says who is added, changed, ended or unclear, one line each, and stores nothing', async () => {
    // A file was loaded unseen, and what it had done was two numbers.
    const world = await aLoaded();
    const before = await world.registers.get('./data')!.register.roster();
    expect(await world.run('roster', 'may.csv', '--dry-run')).toBe(0);
    expect(world.printed).toEqual([
      'Added (3)',
      '  Jane Doe, Head of Housing (person)',
      '  Omar Khan (person)',
      '  Head of Housing (post), held by Jane Doe from Fri 1 May 2026',
      'Changed (3)',
      '  Ann Archer: e-mail ann@example.gov.uk → ann.archer@example.gov.uk',
      '  Ann Archer holds Leader from Thu 1 May 2025',
      '  Board: members Ann Archer → Ann Archer; Jane Doe',
      'With a last day (2)',
      '  Olive Office leaves: the last day is Thu 31 Dec 2026',
      '  Sam Old holds Head of Housing to Thu 30 Apr 2026',
      'Unclear (2)',
      expect.stringContaining('  may.csv: Row 3: Jane Doe and Omar Khan have one e-mail address'),
      expect.stringContaining('  may.csv: Row 6: “soon” in the column “to” is not a day'),
      '',
      'This was a dry run: nothing is stored. Run it again without --dry-run to load the file.',
    ]);
    expect(await world.registers.get('./data')!.register.roster()).toEqual(before);
  });

  test('makes no register where there is none', async () => {
    // Looking at a file left an empty register behind.
    const world = aWorld({ files: { 'april.csv': APRIL } });
    expect(await world.run('roster', 'april.csv', '--dry-run')).toBe(0);
    expect(world.said()).toContain('Ann Archer, Leader (person)');
    expect(world.registers.size).toBe(0);
  });

  test('of a file that is loaded already says that nothing would change', async () => {
    // Every row was counted as a change, so nobody looked at the count.
    const world = await aLoaded();
    await world.run('roster', 'april.csv', '--dry-run');
    expect(world.printed[0]).toBe('Nothing would change.');
  });

  test('with --json is one object a change', async () => {
    // A script could not tell an end from a correction.
    const world = await aLoaded();
    await world.run('roster', 'may.csv', '--dry-run', '--json');
    expect(world.json()).toContainEqual({
      change: 'ended',
      name: 'Sam Old',
      post: 'Head of Housing',
      to: '2026-04-30',
    });
  });
});

describe('roster --template', () => {
  test('prints CSV that loads without a word of complaint', async () => {
    // The columns had to be typed from the manual, and a slip in one was found at the load.
    const world = aWorld();
    expect(await world.run('roster', '--template')).toBe(0);
    world.files.set('people.csv', world.said());
    expect(await world.run('roster', 'people.csv')).toBe(0);
    expect(world.grumbled()).toBe('');
    expect(world.said()).toContain('4 people, 2 posts, 1 group');
  });

  test('as a workbook loads as the CSV does, and says in it what belongs where', async () => {
    // A roster could be kept in Excel only by saving it as something else each time.
    const world = aWorld();
    await world.run('roster', '--template', '--out', 'people.xlsx');
    expect(world.said()).toContain('roster people.xlsx --dry-run');
    await world.run('roster', '--template', '--out', 'people.csv');
    const [book, text] = await Promise.all(['people.xlsx', 'people.csv'].map((name) => rosterIn(world, name)));
    expect(book).toEqual(text);
    expect(book?.posts.find(({ name }) => name === 'Head of Housing')?.holders).toEqual([
      { person: 'person:jane-example', from: '2026-04-01', to: null },
      { person: 'person:sam-former', from: null, to: '2026-03-31' },
    ]);
    const sheets = new ExcelJS.Workbook();
    await sheets.xlsx.load(new Uint8Array(await asXlsx(templateSheets())).buffer);
    expect(sheets.worksheets.map(({ name }) => name)).toEqual(['People', 'How to fill it in']);
  });

  test.each([
    [['roster'], 'No file was named. To get one to fill in: roster --template'],
    [['roster', 'people.csv', '--template'], 'behind --out'],
    [['roster', 'people.csv', '--out', 'x.csv'], '--out is where --template writes to'],
  ])('%j is wrong usage, with what to type instead', async (argv, sentence) => {
    // A file name behind --template could have been written over.
    const world = aWorld({ files: { 'people.csv': APRIL } });
    expect(await world.run(...argv)).toBe(2);
    expect(world.grumbled()).toContain(sentence);
    expect(world.files.get('people.csv')).toBe(APRIL);
  });
});

test('a roster in a workbook with days as dates is read, below a title and notes', async () => {
  // product.md promised XLSX, and a workbook was refused as “an Excel workbook, not a roster”.
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Staff');
  sheet.addRows([
    ['People of the plan'],
    [],
    ['Kind', 'Name', 'Post', 'From'],
    ['person', 'Jane Doe', 'Head of Housing', new Date('2026-04-01')],
  ]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const { rows, issues } = await readAnyRoster({ name: 'people.xlsx', bytes });
  expect(issues).toEqual([]);
  expect(rows).toMatchObject([{ row: 4 }]);
  const { roster } = readRoster(rows, EMPTY_ROSTER);
  expect(roster.posts[0]?.holders).toEqual([{ person: 'person:jane-doe', from: '2026-04-01', to: null }]);
});

test.each(['plan.xlsx', 'damaged.xlsx'])('%s is no roster, and says what one needs', async (name) => {
  // A workbook of another kind must not empty the roster, nor crash.
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Plan').addRows([
    ['Ref', 'Action'],
    ['1.1', 'Agree the budget'],
  ]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const world = aWorld({ files: { [name]: name === 'plan.xlsx' ? bytes : bytes.slice(0, bytes.length / 2) } });
  expect(await world.run('roster', name)).toBe(1);
  expect(world.grumbled()).toMatch(/No heading row of a roster|damaged|could not|cannot be read/u);
  expect(world.registers.size).toBe(0);
});

async function rosterIn(world: ReturnType<typeof aWorld>, name: string) {
  const file = world.files.get(name)!;
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return readRoster((await readAnyRoster({ name, bytes })).rows, EMPTY_ROSTER).roster;
}
