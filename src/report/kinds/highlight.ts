import type { ReportKind } from '#src/report/report-kind.ts';

/** One page for a board: what it is asked, how it stands, and the first few of each list. */
export const highlight: ReportKind = {
  name: 'highlight',
  sections: [
    { section: 'decisions', most: 3 },
    { section: 'counts' },
    { section: 'turned', most: 3 },
    { section: 'moved', most: 3 },
    { section: 'completed', most: 3 },
    { section: 'overdue', most: 3 },
    { section: 'next-period', most: 3 },
  ],
};
