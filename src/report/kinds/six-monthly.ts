import type { ReportKind } from '#src/report/report-kind.ts';

/** The whole of a period, with a councillor's four questions on its first page. */
export const sixMonthly: ReportKind = {
  name: 'six-monthly',
  sections: [
    { section: 'answers', most: 5 },
    { section: 'decisions' },
    { section: 'counts', pictures: ['rating-mix', 'burn-up'] },
    { section: 'turned' },
    { section: 'moved' },
    { section: 'decided' },
    { section: 'completed' },
    { section: 'overdue' },
    { section: 'purposes', pictures: ['indicator'] },
    { section: 'changed' },
    { section: 'why-late', pictures: ['slippage', 'load'] },
    { section: 'silent' },
    { section: 'next-period', pictures: ['timeline', 'wall'] },
    { section: 'became' },
    { section: 'key' },
  ],
};
