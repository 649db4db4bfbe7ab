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
  const sign = signOf(spot);
  if (sign !== null) return [sign];
  const place = clause.units.findIndex((unit) => isA(unit, 'yes', 'no', 'unsure'));
  const unit = clause.units[place];
  if (unit === undefined || !isAllSaid(clause.units, place) || isLaterThan(spot, place)) return [];
  const sense = isA(unit, 'yes') ? 'yes' : isA(unit, 'no') ? 'no' : 'unsure';
  // "wouldn't bank on it"
  const isDenied = sense === 'yes' && clause.units.slice(0, place).some((one) => isA(one, 'not') && !isA(one, 'frame'));
  const value = isDenied ? 'no' : sense;
  const row = unit.senses.get(sense)!;
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
  const given = claimFrom(spot, said, {
    reads: [unit],
    taken: isPlain(unit) && isWhole(spot, unit, value) ? [unit] : [],
  });
  if (value !== 'no' || !isFarOff(spot, place)) return [given];
  const red = { field: 'rating', value: 'red', by: 'idiom', certainty: 'likely' } as const;
  return [given, claimFrom(spot, red, { reads: [unit], taken: [] })];
}

/** “Will be January” of what is due in December is no yes. */
function isLaterThan({ clause, asked }: Spot, place: number): boolean {
  const [one, ...others] = asked;
  const [unit, next] = clause.units.slice(place);
  const day = next?.day?.day;
  if (one === undefined || others.length > 0 || one.agreed === null || day === undefined) return false;
  return isA(unit, 'due', 'would') && day > one.agreed;
}

/** A tick or a thumb that is all there is. */
function signOf(spot: Spot): Claim | null {
  const { clause, asked } = spot;
  const said = { field: 'answer', value: 'yes', strong: false, future: isThumbsUp(spot), certainty: 'likely' } as const;
  if (said.future) return claimFrom(spot, said, { reads: clause.units });
  const tick = clause.units.find((unit) => unit.kind === 'picture' && meaningOf(unit, 'state') === 'done');
  const isAll = tick !== undefined && clause.units.every((unit) => unit === tick || isHarmless(unit));
  return isAll && asked.length === 1 ? claimFrom(spot, said, { reads: [tick] }) : null;
}

// A thumb and nothing else is as much as "will do".
function isThumbsUp({ clause, clauses, asked }: Spot): boolean {
  return asked.length === 1 && clauses.length === 1 && clause.units.every(({ raw }) => THUMB.test(raw));
}

const THUMB = /^(?:👍\p{Emoji_Modifier}?)+$/u;

// "bit of a wobble but we will make it"
function followsUnread({ clause, clauses, at }: Spot): boolean {
  const before = clauses[at - 1];
  return clause.opener === 'but' && before?.sentence === clause.sentence && before.units.some(isUncovered);
}

// "can't see it happening this year"
function isFarOff({ clause }: Spot, place: number): boolean {
  return clause.units
    .slice(place + 1)
    .some(
      ({ kind, said }) =>
        kind === 'day' && /^(?:this|before next|until next|till next) (?:financial |calendar )?year$/u.test(said),
    );
}

// The “no” of “no new date” and the “tbc” of “date tbc” belong to the note.
function isWhole({ clause }: Spot, unit: Unit, value: string): boolean {
  return value === 'yes' || clause.units.every((one) => one === unit || isHarmless(one));
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

const FINALLY = /^(?:finally|at last|at long last)$/u;
const NOT_LATE = /^(?:and )?not (?:a|one) (?:single )?(?:day|minute|hour|week) (?:late|over|behind)$/u;

/** True when what goes on behind "yes" or "no" says something that was not read: "yes for phase one". */
function isRestOpen({ clauses, at }: Spot): boolean {
  const next = clauses[at + 1];
  if (next === undefined || next.units[0]?.kind === 'ref' || isA(next.units[0], 'ordinal', 'rest')) return false;
  const words = next.units.map(({ said }) => said).join(' ');
  if (FINALLY.test(words)) return true;
  if (NOT_LATE.test(words)) return false;
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
