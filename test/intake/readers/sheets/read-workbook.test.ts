import { describe, expect, test } from 'vitest';
import { unzipSync, zipSync } from 'fflate';
import type { DocumentRow } from '#src/intake/document.ts';
import { aFile } from '#test/intake/a-file.ts';
import { aSheetOf, aWorkbook, cellsIn, fromSheets, rowsIn } from '#test/intake/readers/make-files.ts';

function day(year: number, month: number, ofMonth: number, hours = 0): Date {
  return new Date(Date.UTC(year, month - 1, ofMonth, hours));
}

/** What is shown of a value under a number format. */
async function shown(value: unknown, format: string, date1904 = false): Promise<string | undefined> {
  const file = await aWorkbook((workbook) => {
    workbook.properties.date1904 = date1904;
    const cell = workbook.addWorksheet('Actions').getCell('A1');
    cell.value = value as string;
    cell.numFmt = format;
  });
  return cellsIn(await fromSheets(file))[0]?.[0];
}

describe('readWorkbook', () => {
  test.each([
    ['a ref typed as a number', 8.1, '0.00', '8.10'],
    ['a number without a format', 8.1, 'General', '8.1'],
    ['the dust of a fraction', 0.1 + 0.2, 'General', '0.3'],
    ['a share', 0.5, '0%', '50%'],
    ['a ref of three places', 7, '000', '007'],
    ['yes', true, 'General', 'TRUE'],
    ['a day', day(2015, 12, 31), 'dd/mm/yyyy', '31 December 2015'],
    ['a day with its time', day(2015, 12, 31, 14), 'dd/mm/yyyy hh:mm', '31 December 2015'],
    ['a day shown without its year', day(2015, 12, 31), 'd mmm', '31 December 2015'],
    ['a month', day(2015, 12, 1), 'mmm-yy', 'December 2015'],
    ['a month in British letters', day(2015, 12, 1), '[$-809]mmmm yyyy', 'December 2015'],
    ['a year', day(2015, 1, 1), 'yyyy', '2015'],
  ])('%s is read as Excel shows it', async (_what, value, format, said) => {
    expect(await shown(value, format)).toBe(said);
  });

  test('a day of the older Mac calendar is the same day', async () => {
    expect(await shown(day(2015, 12, 31), 'dd/mm/yyyy', true)).toBe('31 December 2015');
  });

  test('rich text and links are their words, and a cell’s lines stay lines', async () => {
    const file = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Actions');
      sheet.getCell('A1').value = { richText: [{ text: 'Meet ' }, { text: 'residents', font: { bold: true } }] };
      sheet.getCell('B1').value = { text: 'Plan', hyperlink: 'https://example.org/' };
      sheet.getCell('C1').value = '• Ash\n· Birch\n\n Cedar ';
    });
    expect(cellsIn(await fromSheets(file))).toEqual([['Meet residents', 'Plan', '• Ash\n• Birch\nCedar']]);
  });

  test('rows keep the numbers that Excel gives them, above the headings too', async () => {
    const file = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Actions');
      sheet.getCell('A1').value = 'Improvement plan';
      sheet.mergeCells('A1:C1');
      sheet.getRow(4).values = ['Ref', 'Action', 'When'];
      sheet.getRow(6).values = ['1', 'Do', 'May 2015'];
    });
    const [title, heading, row] = rowsIn(await fromSheets(file));
    expect(title).toEqual({ place: 'row 1', cells: ['Improvement plan', '', ''], covered: [] });
    expect([heading?.place, row?.place]).toEqual(['row 4', 'row 6']);
  });

  test('a merged cell stands in every row it covers', async () => {
    const file = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Actions');
      sheet.addRows([
        ['1', 'Do', 'Ash'],
        ['2', 'Go'],
        ['3', 'Be'],
      ]);
      sheet.mergeCells('C1:C3');
    });
    const rows = rowsIn(await fromSheets(file));
    expect(rows.map(({ cells, covered }: DocumentRow) => [cells[2], covered])).toEqual([
      ['Ash', []],
      ['Ash', [2]],
      ['Ash', [2]],
    ]);
  });

  test('every sheet is read, and hidden sheets, rows and columns are told', async () => {
    const file = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Actions');
      for (let row = 1; row <= 8; row += 1) sheet.addRow([row, 'Do', 'Ash']);
      for (const row of [5, 6, 7]) sheet.getRow(row).hidden = true;
      sheet.getColumn(2).hidden = true;
      workbook.addWorksheet('Old', { state: 'hidden' }).addRow(['9', 'Go']);
      workbook.addWorksheet('Empty', { state: 'hidden' });
    });
    const { parts, issues } = await fromSheets(file);
    expect(parts.map((part) => part.kind === 'table' && part.table.name)).toEqual(['Actions', 'Old']);
    expect(issues.map(({ message }) => message.split('. ')[0])).toEqual([
      '3 hidden rows in sheet “Actions” (rows 5–7) were read as well',
      '1 hidden column in sheet “Actions” (column B) was read as well',
      'The sheet “Old” is hidden and was read as well',
    ]);
  });

  test('a formula is its saved result; without one it is told and never worked out', async () => {
    const file = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Actions');
      sheet.addRow(['x', { formula: '1+1', result: 7 }, { formula: '1+1' }, { formula: 'WEBSERVICE("http://x/")' }]);
    });
    const document = await fromSheets(file);
    expect(cellsIn(document)).toEqual([['x', '7']]);
    expect(document.issues[0]).toMatchObject({ place: 'sheet “Actions”', found: 'C1, D1' });
  });

  test('macros and links to other workbooks are told and never opened', async () => {
    const parts = unzipSync((await aSheetOf([['Ref', 'Action']])).bytes);
    const more = { 'xl/vbaProject.bin': new Uint8Array(9), 'xl/externalLinks/externalLink1.xml': new Uint8Array(9) };
    const document = await fromSheets(aFile(zipSync({ ...parts, ...more }), 'plan.txt'));
    expect(cellsIn(document)).toEqual([['Ref', 'Action']]);
    expect(document.issues.map(({ found }) => found)).toEqual(['macros', 'links']);
  });

  test('a cell far away costs nothing', async () => {
    const near = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Actions');
      sheet.getCell('A1').value = 'Ref';
      sheet.getCell('XFD1').value = 'far';
    });
    expect(cellsIn(await fromSheets(near))).toEqual([['Ref']]);
    const far = await aWorkbook((workbook) => {
      workbook.addWorksheet('Actions').getCell('A1048576').value = 'far';
    });
    expect((await fromSheets(far)).issues[0]?.message).toContain('More than 200,000 rows is not read');
  });

  test('ten thousand rows are read whole, and how far it is is told', async () => {
    const file = await aSheetOf(Array.from({ length: 10_000 }, (_, at) => [`1.${at}`, 'Do', 'May 2015', 'Ash']));
    const { readWorkbook } = await import('#src/intake/readers/sheets/read-workbook.ts');
    const told: number[] = [];
    expect(rowsIn(await readWorkbook(file, (rows) => told.push(rows)))).toHaveLength(10_000);
    expect(told.at(-1)).toBe(10_000);
    expect(told.length).toBeGreaterThan(5);
  });
});
