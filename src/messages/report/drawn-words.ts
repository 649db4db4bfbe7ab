import type { FrozenPaper } from '#src/report/paper/paper.ts';

/** What drawers say beside a paper's own words. */
export const DRAWN = {
  skip: 'Skip to the report',
  contents: 'Contents',
  readFrom: 'Lines of the ledger behind this section',
  linesOfLedger: 'Lines of the ledger behind this report',
  page: 'Page ',
  ofPages: ' of ',
  list: 'The list',
  figures: 'The figures',
  foot: ({ id, head }: Pick<FrozenPaper, 'id' | 'head'>): string =>
    `Report ${id}, frozen from the ledger up to line ${head.line}, whose hash is ${head.hash}.`,
} as const;
