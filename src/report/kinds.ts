import { commissioners } from './kinds/commissioners.ts';
import { exception } from './kinds/exception.ts';
import { highlight } from './kinds/highlight.ts';
import { lineageReport } from './kinds/lineage.ts';
import { sixMonthly } from './kinds/six-monthly.ts';
import { tracker } from './kinds/tracker.ts';
import type { ReportKind } from './report-kind.ts';

/** Every kind of report, the shortest first. A body makes its own with a file beside these, a line here and its name in `messages/report/kind-words.ts`. */
export const REPORT_KINDS = [
  highlight,
  exception,
  tracker,
  sixMonthly,
  commissioners,
  lineageReport,
] as const satisfies readonly ReportKind[];

/** The kind of that name; null for none. */
export function kindNamed(name: string): ReportKind | null {
  return REPORT_KINDS.find((kind) => kind.name === name) ?? null;
}
