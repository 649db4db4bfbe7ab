import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';

const HARMLESS = ['frame', 'size', 'change', 'courtesy', 'and', 'all', 'both', 'rest', 'ordinal'];
const TURNING = [
  'not',
  'was',
  'would',
  'towards',
  'than',
  'or',
  'between',
  'from',
  'thinks',
  'if',
  'until',
  'except',
  'no',
];

/** True for what says nothing by itself: "I'd say", "thanks", the action's own name. */
export function isHarmless(unit: Unit): boolean {
  if (isA(unit, 'except', 'but')) return true;
  if (isTurning(unit)) return false;
  if (unit.kind === 'ref' || unit.kind === 'link' || unit.kind === 'sign') return true;
  if (unit.kind === 'picture') return unit.senses.size === 0;
  if (unit.kind === 'day' && unit.said === 'today') return true;
  return isA(unit, ...HARMLESS) || (unit.titles !== undefined && unit.titles.length > 0 && !isA(unit, 'state'));
}

/** True for a word that can turn a reading round. */
export function isTurning(unit: Unit): boolean {
  return isA(unit, ...TURNING) && !isA(unit, 'frame', 'change', 'except', 'but', 'waiting');
}

/** True for "bar 9.2.1", "but the first": what is left out is an action, and nothing is taken from the claim. */
export function isBeforeSubject(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return isA(units[at], 'except', 'but') && (next?.kind === 'ref' || isA(next, 'ordinal'));
}

/** True for words that are no part of what a claim, or a neighbouring one, accounts for. */
export function isUncovered(unit: Unit): boolean {
  return !isHarmless(unit) && !isTurning(unit) && !isClaiming(unit);
}

/** True for what claims something itself. */
export function isClaiming(unit: Unit): boolean {
  return (
    unit.kind === 'day' ||
    unit.kind === 'length' ||
    isA(
      unit,
      'colour',
      'idiom',
      'state',
      'same',
      'waiting',
      'free',
      'due',
      'move',
      'lengthen',
      'more',
      'yes',
      'no',
      'unsure',
      'partly',
    )
  );
}

/** The harmless units round some place, to be taken with it: "I'd say amber for now". */
export function withFrames(units: readonly Unit[], from: number, to: number): readonly Unit[] {
  let [first, last] = [from, to];
  while (first > 0 && isFrame(units[first - 1]!)) first -= 1;
  while (last < units.length - 1 && isFrame(units[last + 1]!)) last += 1;
  // "green we have appointed": the small words belong to what follows.
  const next = units[last + 1];
  if (next !== undefined && !isA(next, 'colour', 'idiom', 'waiting', 'due')) last = to;
  return units.slice(first, last + 1);
}

function isFrame(unit: Unit): boolean {
  return (
    isHarmless(unit) &&
    unit.kind !== 'link' &&
    unit.kind !== 'ref' &&
    // “All but three trained” counts, and frames nothing.
    !isA(unit, 'all', 'both') &&
    !(unit.titles !== undefined && !isA(unit, 'frame'))
  );
}
