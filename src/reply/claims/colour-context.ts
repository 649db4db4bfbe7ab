import { COLOUR_WORD } from '#src/reply/rating-words.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import type { Spot } from './claim.ts';
import { isUncovered } from './cover.ts';

/** A colour in its clause. */
export type ColourAt = Spot & { readonly units: readonly Unit[]; readonly place: number; readonly unit: Unit };

// "green. Sorry, amber", "undo, should be amber"
export function isCorrected({ clauses, at }: Spot): boolean {
  const before = clauses[at - 1];
  return (
    before !== undefined &&
    before.units.every((unit) =>
      /^(?:sorry|actually|correction|oops|whoops|i mean|scrap that|undo|ignore my last|no|(?:no )?(?:wait|hang|hold)(?: on)?|on|sec|a sec)$/u.test(
        unit.said,
      ),
    )
  );
}

export function followsNo({ clauses, at, asked }: Spot): boolean {
  const before = clauses[at - 1];
  const isStillRight = asked.every(({ question }) => question === 'still-right') && asked.length > 0;
  return (before !== undefined && before.units.some((unit) => isA(unit, 'no', 'not'))) || isStillRight;
}

export function endsNow({ units, place }: ColourAt): boolean {
  return units
    .slice(place + 1)
    .some((unit) => /^(?:now|today|currently|at the mo(?:ment)?|atm|bellach|nawr)$/u.test(unit.said));
}

export function dayAfter({ units, place }: ColourAt): boolean {
  return units.slice(place + 1).some((unit) => unit.kind === 'day');
}

export function isSentenceStart({ clauses, at, clause }: Spot): boolean {
  return clauses[at - 1]?.sentence !== clause.sentence;
}

// "HR said: red"
export function isReported({ clauses, at, clause }: Spot): boolean {
  if (clause.opener !== ':') return false;
  const before = clauses[at - 1];
  return (
    before !== undefined &&
    before.units.some((unit) => isA(unit, 'thinks') || /^(?:thresholds?|options?|key|scale)$/u.test(unit.said))
  );
}

// What stands in brackets behind a rating only explains it.
export function isAside({ clauses, at, clause, units, place }: ColourAt): boolean {
  if (!['(', '[', '{', '<'].includes(clause.opener)) return false;
  const before = clauses[at - 1];
  if (before === undefined || before.sentence !== clause.sentence) return false;
  return (
    before.units.at(-1)?.kind !== 'ref' &&
    (before.units.some((unit) => isUncovered(unit) || isA(unit, 'colour', 'idiom')) || place > 0) &&
    !isA(units[0], 'change')
  );
}

// "Thanks, Amber" speaks to her; "thanks, amber" rates.
export function isGreeted({ unit, units, clauses, at, clause }: ColourAt): boolean {
  const before = clauses[at - 1];
  if (unit.raw !== 'Amber' || units.length > 1 || before?.sentence !== clause.sentence) return false;
  return before.units.every((one) => isA(one, 'courtesy'));
}

// "Red, white and blue bunting is up"
export function isListOfColours({ clauses, at, clause }: Spot): boolean {
  const next = clauses[at + 1];
  const said = next?.units[0]?.said ?? '';
  return (
    next !== undefined &&
    next.sentence === clause.sentence &&
    next.opener === ',' &&
    COLOUR_WORD.test(said) &&
    !isA(next.units[0], 'colour')
  );
}

// "red and amber thresholds agreed", "the traffic lights are red, amber"
export function isOfThings({ clauses, at, clause, units, unit }: ColourAt): boolean {
  if (units.some((one) => one !== unit)) return false;
  const before = clauses[at - 1];
  const list = clauses.slice(at + 1).filter((one) => one.sentence === clause.sentence);
  const end = list.find((one) => one.units.length > 1);
  const isListed =
    end?.opener === 'and' &&
    isA(end.units[0], 'colour') &&
    isUncovered(end.units[1]!) &&
    list.slice(0, list.indexOf(end)).every((one) => isA(one.units[0], 'colour'));
  const isLast =
    before?.sentence === clause.sentence &&
    clause.opener === ',' &&
    isA(before.units.at(-1), 'colour') &&
    before.units.some(isUncovered);
  return isListed || isLast;
}

// "green, or it would be if C block had power"
export function isTakenBack({ clauses, at, clause, units, place }: ColourAt): boolean {
  const [next] = clauses.slice(at + 1);
  if (next === undefined || next.sentence !== clause.sentence) return false;
  const isLast = units.slice(place + 1).every((unit) => !isUncovered(unit));
  return isLast && isA(next.units[0], 'or') && next.units.slice(1, 3).some((unit) => isA(unit, 'would', 'not'));
}
