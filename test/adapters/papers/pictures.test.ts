import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvPaper } from '#adapters/papers/csv/draw-csv.ts';
import { docxPaper } from '#adapters/papers/docx/draw-docx.ts';
import { htmlPaper } from '#adapters/papers/html/draw-html.ts';
import { pdfPaper } from '#adapters/papers/pdf/draw-pdf.ts';
import { xlsxPaper } from '#adapters/papers/xlsx/draw-xlsx.ts';
import { aPaper, saying } from './a-paper.ts';
import { bookOf, partsOf, structureOf } from './read-back.ts';

const IN_WORDS = 'Red went from 3 to 2 & back <again>.';

test('in a page a picture is drawn in it, with its title and words for readers of the screen and its numbers under it', async () => {
  const page = new TextDecoder().decode(await htmlPaper.draw(aPaper()));
  const figure = /<figure>(?<inside>.*?)<\/figure>/su.exec(page)?.groups?.['inside'] ?? '';
  expect(figure).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="mix-title mix-desc"/u);
  expect(figure).toContain('<title id="mix-title">How the ratings moved</title>');
  expect(figure).toContain('<desc id="mix-desc">Red went from 3 to 2 &amp; back &lt;again&gt;.</desc>');
  expect(figure).toContain('<summary>The numbers of this picture</summary>');
  expect(figure).toMatch(/<th scope="row">31 Aug<\/th><td class="c-number">2<\/td>/u);
  expect(page).toContain('<li>How the ratings moved: 5, 6</li>');
});

test('in a document for Word a picture has its words, and each its own number', async () => {
  const parts = partsOf(await docxPaper.draw(aPaper()));
  const document = parts['word/document.xml'] ?? '';
  expect(document).toContain(
    '<wp:docPr id="1" name="mix" descr="Red went from 3 to 2 &amp; back &lt;again&gt;." title="How the ratings moved"/>',
  );
  expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(1);
});

test('a PDF says what its picture shows where another library looks for it, beside headings and header cells', async () => {
  const all = await structureOf(await pdfPaper.draw(aPaper()));
  expect(all.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([IN_WORDS]);
  const count = (wanted: string): number => all.filter(({ role }) => role === wanted).length;
  expect(['H1', 'H2', 'H3', 'Table', 'TH'].map(count)).toEqual([1, 2, 1, 1, 4]);
});

test('a picture without words is still said to be one', async () => {
  const all = await structureOf(await pdfPaper.draw(saying('')));
  expect(all.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(['–']);
});

test('a workbook and a CSV have the numbers of a picture, its words and the lines behind it', async () => {
  const sheet = (await bookOf(await xlsxPaper.draw(aPaper()))).getWorksheet('How the ratings moved')!;
  const rows = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1, 3)] : []));
  expect(rows).toEqual([
    ['Week', 'Red ■'],
    ['24 Aug', 3],
    ['31 Aug', 2],
  ]);
  const lines: Record<string, string>[] = parseCsv(Buffer.from(await csvPaper.draw(aPaper())), { columns: true });
  const own = lines.filter(({ part }) => part === 'picture-mix');
  expect(own.map(({ row_name: row, column, type, value }) => [row, column, type, value])).toEqual([
    ['', '', 'text', `How the ratings moved: ${IN_WORDS}`],
    ['24 Aug', 'of', 'text', '24 Aug'],
    ['24 Aug', 'red', 'number', '3'],
    ['31 Aug', 'of', 'text', '31 Aug'],
    ['31 Aug', 'red', 'number', '2'],
  ]);
  expect(own[0]?.['ledger_lines']).toBe('5, 6');
});
