import { readDay } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';

/** One field of a form: what it asks, and what stands before and behind its words in the line that the form says. */
export type FormField = {
  readonly label: string;
  /** `figure` takes the unit where a bare number was written, `words` may be long, `choice` is one of `choices`. */
  readonly kind: 'figure' | 'text' | 'words' | 'day' | 'choice';
  readonly before: string;
  readonly after?: string;
  readonly isNeeded: boolean;
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** What stands in it beforehand. */
  readonly value?: string;
};

/** What a card asks for in several fields. */
export type CardForm = {
  /** The label of what opens it. */
  readonly opens: string;
  readonly asks: string;
  /** What the line of the fields says in full; “…” stands for it. */
  readonly say: string;
  readonly fields: readonly FormField[];
};

/** The line that filled fields say, as somebody would type it; an empty field says nothing. */
export function lineOfFields(fields: readonly FormField[], values: readonly string[]): string {
  return fields
    .map((field, at) => {
      const value = (values[at] ?? '').replace(/\s+/gu, ' ').trim();
      return value === '' ? '' : `${field.before}${inLine(field, value)}${field.after ?? ''}`;
    })
    .join('');
}

function inLine({ kind, unit }: FormField, value: string): string {
  if (kind === 'day') {
    const day = readDay(value);
    return day === null ? value : sayDay(day);
  }
  if (kind !== 'figure' || unit === undefined || !/^[-−]?[\d.,]+$/u.test(value)) return value;
  if (/^[£$€]$/u.test(unit)) return `${unit}${value}`;
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`;
}
