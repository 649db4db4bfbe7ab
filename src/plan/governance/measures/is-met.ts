import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { standingJudgement } from './standing-judgement.ts';
import { reaches, standingReadings } from './standing-readings.ts';

/**
 * Whether a purpose is met: an indicator by its last reading against its target, anything else by a forum's word alone, never
 * by its actions; null where nothing says.
 */
export function isMet(kept: KeptPurpose): boolean | null {
  const { kind, unit, target, direction } = kept.purpose;
  if (kind !== 'indicator') {
    const judged = standingJudgement(kept);
    return judged === null ? null : judged.judgement === 'met';
  }
  const last = standingReadings(kept).at(-1);
  if (last === undefined || target === undefined || direction === undefined) return null;
  // Days say nothing of a target in hours.
  return unit !== undefined && last.unit !== unit ? null : reaches(last.value, target, direction);
}
