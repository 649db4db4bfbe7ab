import { describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { docx } from '#src/intake/formats/docx.ts';
import { formatOf } from '#src/intake/formats.ts';
import { officeKind } from '#src/intake/readers/office/office-kind.ts';
import { aFile, aFixture } from '#test/intake/a-file.ts';

/** An older Office file as far as its directory goes. */
function anOldFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  Array.from(stream).forEach((letter, at) => bytes.set([letter.charCodeAt(0), 0], 1152 + at * 2));
  bytes[1152 + 64] = stream.length * 2 + 2;
  return bytes;
}

const NOTHING = new Uint8Array(1);

describe('officeKind', () => {
  test.each([
    ['word', zipSync({ 'word/document.xml': NOTHING })],
    ['excel', zipSync({ 'xl/workbook.xml': NOTHING })],
    ['excel binary', zipSync({ 'xl/workbook.bin': NOTHING })],
    ['powerpoint', zipSync({ 'ppt/presentation.xml': NOTHING })],
    [
      'ods',
      zipSync({ mimetype: new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet') }, { level: 0 }),
    ],
    ['old word', anOldFile('WordDocument')],
    ['old excel', anOldFile('Workbook')],
    ['locked', anOldFile('EncryptedPackage')],
    [null, zipSync({ 'plan.docx': NOTHING })],
    [null, anOldFile('Something')],
  ])('%s', (kind, bytes) => {
    expect(officeKind(bytes)).toBe(kind);
  });

  test('a file that was cut short is still known', () => {
    const { bytes } = aFixture('sample-plan-libreoffice.xlsx');
    expect(officeKind(bytes.subarray(0, 4000))).toBe('excel');
  });
});

describe('formatOf', () => {
  test.each([
    ['DOCX', 'sample-plan-libreoffice.docx'],
    ['XLSX', 'sample-plan-libreoffice.xlsx'],
    ['PDF', 'sample-plan-chromium.pdf'],
    ['HTML', 'sample-plan-libreoffice-text.html'],
  ])('%s is known by what is in it', (name, fixture) => {
    expect(formatOf(aFile(aFixture(fixture).bytes, 'holiday.png'))?.name).toBe(name);
  });

  test.each([
    ['an older Word document', 'WordDocument', 'save it as DOCX'],
    ['an older Excel workbook', 'Workbook', 'save it as XLSX'],
    ['a file with a password', 'EncryptedPackage', 'remove the password'],
  ])('%s gets a sentence that says what to do', async (_what, stream, sentence) => {
    const file = aFile(anOldFile(stream));
    const table = await (formatOf(file) ?? docx).read(file, { columns: null });
    expect(table.rows).toEqual([]);
    expect(table.issues.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)]);
  });
});
