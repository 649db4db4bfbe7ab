import type { ReportKind } from '#src/report/report-kind.ts';

/** The commissioners' pack: a councillor's four questions on its first page, then all by what the plan serves. */
export const commissioners: ReportKind = {
  name: 'commissioners',
  sections: [
    { section: 'answers', most: 5 },
    { section: 'by-purpose' },
    { section: 'purposes' },
    { section: 'decisions' },
    { section: 'moved' },
    { section: 'decided' },
    { section: 'completed' },
    { section: 'overdue' },
    { section: 'changed' },
    { section: 'became' },
    { section: 'next-period' },
    { section: 'key' },
  ],
};
