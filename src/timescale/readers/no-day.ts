import { noDayAt } from '#src/timescale/impossible-day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';

/** "32 January", "31/09/2026", "2026-13-01": a day as people write one, which no year has, and so never another day that is near. */
export function readNoDay({ words }: Context, index: number): Period | null {
  const found = noDayAt(words, index, false);
  return found === null ? null : { ...PLAIN, inYear: () => null, year: found.year, exact: true, next: found.next };
}
