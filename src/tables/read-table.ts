import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from './parse-table.ts';
import type { TableRow } from './parse-table.ts';

/** The rows of a CSV file that lies in src beside its reader, named from there (`people/name-words.csv`); read once, when the reader is loaded. */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const file = join(import.meta.dirname, '..', name);
  return parseTable(`src/${name}`, readFileSync(file, 'utf8'), columns);
}
