import { parse } from 'csv-parse/sync';

/** One row of a table, by the names of its columns. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

type ParsedLine = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** The rows of a CSV text below its heading row, empty lines left out; throws a sentence that says where a table is not as it must be. */
export function parseTable<Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const [headings, ...rows] = linesOf(name, text);
  const expected = columns.join(', ');
  const found = headings?.record.join(', ') ?? '';
  if (found !== expected)
    throw new Error(`${name}: the first line must name the columns “${expected}”, and it says “${found}”.`);
  return rows.map(({ record, info }) => {
    if (record.length !== columns.length)
      throw new Error(
        `${name}, line ${info.lines}, “${record.join(', ')}”: a row has ${columns.length} cells (${expected}), and this one has ${record.length}. Words that hold a comma stand between quotation marks.`,
      );
    return Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])) as TableRow<Column>;
  });
}

// A spreadsheet program writes a byte order mark, its own line ends and rows of nothing but commas.
function linesOf(name: string, text: string): readonly ParsedLine[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as readonly ParsedLine[];
  } catch (cause) {
    // With these options the parser refuses one thing only.
    throw new Error(`${name} is no CSV: a quotation mark in it is out of place.`, { cause });
  }
}
