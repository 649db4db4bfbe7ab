import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { isHarmless, isTurning, isUncovered } from '#src/reply/claims/cover.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';
import type { Unit } from '#src/reply/units/unit.ts';

/** "yep", "I doubt it", "it will": an answer to the question that was asked; it counts only where its clause ends. */
export const answer: Reader = { name: 'answer', read: readAnswer };

function readAnswer(spot: Spot): readonly Claim[] {
  const { clause, asked } = spot;
  if (
    asked.length === 0 ||
    clause.asked ||
    clause.quoted ||
    ['because', 'if', 'until', 'when', 'except', 'though', 'which'].includes(clause.opener)
  )
    return [];
  const tick = clause.units.find((unit) => unit.kind === 'picture' && meaningOf(unit, 'state') === 'done');
  if (tick !== undefined && clause.units.every((unit) => unit === tick || isHarmless(unit)) && asked.length === 1) {
    return [
      claimFrom(
        spot,
        { field: 'answer', value: 'yes', strong: false, future: false, certainty: 'likely' },
        { reads: [tick] },
      ),
    ];
  }
  const place = clause.units.findIndex((unit) => isA(unit, 'yes', 'no', 'unsure'));
  const unit = clause.units[place];
  if (unit === undefined || !isAllSaid(clause.units, place)) return [];
  const value = isA(unit, 'yes') ? 'yes' : isA(unit, 'no') ? 'no' : 'unsure';
  const row = unit.senses.get(value)!;
  const isHedged =
    row.certainty === 'maybe' ||
    isRestOpen(spot) ||
    followsUnread(spot) ||
    clause.units.some((one) => one !== unit && isTurning(one));
  const said = {
    field: 'answer',
    value,
    strong: isStrong(unit),
    future: /\b(?:will|should|itll|it'll|going to)\b/u.test(unit.said),
    certainty: isHedged ? 'likely' : 'sure',
  } as const;
  return [claimFrom(spot, said, { reads: [unit], taken: isPlain(unit) ? [unit] : [] })];
}

// "bit of a wobble but we will make it"
function followsUnread({ clause, clauses, at }: Spot): boolean {
  const before = clauses[at - 1];
  return clause.opener === 'but' && before?.sentence === clause.sentence && before.units.some(isUncovered);
}

function isPlain({ said }: Unit): boolean {
  return said.split(' ').length < 3;
}

/** More than a bare no: "won't make it" says how it stands. */
function isStrong({ said }: Unit): boolean {
  return (
    said.includes(' ') &&
    !/^(?:not yet|not as yet|afraid not|im afraid not|sorry no|no sorry|dim eto|ddim eto|nac ydy|nac ydi|na fydd|not now|not so far|not by then|not in time)$/u.test(
      said,
    )
  );
}

// "it is late" does not say yes, and "we have appointed a supplier" neither.
function isAllSaid(units: readonly Unit[], place: number): boolean {
  const before = units.slice(0, place);
  const behind = units.slice(place + 1);
  if (before.some((one) => isUncovered(one) || one.kind === 'length' || isA(one, 'colour', 'idiom', 'state')))
    return false;
  if (
    isA(units[place], 'no') &&
    behind.every(
      (one) => isHarmless(one) || isA(one, 'state', 'due', 'lengthen') || one.kind === 'day' || one.said === 'then',
    )
  )
    return true;
  return behind.every(
    (one) =>
      isHarmless(one) ||
      isA(one, 'was', 'yes', 'no') ||
      (one.kind === 'day' && !isA(units[place], 'unsure')) ||
      /^(?:afraid|yet|then)$/u.test(one.said) ||
      (isA(one, 'due', 'would') && behind.at(-1) === one),
  );
}

/** True when what goes on behind "yes" or "no" says something that was not read: "yes for phase one". */
function isRestOpen({ clauses, at }: Spot): boolean {
  const next = clauses[at + 1];
  if (next === undefined || next.units[0]?.kind === 'ref' || isA(next.units[0], 'ordinal', 'rest')) return false;
  const isNo = isA(
    clauses[at]!.units.find((one) => isA(one, 'yes', 'no')),
    'no',
  );
  const isSameSentence = next.sentence === clauses[at]!.sentence;
  const isTurned = clauses
    .slice(at + 1)
    .some((one) => one.sentence === clauses[at]!.sentence && ['if', 'but', 'except', 'until'].includes(one.opener));
  if (isTurned) return true;
  if (isNo) return false;
  if (next.opener === 'answer')
    return (
      next.units.some(
        (one) => (isUncovered(one) && !isA(one, 'past', 'because')) || (isTurning(one) && !isA(one, 'was', 'would')),
      ) || next.units.some((one) => isA(one, 'no', 'unsure'))
    );
  return isSameSentence && next.units.some((one) => isA(one, 'not', 'unsure', 'no', 'if') && !isA(one, 'idiom'));
}
