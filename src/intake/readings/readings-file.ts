import type { Day } from '#src/calendar/day.ts';
import { namedColumns } from '#src/intake/named-columns.ts';
import type { ColumnedRow } from '#src/intake/named-columns.ts';
import type { NamedFile, NamedRow } from '#src/intake/read-named-rows.ts';
import { issueAt } from '#src/intake/issue.ts';
import { readReading } from '#src/plan/governance/written/read-reading.ts';
import type { WrittenReading } from '#src/plan/governance/written/read-reading.ts';

/** The columns of a file of readings; the first and the value are needed. */
export const READING_COLUMNS = ['indicator', 'value', 'unit', 'as at', 'source', 'sample', 'plan'] as const;
type Column = (typeof READING_COLUMNS)[number];

const ALSO: Readonly<Record<string, Column>> = {
  ref: 'indicator',
  measure: 'indicator',
  reading: 'value',
  figure: 'value',
  date: 'as at',
  'as-at': 'as at',
  day: 'as at',
  asked: 'sample',
  'sample size': 'sample',
};

const { countColumns, columned } = namedColumns({
  columns: READING_COLUMNS,
  also: ALSO,
  needed: ['indicator', 'value'],
});

/** A file with the heading row of readings. */
export const READINGS_FILE: NamedFile = {
  countColumns,
  whyNone: (file, text) =>
    issueAt(
      file.name,
      text === '' ? 'no text' : text,
      `No heading row of readings was found here. Such a file is CSV or XLSX and its first row names its columns: ${READING_COLUMNS.join(', ')}. indicators --template writes one to fill in.`,
    ),
};

/** One row by the columns that mean something here; a blank cell is absent. */
export type ReadingRow = ColumnedRow<Column>;

/** A row whose columns may be called otherwise. */
export const readingRow: (row: NamedRow) => ReadingRow = columned;

type Expected = { readonly today: Day; readonly unit: string | null | undefined };

const WHOLE = /^\d[\d,]*$/u;

/** What a row says its indicator stood at, with the same doubts as typed words; null where its value is no number. */
export function readingOf(row: ReadingRow, expected: Expected): WrittenReading | null {
  const { value = '', unit = '', source, sample } = row;
  // A sheet has "9.2" in one cell and "days" in the next.
  const said = `${value} ${unit}`.trim();
  const read = readReading(row['as at'] === undefined ? said : `${said} as at ${row['as at']}`, expected);
  if (read === null) return null;
  const asked = sample !== undefined && WHOLE.test(sample) ? Number(sample.replaceAll(',', '')) : read.sample;
  return { ...read, source: source ?? read.source, sample: asked };
}
