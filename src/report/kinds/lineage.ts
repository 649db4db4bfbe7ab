import type { ReportKind } from '#src/report/report-kind.ts';

/** What became of every number that the plan ever gave. */
export const lineageReport: ReportKind = {
  name: 'lineage',
  sections: [{ section: 'lineage' }, { section: 'changed' }, { section: 'key' }],
};
