import { DELIMITERS } from './find-heading.ts';
import { readRecords } from './read-records.ts';

const LOOK_AT_LETTERS = 20_000;
const LEAST_COLUMNS = 3;
const LEAST_RECORDS = 3;

/** The sign that parts every line of a text into the same number of cells, three or more; null for prose, where none does. */
export function regularDelimiter(text: string): string | null {
  // The last line looked at may be cut short.
  const head = text.length > LOOK_AT_LETTERS ? text.slice(0, text.lastIndexOf('\n', LOOK_AT_LETTERS) + 1) : text;
  const found = DELIMITERS.find((delimiter) => {
    const { records } = readRecords(head, delimiter);
    const width = records[0]?.cells.length ?? 0;
    return (
      width >= LEAST_COLUMNS && records.length >= LEAST_RECORDS && records.every(({ cells }) => cells.length === width)
    );
  });
  return found ?? null;
}
