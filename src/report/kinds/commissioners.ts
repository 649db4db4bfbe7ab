import type { ReportKind } from '#src/report/report-kind.ts';

/** The commissioners' pack: a councillor's four questions on its first page, then all by what the plan serves. */
export const commissioners: ReportKind = {
  name: 'commissioners',
  sections: [
    { section: 'answers', most: 5 },
    { section: 'by-purpose', pictures: ['rating-mix', 'burn-up'] },
    { section: 'purposes', pictures: ['indicator'] },
    { section: 'decisions' },
    { section: 'moved', pictures: ['slippage', 'load'] },
    { section: 'decided' },
    { section: 'completed' },
    { section: 'overdue' },
    { section: 'changed' },
    { section: 'became' },
    { section: 'next-period', pictures: ['timeline', 'wall'] },
    { section: 'key' },
  ],
};
