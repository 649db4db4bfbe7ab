import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * A line of a plan: a lead cell and who a careful officer without a roster says leads, as in lead-cells.csv, or other words of the plan.
 * "nobody" is a cell that names nobody, "ask" one that a person must settle, "||" stands between two answers that are both right.
 */
export type PlanLine = {
  readonly plan: string;
  readonly says: 'lead' | 'text';
  readonly cell: string;
  readonly owners: string;
};

/** The lines of a file of whole columns, plan by plan. */
export function leadPlans(file: string): ReadonlyMap<string, readonly PlanLine[]> {
  const lines = parse<PlanLine>(readFileSync(file, 'utf8'), { columns: true });
  return Map.groupBy(lines, ({ plan }) => plan);
}
