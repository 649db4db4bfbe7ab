import type { ReportKind } from '#src/report/report-kind.ts';

/** A committee's tracker: what runs, what was completed since, which extensions are asked for, what is overdue without a request. */
export const tracker: ReportKind = {
  name: 'tracker',
  sections: [
    { section: 'counts', pictures: ['rating-mix', 'load'] },
    { section: 'decisions' },
    { section: 'overdue' },
    { section: 'completed' },
    { section: 'live', pictures: ['timeline', 'wall'] },
    { section: 'key' },
  ],
};
