import { describe, expect, test } from 'vitest';
import { htmlText, looksLikeHtml } from '#src/intake/readers/html/html-text.ts';
import { cellsIn, fromPage, rowsIn } from '#test/intake/readers/make-files.ts';
import { readMarkdown } from '#src/intake/readers/html/read-markdown.ts';

describe('readHtml', () => {
  test.each([
    ['a break', '<td>Ash<br>Birch', 'Ash\nBirch'],
    ['paragraphs', '<td><p>Ash</p><p>Birch</p>', 'Ash\nBirch'],
    ['points', '<td><ul><li>Ash<li><p>Birch</p></ul>', '• Ash\n• Birch'],
    ['numbers', '<td><ol start=3><li>Ash<li>Birch</ol>', '3. Ash\n4. Birch'],
    ['points in points', '<td><ul><li>Ash<ul><li>Birch</ul></ul>', '• Ash\n• Birch'],
    [
      'Word’s own points',
      '<td><p><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>Ash</p>',
      '• Ash',
    ],
    ['a link', '<td><a href="https://example.org/">Ash</a>', 'Ash'],
    ['spaces', '<td>  Ash\n  and&nbsp; Birch ', 'Ash and Birch'],
    ['scripts and styles', '<td><script>Cedar</script><style>x</style>Ash<!-- Birch -->', 'Ash'],
    ['hidden words', '<td>Ash<span style="display:none">Birch</span>', 'Ash'],
    ['struck words', '<td><s>Jan 2016</s> Mar <strike>Ash</strike>', '~~Jan 2016~~ Mar ~~Ash~~'],
    ['deleted words', '<td>Ash<del>Birch</del>', 'Ash~~Birch~~'],
    [
      'words with a line through them by their style',
      '<td><span style="text-decoration: line-through">Ash</span> Birch',
      '~~Ash~~ Birch',
    ],
  ])('%s in a cell', (_what, cell, said) => {
    expect(cellsIn(fromPage(`<table><tr>${cell}</table>`))).toEqual([[said]]);
  });

  test('a cell over rows and columns', () => {
    const rows = rowsIn(fromPage('<table><tr><td rowspan=2 colspan=2>A<td>b<tr><td>c<tr><td>d<td>e<td>f</table>'));
    expect(rows).toEqual([
      { place: 'row 1', cells: ['A', '', 'b'], covered: [] },
      { place: 'row 2', cells: ['A', '', 'c'], covered: [0] },
      { place: 'row 3', cells: ['d', 'e', 'f'], covered: [] },
    ]);
  });

  test('a cell that claims to cover everything covers what is there', () => {
    const table = `<table>${'<tr><td rowspan=0 colspan=9999999>A'.repeat(3)}</table>`;
    expect(rowsIn(fromPage(table)).map(({ cells }) => cells[0])).toEqual(['A', 'A', 'A']);
  });

  test('a table that only frames the page is not one', () => {
    const { parts } = fromPage('<table><tr><td><h2>Plan</h2><table><tr><td>1<td>Do</table></table>');
    expect(parts.map(({ kind }) => kind)).toEqual(['heading', 'table']);
  });
});

describe('htmlText', () => {
  test.each([
    ['Windows-1252', '<meta charset=windows-1252>', 0x96, '–'],
    ['Latin 2', '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-2">', 0xb1, 'ą'],
    ['a name nobody knows', '<meta charset=klingon>', 0x96, '–'],
  ])('letters of %s', (_name, meta, byte, letter) => {
    const page = [...new TextEncoder().encode(`<html>${meta}<p>2015`), byte];
    expect(looksLikeHtml(Uint8Array.from(page))).toBe(true);
    expect(htmlText(Uint8Array.from(page))?.at(-1)).toBe(letter);
  });
});

describe('readMarkdown', () => {
  test('a table, its breaks and the headings above it', () => {
    const document = readMarkdown('# Plan\n\n| Ref | Action |\n|-----|:------:|\n| 1.10 | Do<br>**it** |\n');
    expect(document.parts[0]).toMatchObject({ kind: 'heading', text: 'Plan' });
    expect(cellsIn(document)).toEqual([
      ['Ref', 'Action'],
      ['1.10', 'Do\nit'],
    ]);
  });

  test('struck words keep their line', () => {
    const document = readMarkdown('| Ref | By when |\n|---|---|\n| 1 | ~~Jan 2016~~ Mar 2016 |\n');
    expect(cellsIn(document).at(-1)).toEqual(['1', '~~Jan 2016~~ Mar 2016']);
  });
});
