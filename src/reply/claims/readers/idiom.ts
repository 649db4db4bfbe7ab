import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { isBeforeSubject, isHarmless, isTurning, isUncovered, withFrames } from '#src/reply/claims/cover.ts';
import { modifiersIn } from '#src/reply/claims/modifiers.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import type { Certainty } from '#src/reply/reading.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';
import type { Declarable } from '#src/rating/scale.ts';

/** A rating said in other words: "on track", "slipping", "going well". */
export const idiom: Reader = { name: 'idiom', read: readIdioms };

// "on track to miss the deadline"
const TO_FAIL = /^(?:miss|slip|fail|overrun|overspend|be)\b/u;
const GOES_ON = /^(?:for|to|of|with|by|on|at|after|this|since|in|from|here|again|until)\b/u;

// "nothing off track", "no team is at risk": what is said of none leaves it well
const NONE = /^(?:no|none|nothing|neither|nobody|no one|not one)\b/u;

function readIdioms(spot: Spot): readonly Claim[] {
  const { clause } = spot;
  const { units } = clause;
  if (clause.asked || clause.quoted || SUBORDINATE.has(clause.opener) || clause.opener === 'except') return [];
  return units.flatMap((unit, place): readonly Claim[] => {
    if (!isA(unit, 'idiom') || isTakenAsMoving(units, place)) return [];
    const claim = readOne(spot, unit, place);
    return claim === null ? [] : [claim];
  });
}

function readOne(spot: Spot, unit: Unit, place: number): Claim | null {
  const { units } = spot.clause;
  const row = unit.senses.get('idiom')!;
  const before = units.slice(0, place);
  const mods = modifiersIn(before);
  if (mods.past || mods.future || mods.towards || mods.between) return null;
  // "we'll make it green next week"
  if (isA(unit, 'would') && isA(units[place + 1], 'colour')) return null;
  const taken = row.certainty === 'sure' ? withFrames(units, place, place) : [];
  if (mods.negated) {
    const isOfNone = row.negated === '' && before.some(({ said }) => NONE.test(said));
    const negated = isOfNone ? 'green' : (row.negated as Declarable | '');
    const denied = claimFrom(
      spot,
      { field: 'rating', value: row.meaning as Declarable, by: 'idiom', denied: true },
      { reads: [unit], taken: [] },
    );
    if (negated === '') return denied;
    const isClear = before.every((one) => isHarmless(one) || isTurning(one));
    return isClear
      ? claimFrom(
          spot,
          { field: 'rating', value: negated, by: 'idiom', certainty: 'likely' },
          { reads: [unit], taken: [] },
        )
      : denied;
  }
  const certainty = certaintyOf(spot, unit, place);
  if (certainty === null) return null;
  const isSoftened = row.certainty !== 'sure' && followsUnread(spot);
  const isFirm = mods.firm || spot.clause.opener === 'but';
  const said = { field: 'rating', value: row.meaning as Declarable, by: 'idiom', firm: isFirm } as const;
  return claimFrom(
    spot,
    { ...said, certainty: mods.ought || mods.reported || isSoftened ? 'likely' : certainty },
    { reads: [unit], taken },
  );
}

function certaintyOf(spot: Spot, unit: Unit, place: number): Certainty | null {
  const { units } = spot.clause;
  const row = unit.senses.get('idiom')!;
  const before = units.slice(0, place).filter(isUncovered);
  const behind = units.slice(place + 1);
  const next = behind.find((one) => !isHarmless(one));
  const [direct] = behind;
  if (direct !== undefined && /^to\b/u.test(direct.said) && TO_FAIL.test(next?.said ?? '')) return null;
  if (before.length > 0)
    return row.certainty === 'maybe' || (next !== undefined && !isHarmless(next)) || isPartOf(units) ? null : 'likely';
  if (behind.some((one, at) => isA(one, 'if', 'except') && !isA(one, 'waiting') && !isBeforeSubject(behind, at)))
    return 'likely';
  if (row.certainty === 'maybe') return next !== undefined && isUncovered(next) && direct === next ? null : 'likely';
  if (next === undefined || !(isUncovered(next) || isTurning(next)) || isA(unit, 'waiting')) return 'sure';
  if (isTurning(next)) return isA(next, 'towards', 'than') ? 'likely' : null;
  if (direct !== undefined && direct !== next && GOES_ON.test(direct.said)) return 'sure';
  return row.certainty === 'sure' && direct !== undefined && isHarmless(direct)
    ? 'likely'
    : direct === next && isNounLike(spot, unit)
      ? null
      : 'likely';
}

// "Bit of a wobble but we'll get there"
function followsUnread({ clause, clauses, at }: Spot): boolean {
  const before = clauses[at - 1];
  return (
    clause.opener === 'but' && before?.sentence === clause.sentence && before.units.some((unit) => isUncovered(unit))
  );
}

// "at risk register", "late supplier": what is at risk or late is another thing.
function isNounLike(_spot: Spot, unit: Unit): boolean {
  return meaningOf(unit, 'idiom') !== 'green' || unit.said === 'good';
}

// "two of the five modules"
function isPartOf(units: readonly Unit[]): boolean {
  return units.some((unit) => unit.kind === 'number' || /^(?:of the|some of|most of|half)\b/u.test(unit.said));
}

// "slipped to 31 October", "delayed by two weeks": a date, and the rating follows from it.
function isTakenAsMoving(units: readonly Unit[], place: number): boolean {
  const unit = units[place]!;
  if (!isA(unit, 'move')) return false;
  return units.some((one, at) => one.kind === 'length' || (one.kind === 'day' && at > place));
}
