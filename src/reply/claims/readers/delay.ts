import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { modifiersIn } from '#src/reply/claims/modifiers.ts';
import { isHarmless, isTurning, isUncovered } from '#src/reply/claims/cover.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';

/** "delayed by two weeks", "a month late", "need another fortnight": so much later than was agreed. */
export const delay: Reader = { name: 'delay', read: readDelay };

const NO_DELAY = /^(?:ago|in|within|for|every|last|past|since)$/u;

function readDelay(spot: Spot): readonly Claim[] {
  const { clause } = spot;
  const { units, opener } = clause;
  const missed = missedBy(spot);
  if (missed !== null) return [missed];
  const isDated = units.some(({ kind, said }) => kind === 'day' && said !== 'today' && said !== 'from today');
  if (clause.quoted || SUBORDINATE.has(opener) || opener === 'except' || isDated) return [];
  if (clause.asked && !units.some((unit) => isA(unit, 'more') || /\b(?:more|extra|another|further)\b/u.test(unit.said)))
    return [];
  const place = units.findIndex((unit) => unit.kind === 'length');
  if (place === -1 || units.some((unit, at) => at >= place - 1 && NO_DELAY.test(unit.said))) return [];
  return claimOf(spot, place);
}

/** "we will miss the end of June by a fortnight": so much behind the day that is named. */
function missedBy(spot: Spot): Claim | null {
  const { units, asked, quoted, opener } = spot.clause;
  const at = units.findIndex(({ said }) => /\bmiss(?:ing|ed)?$/u.test(said));
  const day = units.findIndex(({ kind }) => kind === 'day');
  const [by, length] = [units[day + 1], units[day + 2]];
  const isSaid = at !== -1 && at < day && by?.said === 'by' && length?.length !== undefined;
  if (!isSaid || asked || quoted || SUBORDINATE.has(opener)) return null;
  if (units.slice(0, at).some((one) => isA(one, 'not', 'no', 'was'))) return null;
  const value = dayAfter(units[day]!.day!.day, length.length.length);
  return claimFrom(spot, { field: 'forecast', value, certainty: 'likely' }, { reads: [length], taken: [] });
}

function claimOf(spot: Spot, place: number): readonly Claim[] {
  const { units } = spot.clause;
  const unit = units[place]!;
  const before = units.slice(0, place).filter((one) => !isA(one, 'ask') || isA(one, 'more'));
  const behind = units.slice(place + 1);
  const { isMore: isOneMore, isLater, by } = shapeOf(unit, before, behind);
  // “+2 weeks”
  const isMore = isOneMore || (place === 0 && spot.clause.opener === '+') || isAllThatIsSaid(spot, place);
  const around = [...before, ...behind];
  if (isFromToday(behind) && (isMore || isLater || behind.some((one) => isA(one, 'due'))))
    return [
      claimFrom(
        spot,
        { field: 'forecast', value: dayAfter(spot.today, unit.length!.length), certainty: 'likely' },
        { reads: [unit], taken: [] },
      ),
    ];
  if (!isMore && !isLater) return [];
  if (
    around.some((one) => isTurning(one) && !isA(one, 'would', 'was')) ||
    before.some((one) => one !== by && !WHO_WILL.test(one.said) && isUncovered(one))
  )
    return [];
  const isClear = behind.every((one) => !isUncovered(one)) || /^(?:by|at)\b/u.test(behind[0]?.said ?? '');
  // “two weeks to go” may be what is left of it
  const isSure =
    isClear &&
    isLater &&
    behind[0]?.said !== 'to go' &&
    !OR_LONGER.test(unit.said) &&
    !isMore &&
    !modifiersIn(before).ought &&
    !before.some((one) => isA(one, 'unsure'));
  const reads = [...around.filter((one) => one === by || isA(one, 'move', 'lengthen', 'more')), unit];
  const said = { field: 'delay', value: unit.length!.length, certainty: isSure ? 'sure' : 'likely' } as const;
  return [claimFrom(spot, said, { reads, taken: [] })];
}

// “One month”, and not a word more: how much later, or from today.
function isAllThatIsSaid({ clause, clauses, asked }: Spot, place: number): boolean {
  const isWhole = clauses.every((one) => one === clause || one.units.every(isHarmless));
  return isWhole && asked.length === 1 && clause.units.every((one, at) => at === place || isHarmless(one));
}

// “A week or two”
const OR_LONGER = /\bor \S+$/u;

const WHO_WILL = /^(?:we|i|it|this|that|they)?(?: ?(?:'ll|will|'re|r|are|is|'s))?$/u;

/** `by` is the word of being late that the length is the measure of: "late" in "late by two weeks". */
type Shape = { readonly isMore: boolean; readonly isLater: boolean; readonly by: Unit | undefined };

// “late by about a month”, “going to slip a fortnight”; not “over two weeks to go”
const MEASURED =
  /\b(?:by|slip|slips|slipped|slipping|drifted|overrun|overran)(?: about| around| at least| up to| maybe)?$/u;
const LATE =
  /\b(?:late|later|behind|overdue|slip\p{L}*|miss(?:ed|ing)?|over|over ?(?:shoot|shot|run|ran)\p{L}*|delay\p{L}*|exceed\p{L}*|drift\p{L}*|out)\b/u;

function shapeOf(unit: Unit, before: readonly Unit[], behind: readonly Unit[]): Shape {
  const isMoved = before.some((one) => isA(one, 'move', 'lengthen'));
  const isLate =
    isA(behind[0], 'lengthen', 'move') ||
    isA(
      behind.find((one) => !isHarmless(one)),
      'lengthen',
    );
  const isMore =
    /\b(?:another|more|extra|further|additional)\b/u.test(unit.said) ||
    before.at(-1)?.said === 'plus' ||
    before.some((one) => isA(one, 'more'));
  const by = MEASURED.test(before.map(({ said }) => said).join(' '))
    ? before.find(({ said }) => LATE.test(said))
    : undefined;
  return { isMore, isLater: isMoved || isLate || by !== undefined, by };
}

// "another ten days from today"
function isFromToday(behind: readonly Unit[]): boolean {
  const said = behind.slice(0, 2).map((one) => one.said);
  return /^from (?:today|now)\b/u.test(said.join(' '));
}
