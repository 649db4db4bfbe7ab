import type { FrozenPaper } from '#src/report/paper/paper.ts';

/** What drawers say beside a paper's own words. */
export const DRAWN = {
  skip: 'Skip to the report',
  contents: 'Contents',
  readFrom: 'Lines of the ledger behind this section',
  linesOfLedger: 'Lines of the ledger behind this report',
  /** What stands for a sign that a font lacks, and what is said where it does. */
  missingSign: '□',
  missingSigns: '□ stands for a sign that this kind of file cannot show; the page and the document for Word show it.',
  page: 'Page ',
  ofPages: ' of ',
  numbersOf: 'The numbers of this picture',
  list: 'The list',
  figures: 'The figures',
  /** Sheets of a workbook, and what their columns are called. */
  sheets: {
    about: 'About',
    contents: 'Contents',
    inWords: 'In words',
    ofAbout: ['What', 'What it is'],
    ofContents: ['Sheet', 'Section', 'Table', 'Rows'],
    ofWords: ['Section', 'Under', 'What it says', 'Number', 'Ledger lines'],
    lines: 'Ledger lines',
    title: 'Title',
    plan: 'Plan',
    made: 'Made from',
    mark: 'Mark',
  },
  foot: ({ id, head }: Pick<FrozenPaper, 'id' | 'head'>): string =>
    `Report ${id}, frozen from the ledger up to line ${head.line}, whose hash is ${head.hash}.`,
} as const;
