import type { IStylesOptions } from 'docx';

// In twentieths of a point: A4, its edge, and how wide words may stand.
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = 720;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;

const FONT = 'Arial';
const INK = '0B0C0C';

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
      run: { font: FONT, size: 18, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 60, line: 252 } },
    },
    title: headed(34, 0),
    heading1: headed(25, 240),
    heading2: headed(20, 120),
    listParagraph: { run: { size: 18 } },
  },
  paragraphStyles: [
    style('Subtitle', 22, { after: 60 }),
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 80, after: 40 } },
    },
    style('Item', 17, { after: 0, line: 240 }),
    style('Cell', 16, { after: 0, line: 240 }),
    style('Gap', 8, { after: 0, line: 240 }),
    style('Small', 15, { after: 40, line: 240 }),
  ],
};
