import {
  AlignmentType,
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Paragraph,
} from 'docx';
import { CommentReference, Document, Header, Packer, Textbox } from 'docx';
import { Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import { describe, expect, test } from 'vitest';
import { aFile } from '#test/intake/a-file.ts';
import { aWordCell, aWordFile, aWordTable, cellsIn, fromWord, rowsIn } from '#test/intake/readers/make-files.ts';

const CHANGED = { id: 1, author: 'Ash', date: '2020-01-01T00:00:00Z' };
const NUMBERING = {
  numbering: {
    config: [
      {
        reference: 'refs',
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', alignment: AlignmentType.START },
          { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.START },
        ],
      },
      {
        reference: 'points',
        levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START }],
      },
    ],
  },
};

function counted(level: number): TableCell {
  return new TableCell({ children: [new Paragraph({ numbering: { reference: 'refs', level } })] });
}

describe('readDocx', () => {
  test('headings, words and tables come in reading order', async () => {
    const { parts } = await fromWord(
      await aWordFile([
        new Paragraph({ text: 'The plan', heading: HeadingLevel.TITLE }),
        new Paragraph('What we will do.'),
        new Paragraph({ text: 'Housing', heading: HeadingLevel.HEADING_2 }),
        aWordTable([['Ref', 'Action']]),
        aWordTable([['Who', 'When']]),
      ]),
    );
    expect(parts).toMatchObject([
      { kind: 'heading', level: 1, text: 'The plan' },
      { kind: 'words', text: 'What we will do.' },
      { kind: 'heading', level: 2, text: 'Housing' },
      { kind: 'table', table: { place: 'table 1', rows: [{ place: 'row 1', cells: ['Ref', 'Action'] }] } },
      { kind: 'table', table: { place: 'table 2' } },
    ]);
  });

  test('a merged cell stands in every row it covers, and covers no column twice', async () => {
    const merged = (
      verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
      text: string,
    ): TableCell => new TableCell({ verticalMerge, children: [new Paragraph(text)] });
    const wide = new TableCell({ columnSpan: 2, children: [new Paragraph('Housing')] });
    const table = new Table({
      rows: [
        new TableRow({ children: [wide] }),
        new TableRow({ children: [aWordCell('Do'), merged(VerticalMergeType.RESTART, 'May 2015')] }),
        new TableRow({ children: [aWordCell('Go'), merged(VerticalMergeType.CONTINUE, '')] }),
      ],
    });
    const rows = rowsIn(await fromWord(await aWordFile([table])));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Housing', ''],
      ['Do', 'May 2015'],
      ['Go', 'May 2015'],
    ]);
    expect(rows.map(({ covered }) => covered)).toEqual([[], [], [1]]);
  });

  test('the numbers that Word counts itself are refs like any other', async () => {
    const table = new Table({
      rows: Array.from({ length: 11 }, (_, at) => new TableRow({ children: [counted(1), aWordCell(`Do ${at + 1}`)] })),
    });
    const heading = new Paragraph({
      text: 'Housing',
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: 'refs', level: 0 },
    });
    const document = await fromWord(
      await aWordFile([heading, table, new Table({ rows: [new TableRow({ children: [counted(2)] })] })], NUMBERING),
    );
    expect(document.parts[0]).toMatchObject({ kind: 'heading', text: '1 Housing' });
    expect(cellsIn(document).map(([ref]) => ref)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
      '1.7',
      '1.8',
      '1.9',
      '1.10',
      '1.11',
      'a)',
    ]);
  });

  test('points and breaks in a cell are lines of it', async () => {
    const point = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'points', level: 0 } });
    const cell = new TableCell({
      children: [
        new Paragraph({ children: [new TextRun('Leads:'), new TextRun({ text: 'all', break: 1 })] }),
        point('Ash'),
        point('Birch'),
      ],
    });
    const document = await fromWord(
      await aWordFile([new Table({ rows: [new TableRow({ children: [cell] })] })], NUMBERING),
    );
    expect(cellsIn(document)).toEqual([['Leads:\nall\n• Ash\n• Birch']]);
  });

  test('a table within a cell is lines of that cell', async () => {
    const cell = new TableCell({
      children: [
        new Paragraph('Before'),
        aWordTable([
          ['Ash', 'May'],
          ['Birch', 'June'],
        ]),
        new Paragraph(''),
      ],
    });
    const document = await fromWord(
      await aWordFile([new Table({ rows: [new TableRow({ children: [aWordCell('1'), cell] })] })]),
    );
    expect(cellsIn(document)).toEqual([['1', 'Before\nAsh May\nBirch June']]);
  });

  test('words in a box are read; page headers and comments are not', async () => {
    const document = new Document({
      comments: { children: [{ id: 0, author: 'Ash', children: [new Paragraph('A comment')] }] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Every page')] }) },
          children: [
            new Paragraph({ children: [new TextRun('Plan'), new TextRun({ children: [new CommentReference(0)] })] }),
            new Textbox({ children: [new Paragraph('In a box')], style: { width: '200pt' } }),
          ],
        },
      ],
    });
    const { parts } = await fromWord(aFile(new Uint8Array(await Packer.toBuffer(document))));
    expect(parts.map((part) => part.kind === 'words' && part.text)).toEqual(['Plan', 'In a box']);
  });

  test('inserted words count; deleted words, notes and pictures do not', async () => {
    const children = [
      new TextRun('By May'),
      new DeletedTextRun({ text: ' 2015', ...CHANGED }),
      new InsertedTextRun({ text: ' 2016', ...CHANGED }),
      new FootnoteReferenceRun(1),
      new ImageRun({ type: 'png', data: new Uint8Array([1, 2, 3]), transformation: { width: 1, height: 1 } }),
    ];
    const notes = { footnotes: { 1: { children: [new Paragraph('A note of May 2017')] } } };
    const { parts } = await fromWord(await aWordFile([new Paragraph({ children })], notes));
    expect(parts).toEqual([{ kind: 'words', text: 'By May 2016', place: 'paragraph 1' }]);
  });
});
