import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { isHarmless, withFrames } from '#src/reply/claims/cover.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Unit } from '#src/reply/units/unit.ts';

/** "no change", "as last week", "leave it": confirms the rating that is shown. */
export const same: Reader = { name: 'same', read: readSame };

// "no movement since May" may say that nothing was begun
function isUnbegun(unit: Unit, beside: readonly Unit[]): boolean {
  return unit.said.includes('movement') && beside.some(({ said }) => said.startsWith('since'));
}

// "no change since May"
function isSince(units: readonly Unit[], unit: Unit): boolean {
  const since = units.findIndex(({ said }) => /^(?:since|ers)$/u.test(said));
  return since !== -1 && (unit === units[since] || (unit.kind === 'day' && units.indexOf(unit) > since));
}

function readSame(spot: Spot): readonly Claim[] {
  const { clause } = spot;
  if (clause.asked || clause.quoted || SUBORDINATE.has(clause.opener)) return [];
  return clause.units.flatMap((unit, place): readonly Claim[] => {
    if (!isA(unit, 'same')) return [];
    const others = clause.units.filter((one, at) => at !== place);
    const isClear = others.every((one) => isHarmless(one) || isA(one, 'same', 'was', 'colour') || isSince(others, one));
    return isClear && !isUnbegun(unit, others)
      ? [claimFrom(spot, { field: 'same' }, { reads: [unit], taken: withFrames(clause.units, place, place) })]
      : [];
  });
}
