import type { ColumnMap } from '#src/intake/format.ts';
import type { Field } from '#src/intake/fields.ts';
import { MOST_COLUMNS } from '#src/intake/columns.ts';
import { FIELDS, FIELD_WORDS } from '#src/intake/fields.ts';

const PAIR = /^([a-z]+)\s*[=:]\s*(\d{1,3}|[a-z])$/i;

/** The columns that somebody gave: "ref=1,action=3,dates=E"; a sentence where they cannot be understood. */
export function readColumnMap(text: string): ColumnMap | string {
  const map: Partial<Record<Field, number>> = {};
  for (const pair of text
    .slice(0, 1000)
    .split(/[,;]/)
    .map((part) => part.trim())) {
    if (pair === '') continue;
    const [, word = '', said = ''] = PAIR.exec(pair) ?? [];
    const field = FIELDS.find((one) => FIELD_WORDS[one].includes(word.toLowerCase()));
    const column = columnNumber(said);
    if (field === undefined || column === null) return `“${pair}” names no column. ${HOW_TO_MAP}`;
    if (map[field] !== undefined) return `“${pair}” names ${FIELD_WORDS[field][0]} a second time. ${HOW_TO_MAP}`;
    if (Object.values(map).includes(column)) return `“${pair}” gives column ${said} a second use. ${HOW_TO_MAP}`;
    map[field] = column;
  }
  return Object.keys(map).length === 0 ? `No column is named here. ${HOW_TO_MAP}` : map;
}

const HOW_TO_MAP =
  'Write what a column holds, an equals sign and the column, counted from 1 or by its letter, with commas between: ' +
  `ref=1,action=3,dates=5,leads=6. It may hold ${FIELDS.map((field) => FIELD_WORDS[field][0]).join(', ')}.`;

/** "3" and "C" -> 3; null for anything else. */
function columnNumber(said: string): number | null {
  const number = /^\d+$/.test(said) ? Number(said) : said.toLowerCase().charCodeAt(0) - 96;
  return number >= 1 && number <= MOST_COLUMNS ? number : null;
}

/** The columns as somebody would give them: "ref=1,action=3,dates=5". */
export function sayColumnMap(map: ColumnMap): string {
  const given = FIELDS.toSorted((one, other) => (map[one] ?? 0) - (map[other] ?? 0));
  return given
    .flatMap((field) => (map[field] === undefined ? [] : [`${FIELD_WORDS[field][0]}=${map[field]}`]))
    .join(',');
}
