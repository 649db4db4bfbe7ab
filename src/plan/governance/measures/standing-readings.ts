import type { Direction } from '#src/plan/governance/purpose.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import type { KeptPurpose, Noted } from '#src/plan/governance/purposes.ts';

/** An indicator's readings by their days, the earliest first; of one day the one that was said last. */
export function standingReadings({ readings }: KeptPurpose): readonly Noted<Reading>[] {
  const ofDays = new Map(readings.map((one) => [one.asAt, one]));
  return [...ofDays.values()].toSorted((one, other) => one.asAt.localeCompare(other.asAt));
}

/** In what an indicator is read: as it says itself, else as it was read last; undefined where neither says, null for a bare number. */
export function unitOf(kept: KeptPurpose): string | null | undefined {
  return kept.purpose.unit ?? standingReadings(kept).at(-1)?.unit;
}

/** Whether one reading is better than the one before it; `moved` where nobody has said which way is better, null for a first one and for another unit. */
export type Movement = 'better' | 'worse' | 'same' | 'moved';

/** How the last reading stands to the one before it. */
export function movementOf(kept: KeptPurpose): Movement | null {
  const [before, last] = standingReadings(kept).slice(-2);
  if (before === undefined || last === undefined || before.unit !== last.unit) return null;
  if (before.value === last.value) return 'same';
  const { direction } = kept.purpose;
  if (direction === undefined) return 'moved';
  return last.value > before.value === (direction === 'up') ? 'better' : 'worse';
}

/** Whether a value reaches a target: at least it where up is better, at most it where down is. */
export function reaches(value: number, target: number, direction: Direction): boolean {
  return direction === 'up' ? value >= target : value <= target;
}
