import { parse } from 'csv-parse/sync';
import type { Issue } from '#src/intake/issue.ts';
import { issueAt } from '#src/intake/issue.ts';

/** One record of a delimited text with the line it begins on, counted from 1. */
export type FileRecord = { readonly line: number; readonly cells: readonly string[] };

type ReadRecords = { readonly records: readonly FileRecord[]; readonly issues: readonly Issue[] };

/** The records of a delimited text; where a quotation mark never closes, the rest is read line by line and told. */
export function readRecords(text: string, delimiter: string): ReadRecords {
  const { records, isWhole } = parseRecords(text, delimiter, true);
  if (isWhole) return { records, issues: [] };
  const lines = text.split('\n');
  const from = lastLineOf(records);
  const rest = parseRecords(lines.slice(from).join('\n'), delimiter, false);
  const moved = rest.records.map(({ line, cells }) => ({ line: line + from, cells }));
  const first = moved[0];
  const issue = issueAt(`line ${first?.line ?? from + 1}`, first?.cells.join(' ') ?? '', NEVER_CLOSED);
  return { records: [...records, ...moved], issues: [issue] };
}

const NEVER_CLOSED =
  'A quotation mark that opens on this line never closes, so from here on each line was read as a row and quotation marks as letters. ' +
  'Close it, or take it out, and import the file again.';

type Parsed = { readonly records: readonly FileRecord[]; readonly isWhole: boolean };

function parseRecords(text: string, delimiter: string, hasQuotes: boolean): Parsed {
  const records: FileRecord[] = [];
  const keep = (cells: string[], { lines }: { readonly lines: number }): null => {
    records.push({ line: lines - breaksIn(cells), cells });
    return null;
  };
  const quote = hasQuotes ? '"' : null;
  try {
    parse(text, {
      delimiter,
      quote,
      on_record: keep,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return { records, isWhole: true };
  } catch {
    // With these options the parser refuses one thing only: a quotation mark that never closes.
    return { records, isWhole: false };
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function lastLineOf(records: readonly FileRecord[]): number {
  const last = records.at(-1);
  return last === undefined ? 0 : last.line + breaksIn(last.cells);
}
