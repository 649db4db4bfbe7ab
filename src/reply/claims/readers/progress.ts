import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { isHarmless, isUncovered } from '#src/reply/claims/cover.ts';
import { modifiersIn } from '#src/reply/claims/modifiers.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';

/** "just started", "yes, kicked off on Monday", "not until January": an answer where it was asked whether work is under way. */
export const progress: Reader = { name: 'progress', read: readProgress };

function readProgress(spot: Spot): readonly Claim[] {
  const { clause, asked } = spot;
  if (!asked.some(({ question }) => question === 'has-it-started')) return notBegun(spot);
  if (clause.asked || clause.quoted || (SUBORDINATE.has(clause.opener) && clause.opener !== 'until')) return [];
  return clause.units.flatMap((unit, place): readonly Claim[] => {
    const meaning = meaningOf(unit, 'state');
    const isNotUntil = clause.opener === 'until' && place === 0 && unit.kind === 'day';
    if (meaning !== 'started' && meaning !== 'not-started' && !isNotUntil) return [];
    const before = clause.units.slice(0, place);
    const mods = modifiersIn(before);
    if (mods.past || mods.towards || before.some(isUncovered) || isA(unit, 'partly')) return [];
    if (meaning === 'started' && (before.some(({ said }) => HAD.test(said)) || isStopped(spot))) return [];
    const isStarted = meaning === 'started' && !mods.negated && !mods.future && !mods.ought;
    const value = isStarted ? 'started' : 'not-started';
    const certainty = clause.units.slice(0, place + 1).some(({ said }) => HARDLY.test(said)) ? 'likely' : 'sure';
    return [claimFrom(spot, { field: 'progress', value, certainty }, { reads: [unit], taken: [] })];
  });
}

// "not started because the contractor went bust", whatever was asked
function notBegun(spot: Spot): readonly Claim[] {
  const { clause, clauses, at, asked } = spot;
  const [unit, ...others] = clause.units.filter((one) => !isHarmless(one));
  const isSaid =
    unit !== undefined &&
    others.length === 0 &&
    /^(?:not|still not|hasn't|hasnt) (?:yet )?(?:been )?(?:started|begun)(?: yet)?$/u.test(unit.said);
  if (!isSaid || asked.length === 0 || clause.asked || clause.quoted || SUBORDINATE.has(clause.opener)) return [];
  const isReasoned = clauses[at + 1]?.opener === 'because';
  return isReasoned
    ? [claimFrom(spot, { field: 'progress', value: 'not-started', certainty: 'likely' }, { reads: [unit], taken: [] })]
    : [];
}

// "not exactly started, but we have met twice"
const HARDLY =
  /(?:^| )(?:not|hasn't|haven't|isn't|aren't|not yet) (?:exactly|really|quite|properly|fully|formally|officially|strictly|entirely|as such)(?: |$)/u;
const HAD = /(?:^| )had$/u;
const STOPPED =
  /^(?:stop|stopped|halted|paused|pulled|abandoned|wedi stopio)\b|^(?:on hold|put on hold|on ice|stalled|shelved|parked)$/u;

// "we had started, then had to stop"
function isStopped({ clauses }: Spot): boolean {
  return clauses.some(({ units }) => units.some(({ said }) => STOPPED.test(said)));
}
