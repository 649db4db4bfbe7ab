import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { ImageRun, Table } from 'docx';
import type { DrawnPictures } from '#adapters/papers/drawn-pictures.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';
import type { Part } from '#src/report/paper/paper.ts';
import { tableOf } from './table-of.ts';

const ITEM = { style: 'Item', bullet: { level: 0 }, indent: { left: 284, hanging: 284 } } as const;

/** One part as paragraphs and tables, as wide as a page. */
export function partOf(one: Part, pictures: DrawnPictures<ImageRun>): readonly (Paragraph | Table)[] {
  switch (one.kind) {
    case 'paragraph':
      return [new Paragraph(plainWords(one.text))];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: plainWords(one.text) })];
    case 'list':
      return one.items.map(({ text }) => new Paragraph({ ...ITEM, text: plainWords(text) }));
    case 'figures':
      return one.figures.map(({ label, value }) => {
        const number = new TextRun({ text: `${value}`, bold: true });
        return new Paragraph({ ...ITEM, children: [new TextRun(`${plainWords(label)}: `), number] });
      });
    case 'table':
      // Behind a table a paragraph, so that two never become one.
      return [
        new Paragraph({ style: 'Caption', text: plainWords(one.caption) }),
        tableOf(one),
        new Paragraph({ style: 'Gap' }),
      ];
    case 'chart': {
      const drawn = pictures.get(one);
      return drawn === undefined ? [] : [new Paragraph({ children: [drawn] })];
    }
  }
}
