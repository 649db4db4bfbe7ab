import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { isUncovered, isTurning } from '#src/reply/claims/cover.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Unit } from '#src/reply/units/unit.ts';

/** "waiting on HR" and its like, to the clause's end; "no longer waiting on HR" says that nobody is waited on. */
export const waitingOn: Reader = { name: 'waiting-on', read: readWaiting };

const ENDS_AFTER_AND = new Set(
  "now we i it it's the expect expecting hope hoping then will still so am is for".split(' '),
);
// "waiting on HR no more"
const NO_MORE = /\b(?:no more|no longer)\W*$/iu;
const NOBODY = /^(?:nobody|no one|no-one|nothing|none|anyone|anything|anybody)$/u;

function readWaiting(spot: Spot): readonly Claim[] {
  const { clause, text } = spot;
  if (clause.asked || clause.quoted) return [];
  const { units } = clause;
  const free = units.findIndex((unit) => isA(unit, 'free'));
  if (
    free !== -1 &&
    !units.slice(0, free).some((one) => isUncovered(one)) &&
    !units.some(({ said }) => said === 'yet')
  ) {
    return [claimFrom(spot, { field: 'waitingOn', value: null }, { reads: [units[free]!], taken: units })];
  }
  const at = units.findIndex((unit, place) => isA(unit, 'waiting') && place < units.length - 1);
  if (at === -1 || isSpokenOfOthers(units.slice(0, at))) return [];
  const from = /^for$/u.test(units[at + 1]?.said ?? '') && units[at]!.said === 'waiting' ? at + 2 : at + 1;
  const end = objectEnd(units, from);
  const [first, last] = [units[from], units[end - 1]];
  if (first === undefined || last === undefined || end <= from) return [];
  const isOver = NO_MORE.test(text.slice(first.start, clause.end));
  if (isOver || units.slice(0, at).some((one) => isA(one, 'not')) || NOBODY.test(first.said)) {
    return [claimFrom(spot, { field: 'waitingOn', value: null }, { reads: [units[at]!], taken: units.slice(at, end) })];
  }
  const lead = units
    .slice(0, at)
    .findLastIndex(
      (one) =>
        isUncovered(one) ||
        isA(one, 'colour', 'idiom', 'state') ||
        one.kind === 'ref' ||
        isA(one, 'ordinal', 'both', 'all'),
    );
  const value = text.slice(first.start, last.end);
  return [
    claimFrom(spot, { field: 'waitingOn', value }, { reads: units.slice(at, end), taken: units.slice(lead + 1, end) }),
  ];
}

// "HR are waiting on us"
function isSpokenOfOthers(before: readonly Unit[]): boolean {
  const since = before.findLastIndex((one) => isA(one, 'colour', 'idiom', 'state') || one.kind === 'ref');
  return before.slice(since + 1).some((one) => isUncovered(one) || (isTurning(one) && !isA(one, 'not')));
}

/** How many units on the object ends; "and now", a day after "now" begin something else. */
function objectEnd(units: readonly Unit[], from: number): number {
  for (let at = from; at < units.length; at += 1) {
    const [unit, next] = [units[at]!, units[at + 1]];
    if (isA(unit, 'and') && ENDS_AFTER_AND.has(next?.said.split(' ')[0] ?? '')) return at;
    if (at > from && (isA(unit, 'due') || unit.said === 'now') && next?.kind === 'day') return at;
    if (at > from && unit.kind === 'picture' && unit.senses.size > 0) return at;
  }
  return units.length;
}
