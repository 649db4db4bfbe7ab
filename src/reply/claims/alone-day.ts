import type { Spot } from './claim.ts';
import { isHarmless, isUncovered } from './cover.ts';
import type { Certainty } from '#src/reply/reading.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';

const NOT_ALONE = /^(?:since|on|at|from|after|last|met|during|until|till|between|to|for)$/u;
const PAST_BEFORE = /^(?:met|held|closed|signed|dated|on|since|was|were|last)$/u;
const LONGEST_ALONE = 8;
/** As often the reason as the day: “amber winter”, “red, half term”. */
const PART_OF_YEAR =
  /^(?:(?:(?:the|this|next) )?(?:(?:spring|summer|autumn|winter|michaelmas|lent)(?: term| holidays?)?|half[ -]term|christmas|xmas|easter|new year|(?:financial )?year[ -]end|eoy)|q[1-4]|next year|this year)$/u;

/** How sure it is that a day which no word introduces is the one on which it finishes; null where it is another. */
export function aloneAt(spot: Spot, place: number): Certainty | null {
  const { clause, clauses, at } = spot;
  const { units } = clause;
  const since = isA(units[0], 'waiting') ? units.slice(0, place).findLastIndex(({ said }) => said === 'now') : -1;
  const before = units
    .slice(Math.max(0, since), place)
    .filter((one) => !isA(one, 'courtesy', 'colour') && one.kind !== 'ref' && one.kind !== 'picture');
  const isPlain =
    before.every(
      (one) =>
        isHarmless(one) || isA(one, 'idiom', 'same', 'answer', 'yes', 'no', 'or') || isFromNow(one, units[place]!),
    ) && units.length <= LONGEST_ALONE;
  if (!isPlain || before.some(({ said }) => NOT_ALONE.test(said) || PAST_BEFORE.test(said))) return null;
  if (before.some((one) => isA(one, 'idiom', 'state', 'or'))) return null;
  if (isOfColour(units, place, before) || isOfPerson(before)) return null;
  if (/^(?:today|tomorrow|tonight)$/u.test(units[place]!.said) && (units.length > 1 || at > 0)) return null;
  if (['(', '[', '<'].includes(clause.opener) && clauses[at - 1] !== undefined) return null;
  const previous = clauses[at - 1];
  const isTold =
    previous !== undefined &&
    previous.sentence === clause.sentence &&
    previous.units.some(isUncovered) &&
    !previous.units.some((one) => isA(one, 'waiting', 'colour'));
  if (isTold && clause.closed === ',') return null;
  const isRange =
    units[place]!.day?.start !== null &&
    units[place]!.day?.start !== undefined &&
    /(?:\d(?:st|nd|rd|th)?|[mtwfs]\p{L}{1,5}day|mon|tues?|wed|thurs?|fri)\s*(?:[-–]|to|till|until)\s*[\dmtwfs]/u.test(
      units[place]!.said,
    );
  return isRange ? null : PART_OF_YEAR.test(units[place]!.said) && !isA(units[place - 1], 'change') ? 'likely' : 'sure';
}

// "green in a fortnight": then it is green, and nobody says that it ends; "green this week": so it is
function isOfColour(units: readonly Unit[], place: number, before: readonly Unit[]): boolean {
  const { said } = units[place]!;
  if (said.startsWith('in ') && units.slice(0, place).some((one) => meaningOf(one, 'colour') === 'green')) return true;
  const isColoured = before.length > 0 || isA(units[place - 1], 'colour');
  return /^this (?:week|month|time|year)$/u.test(said) && isColoured;
}

// "sorry only just seen this, back Monday"
function isOfPerson(before: readonly Unit[]): boolean {
  const last = before.at(-1)?.said === 'on' ? before.at(-2) : before.at(-1);
  return /^(?:back|i'm back|im back|back in|back on)$/u.test(last?.said ?? '');
}

// "a further five weeks from now"
function isFromNow(unit: Unit, { said }: Unit): boolean {
  return isA(unit, 'more') && said.endsWith(' from now');
}
