import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanTable } from '#src/intake/format.ts';
import { formatOf, FORMATS } from '#src/intake/formats.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { whyUnreadable } from '#src/intake/why-unreadable.ts';
import { aFile } from '#test/intake/a-file.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
const ZIP = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x21]);
const TEXT_HEAD = '1\tLeaders\tActions\tDates\tLeads\n';
const CSV_HEAD = 'Ref,Action,By when,Lead\n';
const MEGABYTE = 1_000_000;
const NO_HINTS = { columns: null };

async function read(text: string): Promise<PlanTable> {
  const file = aFile(text);
  const format = formatOf(file);
  if (format === null) return { rows: [], headings: [], issues: [whyUnreadable(file)] };
  return format.read(file, NO_HINTS);
}

describe('whyUnreadable', () => {
  test.each([
    ['a PNG picture', PNG],
    ['a ZIP archive', ZIP],
    ['a JPEG picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['an RTF document', new TextEncoder().encode('{\\rtf1 …')],
  ])('%s is called by its name', (looksLike, bytes) => {
    expect(formatOf(aFile(bytes, 'plan.txt'))).toBeNull();
    const { place, message } = whyUnreadable(aFile(bytes, 'plan.txt'));
    expect(place).toBe('plan.txt');
    expect(message).toContain(`looks like ${looksLike}`);
    expect(message).toContain('can be read from Word');
  });

  test.each([
    ['zeros', new Uint8Array(5000), 'does not hold text'],
    ['nothing', new Uint8Array(0), 'is empty'],
    ['blanks', new TextEncoder().encode(' \n\n'), 'is empty'],
    ['a letter to the editor', new TextEncoder().encode('Dear editor'), 'No table of actions was found'],
  ])('a file of %s gets a sentence', (_what, bytes, sentence) => {
    expect(formatOf(aFile(bytes))).toBeNull();
    expect(whyUnreadable(aFile(bytes)).message).toContain(sentence);
  });

  test('the words quoted are cut short', async () => {
    expect(whyUnreadable(aFile('x'.repeat(MEGABYTE))).found.length).toBeLessThan(130);
  });
});

describe('every format', () => {
  test.each([
    ['letters', 'x'.repeat(MEGABYTE)],
    ['spaces', ' '.repeat(MEGABYTE)],
    ['tabs', '\t'.repeat(MEGABYTE)],
    ['commas', ','.repeat(MEGABYTE)],
    ['quotation marks', '"'.repeat(MEGABYTE)],
    ['brackets', '<i'.repeat(MEGABYTE / 2)],
    ['lettered parts', 'a. '.repeat(MEGABYTE / 3)],
    ['bullets', '• '.repeat(MEGABYTE / 2)],
    ['phases', 'Phase 1 '.repeat(MEGABYTE / 8)],
    ['numbers', '1.1.1 '.repeat(MEGABYTE / 6)],
  ])('a line of a megabyte of %s is read to the end', async (_what, line) => {
    for (const text of [
      line,
      TEXT_HEAD + line,
      `${TEXT_HEAD}1.1\tOne\t1.1.1 ${line}\t${line}\t${line}\n`,
      CSV_HEAD + line,
    ]) {
      expect((await read(text)).issues).toBeInstanceOf(Array);
    }
  });

  test('a table of 20,000 rows is read whole', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `\t\t1.${Math.floor(row / 900)}.${row % 900} Do\tMay 2024\tLeader`,
    );
    expect((await read(TEXT_HEAD + rows.join('\n'))).rows).toHaveLength(20_000);
    const csvRows = rows.map((_, index) => `${index + 1},Do,May 2024,Leader`);
    expect((await read(CSV_HEAD + csvRows.join('\n'))).rows).toHaveLength(20_000);
  });

  test.each([
    ['that run on', '\t\tmore words\tand\tand'],
    ['of prose', 'more words'],
    ['of stray tabs', 'a\tb'],
    ['of one letter', '\t\ta. part\tMay\tLeader'],
  ])('20,000 lines %s are read to the end', async (_what, line) => {
    const lines = `${line}\n`.repeat(20_000);
    expect((await read(`${TEXT_HEAD}1.1\tOne\t1.1.1 Do\tMay 2024\tLeader\n${lines}`)).rows[0]?.ref).toBe('1.1.1');
  });

  test('a quotation mark that never closes costs no row', async () => {
    const { rows, issues } = await read(`${CSV_HEAD}1,Do,May 2024,Ash\n2,"Go,May 2024,Ash\n3,Be,June 2024,Ash\n`);
    expect(rows.map(({ ref, place }) => `${ref} at ${place}`)).toEqual(['1 at line 2', '2 at line 3', '3 at line 4']);
    expect(issues[0]).toMatchObject({ place: 'line 3', message: expect.stringContaining('never closes') });
  });

  test('unpaired surrogates come out as well-formed text', async () => {
    const bytes = Buffer.from(`\ufeff${CSV_HEAD}1,Do \ud800 it,May 2024,\udc00Ash\n`, 'utf16le');
    const format = formatOf(aFile(bytes));
    const row = (await format?.read(aFile(bytes), NO_HINTS))?.rows[0];
    expect(row?.title.isWellFormed()).toBe(true);
    expect(row?.leads.text.isWellFormed()).toBe(true);
  });

  test('any text is read without throwing', async () => {
    const cell = fc.constantFrom(
      '',
      '1',
      '1.1',
      '1.1.1 Do',
      'a) Part',
      'b. Part',
      'May to',
      '• Leader • Ash',
      '"',
      'Services',
      'A Theme',
      'Actions',
      'Dates',
      'Leads',
    );
    const line = fc.oneof(
      fc.array(cell, { maxLength: 7 }).map((cells) => cells.join('\t')),
      fc.string(),
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => TEXT_HEAD + lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.string()), async (said) => {
        for (const format of FORMATS) expect((await format.read(aFile(said), NO_HINTS)).rows).toBeInstanceOf(Array);
        expect(whyUnreadable(aFile(said)).message).not.toBe('');
        expect(readRosterFile(aFile(said)).rows).toBeInstanceOf(Array);
      }),
    );
  });

  test('any bytes are read without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const file = aFile(bytes);
        await formatOf(file)?.read(file, NO_HINTS);
        expect(whyUnreadable(file).message).not.toBe('');
        expect(readRosterFile(file).rows).toBeInstanceOf(Array);
      }),
    );
  });
});
