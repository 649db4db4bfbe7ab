import type { Day } from '#src/calendar/day.ts';
import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import {
  isCorrected,
  isTakenBack,
  followsNo,
  endsNow,
  dayAfter,
  isSentenceStart,
  isReported,
  isAside,
  isGreeted,
  isListOfColours,
  isOfThings,
} from '#src/reply/claims/colour-context.ts';
import { isAskedOfItself } from '#src/reply/claims/asked-of-itself.ts';
import type { ColourAt } from '#src/reply/claims/colour-context.ts';
import { beginsReason, endsInNewDay, isName, isNotYetSo, leadsToNewDay } from '#src/reply/claims/colour-names.ts';
import {
  isBeforeSubject,
  isClaiming,
  isHarmless,
  isTurning,
  isUncovered,
  withFrames,
} from '#src/reply/claims/cover.ts';
import type { Modifiers } from '#src/reply/claims/modifiers.ts';
import { modifiersIn } from '#src/reply/claims/modifiers.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import type { Certainty } from '#src/reply/reading.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';
import type { Declarable } from '#src/rating/scale.ts';

/** A rating said by its colour, in words or as a picture. */
export const colour: Reader = { name: 'colour', read: (spot) => readColours(spot) };

type At = ColourAt & { readonly mods: Modifiers };

function readColours(spot: Spot): readonly Claim[] {
  const { clause } = spot;
  const { units } = clause;
  const places = units.flatMap((unit, place) =>
    isA(unit, 'colour') && (!isName(units, place) || leadsToNewDay(units, place)) ? [place] : [],
  );
  const claims = places.flatMap((place, index) => {
    const from = index === 0 ? 0 : (places[index - 1] ?? 0) + 1;
    return readOne({ ...spot, units, place, unit: units[place]!, mods: modifiersIn(units.slice(from, place)) }) ?? [];
  });
  return clause.quoted || isMostlyColours(spot) ? [] : asAlternatives(spot, claims, places);
}

