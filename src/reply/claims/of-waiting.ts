import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Spot } from './claim.ts';

const RETURN = /(?:^| )(?:back|returns?|returning|returned)(?: (?:to|with|in|from))?$/u;
// “Put it back to 9 October”
const MOVES = /^(?:put|push|mov|knock|set|shift|slip|bump|kick|pull)/u;
const THEIR_DAY = /^(?:(?:is |are |it's |its )?(?:due|expected|expecting)(?: (?:in|on|by|back))?)$/u;

/** True before a day on which somebody or something comes back, “waiting on legal, back by 2 October”: it finishes nothing. */
export function isOfReturn(before: readonly Unit[]): boolean {
  const isMoved = before.some((unit) => isA(unit, 'move') || MOVES.test(unit.said));
  return !isMoved && before.some((unit, at) => RETURN.test(unit.said) && !isA(before[at + 1], 'colour', 'idiom'));
}

/** True for the day right behind what is waited for, “awaiting sign-off, expected 2 Oct”: it may be that of either. */
export function isOfWaiting({ clause, clauses, at }: Spot, intro: number | null): boolean {
  const before = clauses[at - 1];
  const isWaited = before?.sentence === clause.sentence && before.units.some((unit) => isA(unit, 'waiting'));
  return isWaited && intro === 0 && THEIR_DAY.test(clause.units[0]!.said);
}
