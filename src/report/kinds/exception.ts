import type { ReportKind } from '#src/report/report-kind.ts';

/** What is not as it was to be, whole. */
export const exception: ReportKind = {
  name: 'exception',
  sections: [
    { section: 'decisions' },
    { section: 'turned' },
    { section: 'overdue' },
    { section: 'moved' },
    { section: 'why-late', pictures: ['slippage'] },
    { section: 'silent' },
    { section: 'key' },
  ],
};
