import type { Certainty } from '#src/reply/reading.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';
import type { Spot } from './claim.ts';
import { isUncovered } from './cover.ts';

/** A longer clause says more than that the last part has its day. */
const LONGEST = 6;

/** "amber, final lift is the 13th of March", "no; the last cell gets its door on 22 May": the day of the last part is the day it is done. */
export function ofLastPart(spot: Spot, place: number): Certainty | null {
  const { clause, clauses, at, asked } = spot;
  const { units } = clause;
  const agreed = asked.length === 1 ? (asked[0]!.agreed ?? null) : null;
  const isOnlyDay = clauses.flatMap((one) => one.units).filter(({ kind }) => kind === 'day').length === 1;
  if (agreed === null || !isOnlyDay || units[place]!.day!.day <= agreed) return null;
  const isLater = clauses
    .slice(0, at)
    .some((one) => one.units.some((unit) => isA(unit, 'no') || RISKS.has(meaningOf(unit, 'colour'))));
  const next = clauses[at + 1];
  const isLast = LAST.test(units[0]!.said) || (/^the$/u.test(units[0]!.said) && LAST.test(units[1]?.said ?? ''));
  const isSaidLast =
    next?.sentence === clause.sentence &&
    /^(?:that's|that is|which is|it's|it is|that will be)$/u.test(next.units[0]?.said ?? '') &&
    LAST.test(next.units[1]?.said ?? '');
  if (units.slice(0, place).some((one) => isA(one, 'not', 'was', 'if'))) return null;
  // "not quite, Eastgate get theirs on Friday"
  const isTheirs = /^(?:theirs|its|his|hers|ours)$/u.test(
    units.slice(0, place).findLast(({ said }) => said !== 'on')?.said ?? '',
  );
  if (isTheirs && isLater && place === units.length - 1) return 'likely';
  if (isSaidLast) return isLater ? 'likely' : null;
  const isIt = /^(?:is|is on|is due|is due on|on|for|the|due|'s)$/u.test(units[place - 1]?.said ?? '');
  return isLast && isLater && isIt ? (units.length <= LONGEST ? 'sure' : 'likely') : null;
}

/** True for "last batch lands Wednesday and that's us finished": done only when a day to come has been. */
export function isAfterLast(spot: Spot): boolean {
  const { clause, clauses, at } = spot;
  const before = clauses[at - 1];
  const day = before?.units.findIndex(
    (unit) => unit.kind === 'day' && unit.day !== undefined && unit.day.day > spot.today,
  );
  if (before === undefined || day === undefined || day === -1 || before.sentence !== clause.sentence) return false;
  const isThen = /^(?:then|that's|that is|which is|and then|after that)$/u.test(clause.units[0]?.said ?? '');
  return isThen && !before.units.slice(0, day).some(({ said }) => /(?:ed|was|were|went|came|did|got)$/u.test(said));
}

/** True where the next clause says that its day ends the work: "last batch lands Wednesday and that's us finished". */
export function endsIt(spot: Spot, place: number): boolean {
  const next = spot.clauses[spot.at + 1];
  const isLastDay = !spot.clause.units.slice(place + 1).some(isUncovered);
  return (
    isLastDay &&
    next?.units.some((unit) => meaningOf(unit, 'state') === 'done') === true &&
    isAfterLast({ ...spot, clause: next, at: spot.at + 1 })
  );
}

const RISKS: ReadonlySet<string> = new Set(['amber', 'red']);
const LAST = /^(?:the )?(?:last|final|remaining|very last)(?: one| of (?:them|these|those))?$/u;

/** True for "evaluation takes a month, so award by the twelfth of June": what it comes to in the end. */
export function isConcluded({ clause, clauses, at }: Spot, intro: number): boolean {
  const isConclusion = clause.opener === 'so' && at > 0 && at === clauses.length - 1;
  return isConclusion && intro > 0 && intro <= 3 && clause.units[intro]!.said === 'by';
}
