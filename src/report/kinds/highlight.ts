import type { ReportKind } from '#src/report/report-kind.ts';

/** One page for a board, which has no room for pictures: what it is asked, how it stands, and the first few of each list. */
export const highlight: ReportKind = {
  name: 'highlight',
  sections: [
    { section: 'decisions', most: 2 },
    { section: 'counts' },
    { section: 'turned', most: 2 },
    { section: 'moved', most: 2 },
    { section: 'completed', most: 2 },
    { section: 'overdue', most: 2 },
    { section: 'next-period', most: 2 },
  ],
};
