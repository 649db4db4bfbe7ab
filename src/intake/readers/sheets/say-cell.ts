import type { Day } from '#src/calendar/day.ts';
import type { CellValue } from 'hucre/xlsx';
import { formatValue } from 'hucre';
import { cellLines } from '#src/intake/readers/cell-lines.ts';
import { sayDate } from './say-date.ts';

/** A cell as Excel shows it, and a date in words without its time; `format` is '' where the cell has none of its own. */
export function sayCell(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return cellLines(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return sayNumber(value, format);
  if (Number.isNaN(value.getTime())) return '';
  return sayDate(value.toISOString().slice(0, 10) as Day, format) ?? formatted(value, format);
}

/** 8.1 under "0.00" is 8.10, which may be a ref; without a format the dust of binary fractions is wiped off. */
function sayNumber(value: number, format: string): string {
  const plain = String(Number(value.toPrecision(15)));
  return format === '' || /^(?:general|@)$/i.test(format) ? plain : formatted(value, format) || plain;
}

function formatted(value: unknown, format: string): string {
  try {
    return cellLines(formatValue(value, format));
  } catch {
    // A format that nobody can follow leaves the value as it is.
    return String(value);
  }
}
