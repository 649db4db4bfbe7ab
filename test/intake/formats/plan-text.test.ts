import { describe, expect, test } from 'vitest';
import type { PlanRow } from '#src/intake/format.ts';
import { planText } from '#src/intake/formats/plan-text.ts';
import { aFile, aFixture, aRealFile, expectedRows, hasRealPlan } from '#test/intake/a-file.ts';

const HEAD = '1\tLeaders\tActions\tDates\tLeads\n';

function rowsOf(table: string): readonly PlanRow[] {
  return planText.read(aFile(table)).rows;
}

function facts(row: PlanRow): unknown {
  const { ref, parent, phase, theme, section, outcome, dates, leads } = row;
  const inherited = { dates: dates.inherited, leads: leads.inherited };
  return { ref, parent, phase, theme, section, outcome, timescale: dates.text, leads: leads.text, inherited };
}

describe('planText', () => {
  test.skipIf(!hasRealPlan)('the real plan gives its 153 actions (skipped where ../shared is missing)', () => {
    const { rows } = planText.read(aRealFile('rotherham-improvement-plan-2015.txt'));
    const expected = expectedRows().map(({ expect: _meaning, owners: _owners, ...printed }) => printed);
    expect(rows.map(facts)).toEqual(expected);
  });

  test.skipIf(!hasRealPlan)(
    'what the real plan leaves in no place is told (skipped where ../shared is missing)',
    () => {
      const { issues } = planText.read(aRealFile('rotherham-improvement-plan-2015.txt'));
      expect(issues.map(({ place, found }) => `${place}: ${found.slice(0, 40)}`)).toEqual([
        'lines 49 to 59: 1 What is this Plan for? 4 2 The Rotherh',
        'lines 248 to 263: 015 Inspirational political and manageri',
        'line 269: ~ Inspirational Fondical and Managerial ',
        'line 299, table 3, row 5: - Services',
        'line 393, table 17, row 5: addits who have been victims of CSE',
        'line 432, table 21, row 7: Services and Health and Weir-being',
        'line 448, table 23, row 1: 5 5 5',
      ]);
    },
  );

  test.skipIf(!hasRealPlan).each([
    ['Windows line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte-order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('the real plan with %s is the same plan (skipped where ../shared is missing)', (_what, encode) => {
    const file = aRealFile('rotherham-improvement-plan-2015.txt');
    const bytes = encode(Buffer.from(file.bytes).toString());
    expect(planText.recognises(aFile(bytes))).toBe(true);
    expect(planText.read(aFile(bytes))).toEqual(planText.read(file));
  });

  test('a table with merged cells, broken rows and lettered rows is read whole', () => {
    const { rows, headings, issues } = planText.read(aFixture('merged-cells.txt'));
    const printed = rows.map((row) =>
      [
        row.ref,
        row.phase,
        row.theme,
        row.outcome,
        row.title,
        `${row.dates.inherited ? '^' : ''}${row.dates.text}`,
        `${row.leads.inherited ? '^' : ''}${row.leads.text}`,
      ].join(' | '),
    );
    const legal = 'Director of Legal and Democratic Services';
    expect(printed).toEqual([
      '1.1.1 | 1 | A | 1.1 | Meet residents | By end May 2024 | LeaderCommissioners Ash and Birch',
      '1.1.2 | 1 | A | 1.1 | Publish notes | ^By end May 2024 | ^LeaderCommissioners Ash and Birch',
      `1.1.3 | 1 | A | 1.1 | Start inquiries: | By end June 2024 | ${legal}`,
      `1.1.3a | 1 | A | 1.1 | Waste | June to July 2024 | ^${legal}`,
      `1.1.3b | 1 | A | 1.1 | Budget | June to July 2024 | ^${legal}`,
      '1.2.1 | 1 | A | 1.2 | Agree a format | May 2024 | Head of Policy',
      '1.2.2 | 1 | A | 1.2 | Train authors, covering: a. style b. length | Ongoing | ^Head of Policy',
      '1.3.1 | 1 | A | 1.3 | Review systems | Ongoing | • Leader • Director, Jo Cedar',
      '1.3.2 | 1 | A | 1.3 | Agree next steps | ^Ongoing | ^• Leader • Director, Jo Cedar',
      '2.1.1 | 1 | B | 2.1 | Check repairs | May 2024 onwards | Head of Housing',
      '3.1.1 | 2 | A | 3.1 | Welcome members | July 2025 | Leader',
    ]);
    expect(headings.map(({ level, ref, title }) => `${level} ${ref} ${title}`)).toEqual([
      'theme A Leading Well',
      'section 1 Leaders',
      'outcome 1.1 Leaders who listen',
      'outcome 1.2 Better reports',
      'outcome 1.3 Digital service',
      'theme B Good Services',
      'section 2 Services',
      'outcome 2.1 Housing',
      'section 3 New leaders',
      'outcome 3.1 Induction',
    ]);
    expect(issues.map(({ place, found }) => `${place}: ${found}`)).toEqual(['line 23, table 2, row 1: 7 7']);
  });

  test('a lead of its own is not taken for the end of the cell above', () => {
    const rows = rowsOf(
      `${HEAD}1.1\tOne\t1.1.1 Do\tMay 2024\tLeader and fellow Commissioners\n` +
        '\t\t1.1.2 Go\tMay 2024\tCommissioners\n\t\t1.1.3 Be\tMay 2024\tCommissioners Ash and Birch\n',
    );
    expect(rows.map(({ leads }) => leads.text)).toEqual([
      'Leader and fellow Commissioners',
      'Commissioners',
      'Commissioners Ash and Birch',
    ]);
  });

  test('cells are not left to a row of another table', () => {
    const rows = rowsOf(
      `${HEAD}1.1\tOne\t1.1.1 Do\tMay 2024\tLeader\n2\tTwo\tActions\tDates\tLeads\n2.1\tX\t2.1.1 Go\t\t\n`,
    );
    expect(rows[1]).toMatchObject({ ref: '2.1.1', section: 2, dates: { text: '', inherited: false } });
  });

  test('a row that slipped one column aside is read by its number', () => {
    const rows = rowsOf(`${HEAD}1.1\tOne\tsame outcome\t1.1.1 Do\tMay 2024\tLeader\n`);
    expect(rows[0]).toMatchObject({
      ref: '1.1.1',
      title: 'Do',
      dates: { text: 'May 2024' },
      leads: { text: 'Leader' },
    });
  });

  test.each([
    [
      'a footnote that follows a row',
      '¹ This note is far too long to be the rest of a cell and ends with a full stop as prose does.',
    ],
    ['words to the right of the last column', '\t\t1.1.2 Go\tMay 2024\tLeader\tcheck this'],
  ])('%s is told and not read into the row', (_what, line) => {
    const { rows, issues } = planText.read(aFile(`${HEAD}1.1\tOne\t1.1.1 Do\tMay 2024\tLeader\n${line}\n`));
    expect(rows[0]?.leads.text).toBe('Leader');
    expect(issues).toHaveLength(1);
    expect(issues[0]?.place).toBe('line 3, table 1, row 2');
  });

  test('an action under the number of another outcome is put under its own and told', () => {
    const { rows, issues } = planText.read(aFile(`${HEAD}1.1\tOne\t1.2.1 Do\tMay 2024\tLeader\n`));
    expect(rows[0]?.outcome).toBe('1.2');
    expect(issues[0]?.message).toContain('stands under outcome 1.1 but its number begins 1.2');
  });

  test.each([
    ['above every action', '', '\t\tDo this\tMay 2024\tLeader'],
    ['that opens an outcome', '1.1\tOne\t1.1.1 Do\tMay 2024\tMayor\n', '1.2\tTwo\tDo this\tMay 2024\tLeader'],
    ['with dates of its own', '1.1\tOne\t1.1.1 Do\tMay 2024\tMayor\n', '\t\tDo this\tMay 2024\tLeader'],
  ])('a row without a number %s is told, and gives nobody an action', (_what, above, row) => {
    const { rows, issues } = planText.read(aFile(`${HEAD}${above}${row}\n`));
    expect(issues.map(({ found }) => found)).toEqual(['Do this May 2024 Leader']);
    expect(rows.filter(({ leads }) => leads.text.includes('Leader'))).toEqual([]);
  });

  test('a row with words alone runs on from the action above', () => {
    const rows = rowsOf(`${HEAD}1.1\tOne\t1.1.1 Do\tMay 2024\tMayor\n\t\tall of it\t\tand Leader\n`);
    expect(rows[0]).toMatchObject({
      title: 'Do all of it',
      dates: { text: 'May 2024' },
      leads: { text: 'Mayor and Leader' },
    });
  });

  test('a date cell that breaks off goes on in the cell below', () => {
    const rows = rowsOf(`${HEAD}1.1\tOne\t1.1.1 Do\tFrom May to\tLeader\n\t\t1.1.2 Go\tend July 2024\tMayor\n`);
    expect(rows.map(({ dates }) => dates)).toEqual([
      { text: 'From May to end July 2024', inherited: false },
      { text: 'From May to end July 2024', inherited: true },
    ]);
  });

  test('bulleted dates stay in the dates cell', () => {
    const rows = rowsOf(`${HEAD}1.1\tOne\t1.1.1 Do\tDraft • May 2024 • July 2024\tLeader\n`);
    expect(rows[0]).toMatchObject({ dates: { text: 'Draft • May 2024 • July 2024' }, leads: { text: 'Leader' } });
  });
});
