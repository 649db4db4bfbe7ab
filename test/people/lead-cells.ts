import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * A lead cell and who a careful officer says leads: "name / post", [body], + for one who only supports, · between; "ask" stands where a
 * person must settle something, alone where only that matters. `roster` is yes for a cell read against the council of a-roster.ts.
 */
export type LeadCell = {
  readonly family: string;
  readonly cell: string;
  readonly roster: 'yes' | 'no';
  readonly owners: string;
};

/** Every cell, family by family; the table is a file that an officer can open, read and correct. */
export const LEAD_CELLS: readonly LeadCell[] = parse<LeadCell>(readFileSync('test/people/lead-cells.csv', 'utf8'), {
  columns: true,
});
