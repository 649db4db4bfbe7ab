import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Clause } from './clause.ts';

/** A unit among those round it. */
export type Spot = { readonly unit: Unit; readonly at: number; readonly units: readonly Unit[] };

/** “1) amber 2) done”: the mark of a list of answers. */
export function isBullet({ unit, at, units }: Spot): boolean {
  const next = units[at + 1];
  const isMark = /^(?:\d|[a-e])$/iu.test(unit.raw) && unit.end - unit.start === 1;
  // "1. no 2. yes", "1 - no 2 - yes"
  if (isMark && isA(unit, 'ordinal') && at > 0 && /^[.):-]$/u.test(next?.said ?? '') && units[at - 1]?.said !== '(')
    return true;
  return isMark && next?.said === ')' && next.start === unit.end && units[at - 1]?.said !== '(';
}

/** “(g) 8.1.3 all well, (a) 8.1.4 …”: a rating in brackets in front of a ref begins again. */
export function isRatingInFront({ unit, at, units }: Spot): boolean {
  const [rating, close, ref] = units.slice(at + 1, at + 4);
  return (
    /^[([{]$/u.test(unit.said) &&
    isA(rating, 'colour') &&
    /^[)\]}]$/u.test(close?.said ?? '') &&
    ref?.ref?.known === true
  );
}

/** “F1 green F3 amber no policy F5 red”: a ref with a rating right behind it begins again, where one before it has its own. */
export function beginsRated(before: readonly Unit[], last: Clause | undefined, { unit, at, units }: Spot): boolean {
  if (unit.kind !== 'ref' || unit.ref?.known !== true || !isRated(units, at)) return false;
  const first = before.findIndex(({ kind }) => kind === 'ref');
  const isRatedBefore = first >= 0 && isA(before[first + 1], 'colour', 'state');
  return isRatedBefore || (before.length > 0 && before.every(({ kind }) => kind !== 'ref') && isRatedClause(last));
}

function isRatedClause(clause: Clause | undefined): boolean {
  return clause !== undefined && clause.units[0]?.kind === 'ref' && isA(clause.units[1], 'colour', 'state');
}

function isRated(units: readonly Unit[], at: number): boolean {
  return isA(units[at + 1], 'colour', 'state');
}
