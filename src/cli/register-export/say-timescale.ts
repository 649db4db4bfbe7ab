import type { Every } from '#src/calendar/day.ts';
import type { TimescaleKind } from '#src/timescale/timescale.ts';

/** What a timescale is, in words for a column. */
export const KIND_WORDS: Readonly<Record<TimescaleKind, string>> = {
  by: 'by a day',
  window: 'from a day to a day',
  from: 'from a day on',
  recurring: 'comes round',
  ongoing: 'ongoing',
  done: 'done',
  unknown: 'no day is known',
};

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** "every 3 months", "every week" */
export function sayEvery(every: Every | null): string | null {
  if (every === null) return null;
  const parts = [...every.matchAll(/(\d+)([YMWD])/g)].map(([, count = '', unit = 'D']) => {
    const word = UNITS[unit as keyof typeof UNITS];
    return count === '1' ? word : `${count} ${word}s`;
  });
  return `every ${parts.join(' and ')}`;
}
