import { stringify } from 'csv-stringify/sync';
import { visibleLine } from '#src/messages/text/visible.ts';
import type { Site, SiteTable } from '#src/messages/site/site-page.ts';

/** A table as RFC 4180 has it; words that a sheet could take for a formula have an apostrophe before them. */
export function drawnTable({ columns, rows }: SiteTable): string {
  const lines = rows.map((row) => row.map((value) => (typeof value === 'string' ? plain(value) : value)));
  return stringify([columns.map(({ name }) => name), ...lines], { record_delimiter: 'windows', escape_formulas: true });
}

/** Behind an apostrophe already there another goes, so that taking one off gives the words back. */
function plain(words: string): string {
  const line = visibleLine(words);
  return line.startsWith("'") ? `'${line}` : line;
}

/** What is in each file, as the W3C's “CSV on the Web” has it. */
export function drawnMetadata({ name, asAt, since, line, tables }: Site): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
    'dc:title': name,
    'dc:date': asAt,
    'dc:description': `As at ${asAt}${since === null ? '' : `, since ${since}`}; read from the record up to line ${line}.`,
    tables: tables.map(({ name: file, title, columns }) => ({
      url: `${file}.csv`,
      'dc:title': title,
      dialect: { lineTerminators: ['\r\n'], header: true },
      tableSchema: {
        columns: columns.map(({ name: key, says, type }) => ({
          name: key,
          titles: key,
          datatype: type,
          'dc:description': says,
        })),
      },
    })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
