import type { Unit } from '#src/reply/units/unit.ts';

/** True for a sign inside of figures: "97-1-3", "v97.1.3" and "10.30" are one thing each, ref or none, and no half of one says anything by itself. */
export function isWithinFigures({ start, end }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  const isFigures = before?.kind === 'number' && next?.kind === 'number';
  return isFigures && before.end === start && next.start === end;
}
