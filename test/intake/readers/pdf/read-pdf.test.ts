import { describe, expect, test } from 'vitest';
import { readPdf } from '#src/intake/readers/pdf/read-pdf.ts';
import { aFile, aFixture } from '#test/intake/a-file.ts';
import { rowsIn } from '#test/intake/readers/make-files.ts';

/** A PDF of these pages, each a list of words and where they stand in points from the left and the foot. */
function aPdf(pages: readonly (readonly (readonly [string, number, number])[])[]): string {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', ''];
  const kids = pages.map((words) => {
    const drawn = words.map(([text, left, up]) => `BT /F1 10 Tf 1 0 0 1 ${left} ${up} Tm (${text}) Tj ET`).join('\n');
    objects.push(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
    const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${objects.length} 0 R/Resources<</Font<</F1 ${font}>>>>>>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`;
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return `%PDF-1.4\n${body}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`;
}

const HEADING: readonly (readonly [string, number, number])[] = [
  ['Ref', 50, 700],
  ['Action', 100, 700],
  ['By when', 300, 700],
  ['Lead', 450, 700],
];

describe('readPdf', () => {
  test('cells that run over lines, and a table that goes on over a page with its headings again', async () => {
    const first = [
      ...HEADING,
      ['1.1', 50, 680],
      ['Meet residents and', 100, 680],
      ['May 2015', 300, 680],
      ['Ash', 450, 680],
      ['publish notes', 100, 668],
      ['1.2', 50, 640],
      ['Agree a budget', 100, 640],
      ['June 2015', 300, 640],
      ['Birch', 450, 640],
    ] as const;
    const second = [
      ...HEADING,
      ['1.3', 50, 680],
      ['Go', 100, 680],
      ['July 2015', 300, 680],
      ['Cedar', 450, 680],
    ] as const;
    const rows = rowsIn(await readPdf(aFile(aPdf([first, second]), 'plan.pdf')));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ref', 'Action', 'By when', 'Lead'],
      ['1.1', 'Meet residents and publish notes', 'May 2015', 'Ash'],
      ['1.2', 'Agree a budget', 'June 2015', 'Birch'],
      ['1.3', 'Go', 'July 2015', 'Cedar'],
    ]);
    expect(rows.at(-1)?.place).toBe('page 2, row 2');
  });

  test('prose is words with their page', async () => {
    const { parts } = await readPdf(aFile(aPdf([[['Recommendation 1 Meet residents', 50, 700]]])));
    expect(parts).toEqual([{ kind: 'words', text: 'Recommendation 1 Meet residents', place: 'page 1' }]);
  });

  test('a scanned plan gets a sentence that says what to do', async () => {
    const { parts, issues } = await readPdf(aFile(aPdf([[], []])));
    expect(parts).toEqual([]);
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('run text recognition (OCR)')]);
  });

  test('a PDF with a password gets a sentence', async () => {
    const { issues } = await readPdf(aFixture('locked.pdf'));
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('protected by a password')]);
  });

  test('a page without words between others is told', async () => {
    const { issues } = await readPdf(aFile(aPdf([[['Plan', 50, 700]], []])));
    expect(issues.map(({ place }) => place)).toEqual(['page 2']);
  });

  test.each(['sample-plan-libreoffice.pdf', 'sample-plan-chromium.pdf'])(
    '%s holds 153 actions in one table',
    async (name) => {
      const { parts, issues } = await readPdf(aFixture(name));
      expect(parts.filter(({ kind }) => kind === 'table')).toHaveLength(1);
      expect(rowsIn({ parts, issues }).filter(({ cells }) => /^\d/.test(cells[0] ?? ''))).toHaveLength(153);
      expect(issues).toEqual([]);
    },
  );
});