function readOne(at: At): Claim | null {
  const { unit, mods, units, place, clause } = at;
  const value = meaningOf(unit, 'colour') as Declarable;
  const by = unit.kind === 'picture' ? 'picture' : 'colour';
  const certainty = isName(units, place) ? 'likely' : certaintyOf(at);
  if (certainty === null)
    return isFormer(at) ? claimFrom(at, { field: 'former' }, { reads: [unit], taken: formerFrom(at) }) : null;
  const behind = units.slice(place + 1);
  const isOver =
    behind.some(({ said }) => /^(?:no more|no longer|not any more|any more|my foot|my eye)$/u.test(said)) ||
    /^(?:isn'?t|is not) (?:the )?half of it$/u.test(behind.map(({ said }) => said).join(' '));
  const isFirm = mods.firm || clause.opener === 'but' || clause.opener === 'so' || isCorrected(at) || endsNow(at);
  return claimFrom(
    at,
    { field: 'rating', value, by, certainty, denied: mods.negated || isOver, firm: isFirm, doubtful: mods.between },
    { reads: [unit], taken: certainty === 'sure' ? withFrames(units, place, place) : [unit] },
  );
}

/** "amber → green", "moving from green to amber": the first is what it was. */
function isFormer({ units, place }: At): boolean {
  const next = units.slice(place + 1).find((one) => !isA(one, 'change') && one.said !== 'to');
  const isChange =
    units[place + 1] !== undefined && (isA(units[place + 1], 'change') || units[place + 1]!.said === 'to');
  return isChange && next !== undefined && isA(next, 'colour');
}

function formerFrom({ units, place }: At): readonly Unit[] {
  let first = place;
  while (first > 0 && (isA(units[first - 1], 'from', 'change', 'frame') || isA(units[first - 1], 'move'))) first -= 1;
  return units.slice(first, place + 1);
}

function certaintyOf(at: At): Certainty | null {
  const { clause, mods, unit, units, place } = at;
  if (clause.asked) return isAskedOfItself(at) ? 'likely' : null;
  if (mods.negated) return 'likely';
  if (mods.past || mods.towards || (mods.future && !mods.ought)) return null;
  if (SUBORDINATE.has(clause.opener) && !(clause.opener === 'until' && clause.joint?.start === clause.start))
    return null;
  if (clause.opener === 'until') return place === units.length - 1 && isSentenceStart(at) ? 'likely' : null;
  if (clause.opener === 'except' && !units.some((one) => one.kind === 'ref' || isA(one, 'ordinal'))) return null;
  if (
    clause.opener === 'which' &&
    at.clauses[at.at - 1]?.units.every((one) => one.kind !== 'ref' && !isA(one, 'ordinal')) === true
  )
    return null;
  if (isAside(at) || isTakenBack(at)) return null;
  const after = afterOf(at);
  if (after === null) return null;
  if (unit.kind === 'picture') return after;
  const before = units.slice(formerAt(at), place).filter(isUncovered);
  if (before.length > 0)
    return place === units.length - 1 || (after === 'sure' && units.slice(place + 1).every(isHarmless))
      ? 'likely'
      : null;
  if (mods.ought && !isCorrected(at) && !followsNo(at)) return dayAfter(at) ? null : 'likely';
  if (mods.reported) return 'likely';
  if (isReported(at)) return 'likely';
  if (isGreeted(at) || isListOfColours(at) || isOfThings(at)) return null;
  return after;
}

/** What the words behind a colour make of it; null when they take it away. */
function afterOf({ units, place, unit, first, clause, today }: At): Certainty | null {
  const behind = units.slice(place + 1).filter((one) => one.kind !== 'ref');
  const next = behind.find((one) => !isHarmless(one) || isA(one, 'change'));
  const [direct] = behind;
  if (direct !== undefined && HEDGES.test(behind.map(({ said }) => said).join(' '))) return 'likely';
  if (next === undefined) return 'sure';
  // "it's been green since Monday"
  if (direct?.said === 'since' && behind[1]?.kind === 'day' && behind.length === 2) return 'sure';
  const later = behind.findIndex((one) => isA(one, 'colour'));
  const between = later === -1 ? [] : behind.slice(0, later);
  if (
    later !== -1 &&
    between.some((one) => isA(one, 'change') || one.said === 'to') &&
    !between.some((one) => isUncovered(one) || isA(one, 'not', 'than', 'towards', 'was', 'from', 'and'))
  )
    return null;
  if (isA(next, 'was') && (isPastTime(next) || isSlip(behind))) return null;
  // "3.1 amber but not 3.2"
  const isOfOther = isA(next, 'than') && units.at(-1)?.kind === 'ref';
  if (isTurning(next) && behind.at(-1) === next) return isOfOther ? 'sure' : 'likely';
  if (isA(next, 'was') && !isA(next, 'than')) return 'sure';
  if (isToCome(behind, next, today)) return null;
  if (
    units
      .slice(place + 1)
      .some((one, at, all) => isA(one, 'if', 'until', 'except') && !isA(one, 'waiting') && !isBeforeSubject(all, at))
  )
    return unit.said === 'green' || !isA(next, 'until') ? 'likely' : 'sure';
  const isDeterminer =
    /^(?:no|nobody|no one|none|nothing)$/u.test(next.said) && behind[behind.indexOf(next) + 1] !== undefined;
  if (isTurning(next) && !isDeterminer) return isNotYetSo(unit, behind) ? 'sure' : turned(unit, behind, next);
  if ((!isUncovered(next) && !isDeterminer) || unit.kind === 'picture') return 'sure';
  return narrated({ units, place, unit, first, clause }, behind, next);
}

/** What follows a colour without a sign is its narrative where the colour leads; else the colour may be a thing's. */
function narrated(
  { units, place, unit, first, clause }: Pick<At, 'units' | 'place' | 'unit' | 'first' | 'clause'>,
  behind: readonly Unit[],
  next: Unit,
): Certainty | null {
  const [direct] = behind;
  const lead = units.slice(0, place);
  const since = lead.slice(lead.findLastIndex((one) => one.kind === 'ref' || isA(one, 'ordinal', 'colour')) + 1);
  const hasFrame = since.some((one) => !isA(one, 'courtesy', 'and', 'all', 'both', 'rest'));
  const isNamed = units.slice(0, place).some((one) => one.kind === 'ref' || isA(one, 'ordinal'));
  if (
    direct !== undefined &&
    direct !== next &&
    !hasFrame &&
    !isNamed &&
    direct.kind !== 'picture' &&
    !isA(direct, 'frame', 'courtesy', 'change')
  )
    return 'likely';
  if (
    units.some(
      (one, at) => one !== unit && isA(one, 'colour') && units[at + 1] !== undefined && isUncovered(units[at + 1]!),
    )
  )
    return null;
  if (!hasFrame && (first || isNamed || clause.opener === '') && (isNamed || beginsReason(unit, direct ?? next)))
    return 'sure';
  if (hasFrame) return direct !== undefined && !isUncovered(direct) ? 'sure' : null;
  return first && endsInNewDay(units, place) ? 'likely' : null;
}

/** "green by half term", "amber in time for the board", "green from next week": so it is to be, whatever names the time. */
function isToCome(behind: readonly Unit[], next: Unit, today: Day): boolean {
  if (TO_COME.test(behind.map(({ said }) => said).join(' '))) return true;
  const after = behind.slice(behind.indexOf(next) + 1).find(({ said }) => !/^(?:the|then|our|a)$/u.test(said));
  if (after === undefined) return next.said === 'by the time';
  if (next.said === 'from') return after.kind === 'day' && (after.day?.start ?? after.day?.day ?? today) > today;
  return next.said === 'by' && (after.kind === 'day' || !isClaiming(after));
}

// "green-ish", "green at best"
const HEDGES = /^(?:ish|at (?:best|worst|most|a push|a stretch|a pinch))\b/u;
const TO_COME =
  /^(?:in time for|in time to|come |ahead of|well before|before |by the |as from next|as of next|any day now|any time now|one day|some day|shortly|in due course|eventually|ultimately|in the end|at some point|later (?:today|this|in)|next (?:week|month|time|quarter))/u;

/** "last month's red is now an amber": where what it was ends, and what it is begins. */
function formerAt({ units, place }: At): number {
  const from = units.slice(0, place).findLastIndex((one) => isA(one, 'colour'));
  const isNow = from !== -1 && units.slice(from, place).some(({ said }) => /(?:^| )(?:now|become|became)$/u.test(said));
  return isNow ? from + 1 : 0;
}

// "red was a slip of the thumb"
function isSlip(behind: readonly Unit[]): boolean {
  return behind
    .slice(0, 5)
    .some(({ said }) => /\b(?:slip|mistake|error|typo|wrong|accident|misprint|misclick|oversight)\b/u.test(said));
}

function isPastTime({ said }: Unit): boolean {
  return /\b(?:last|ago|yesterday|earlier|previously|before|until)\b/u.test(said);
}

// "green not amber", "amber rather than red", "amber heading to red"
function turned(unit: Unit, behind: readonly Unit[], next: Unit): Certainty | null {
  const colours = behind.slice(behind.indexOf(next)).filter((one) => isA(one, 'colour'));
  if (isA(next, 'or', 'between')) return colours.length > 0 ? 'sure' : 'likely';
  if (isA(next, 'thinks')) return 'likely';
  if (isA(next, 'towards') && behind[0] === next && unit.said === 'green') return 'likely';
  // “amber moved from 31 July to 30 Sept”
  if (/(?:^| )from$/u.test(next.said) && behind[behind.indexOf(next) + 1]?.kind === 'day') return 'sure';
  return colours.length > 0 || isA(next, 'towards', 'was') ? 'sure' : 'likely';
}

/** "amber or red", "amber/red": each in doubt. */
function asAlternatives(spot: Spot, claims: readonly Claim[], places: readonly number[]): readonly Claim[] {
  const { clause, clauses, at } = spot;
  const isBetween = places.length > 1 && clause.units.slice(0, places[0]).some((unit) => isA(unit, 'between'));
  const isEither =
    isBetween || (places.length > 1 && clause.units.slice(places[0], places.at(-1)).some((unit) => isA(unit, 'or')));
  const isSlashed = [clauses[at + 1], clause].some(
    (one, index) =>
      one?.opener === '/' && isOnlyColour(index === 0 ? clauses[at + 1] : clauses[at - 1]) && isOnlyColour(clause),
  );
  return isEither || isSlashed ? claims.map((claim) => ({ ...claim, doubtful: true })) : claims;
}

function isOnlyColour(clause: Spot['clause'] | undefined): boolean {
  return clause !== undefined && clause.units.length === 1 && isA(clause.units[0], 'colour');
}

// "red amber green"; but "1 red 2 amber 3 green" says which is which
function isMostlyColours({ clause }: Spot): boolean {
  const subjects = clause.units.filter((unit) => unit.kind === 'ref' || isA(unit, 'ordinal'));
  if (subjects.length > 2) return false;
  return new Set(clause.units.map((unit) => meaningOf(unit, 'colour')).filter((one) => one !== '')).size > 2;
}
