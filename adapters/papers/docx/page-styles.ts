import type { IStylesOptions } from 'docx';

// In twentieths of a point: A4, its edge, and how wide words may stand.
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = 700;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
/** Between columns that stand beside each other. */
export const COLUMN_SPACE = 200;

const FONT = 'Arial';
const INK = '0B0C0C';
// A line is as high as its words: programs that are not told differ.
const AUTO = 'auto';

function headed(size: number, before: number) {
  return {
    run: { size, bold: true, color: INK, font: FONT },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 40 } },
  };
}

function style(id: string, size: number, spacing: object) {
  return { id, name: id, basedOn: 'Normal', run: { size }, paragraph: { spacing } };
}

/** Headings, words and cells; sizes are in half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 17, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 40, line: 240, lineRule: AUTO } },
    },
    title: headed(32, 0),
    heading1: headed(24, 160),
    heading2: headed(19, 100),
    listParagraph: { run: { size: 17 } },
  },
  paragraphStyles: [
    style('Subtitle', 22, { after: 60 }),
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 60, after: 30 } },
    },
    style('Item', 17, { after: 20, line: 240, lineRule: AUTO }),
    style('Cell', 15, { after: 0, line: 240, lineRule: AUTO }),
    style('Gap', 4, { after: 0, line: 240, lineRule: AUTO }),
    style('Small', 15, { after: 30, line: 240, lineRule: AUTO }),
  ],
};
