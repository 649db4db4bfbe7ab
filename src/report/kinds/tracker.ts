import type { ReportKind } from '#src/report/report-kind.ts';

/** A committee's tracker: what runs, what was completed since, which extensions are asked for, what is overdue without a request. */
export const tracker: ReportKind = {
  name: 'tracker',
  sections: [
    { section: 'counts' },
    { section: 'decisions' },
    { section: 'overdue' },
    { section: 'completed' },
    { section: 'live' },
    { section: 'key' },
  ],
};
