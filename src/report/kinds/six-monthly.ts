import type { ReportKind } from '#src/report/report-kind.ts';

/** The whole of a period. */
export const sixMonthly: ReportKind = {
  name: 'six-monthly',
  sections: [
    { section: 'decisions' },
    { section: 'counts' },
    { section: 'turned' },
    { section: 'moved' },
    { section: 'decided' },
    { section: 'completed' },
    { section: 'overdue' },
    { section: 'purposes' },
    { section: 'changed' },
    { section: 'why-late' },
    { section: 'silent' },
    { section: 'next-period' },
    { section: 'became' },
    { section: 'key' },
  ],
};
