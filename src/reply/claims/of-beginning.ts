import type { Spot } from './claim.ts';
import { isHarmless } from './cover.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';

const BEGINS =
  /\b(?:start(?:s|ing)?|restart(?:s|ing)?|kick[\s-]?off|kicks off|kicking off|commenc(?:e|es|ing|ement)|begin(?:s|ning)?|resum(?:e|es|ing))\b/u;
const ENDS = /\b(?:done|finish\p{L}*|complet\p{L}*|ready|deliver\p{L}*|end(?:s|ing)?|conclu\p{L}*)\b/u;
const STANDS_STILL = /^nothing(?: is|'s)?(?: much)?(?: happening| moving| going on| doing)?$/u;

/** True where a day is the one on which work begins or goes on again, "not started until January", "start slipped to January": no end is said. */
export function isOfBeginning({ clause, clauses, at }: Spot, place: number): boolean {
  const before = clause.units.slice(0, place);
  if (before.some(isEnd)) return false;
  if (before.some(isBeginning)) return true;
  // "starting late, now January"
  const previous = clauses[at - 1];
  if (previous === undefined || previous.sentence !== clause.sentence || clause.opener === 'but') return false;
  return before.every((one) => isHarmless(one) || isA(one, 'due', 'move', 'until')) && endsInBeginning(previous.units);
}

/** True for “hasn't started” and for “grey”, which is what the key calls it. */
export function saysNotBegun(unit: Unit): boolean {
  return meaningOf(unit, 'state') === 'not-started' || GREY.test(unit.said);
}

// No word of the tables: whoever types “gren” means green.
const GREY = /^(?:still )?gr[ea]y$/u;

function endsInBeginning(units: readonly Unit[]): boolean {
  return !units.some(isEnd) && units.some(({ said }) => BEGINS.test(said) || STANDS_STILL.test(said));
}

function isEnd(unit: Unit): boolean {
  return meaningOf(unit, 'state') === 'done' || ENDS.test(unit.said);
}

function isBeginning(unit: Unit): boolean {
  return saysNotBegun(unit) || BEGINS.test(unit.said) || STANDS_STILL.test(unit.said);
}
