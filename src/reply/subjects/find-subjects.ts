import type { Claim } from '#src/reply/claims/claim.ts';
import { isJudging } from '#src/reply/claims/claim.ts';
import { isClaiming, isTurning, isUncovered } from '#src/reply/claims/cover.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import { isTally } from '#src/reply/units/tallies.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA, isSaidInFull, meaningOf } from '#src/reply/units/unit.ts';
import { countIn } from './counted.ts';
import { countsWithin } from './counts-within.ts';
import { placesMeant } from './places-meant.ts';
import { isInPassing } from './in-passing.ts';
import { saysOf, standsForOthers } from './of-others.ts';
import { saysNotDone } from './not-done.ts';
import { isAfterClaim, isNounBehind, isOfThings, isSomeOf } from './some-of.ts';
import { joinSubjects, UP_TO } from './join-subjects.ts';
import type { Subject } from './subject.ts';

type Round = {
  readonly clauses: readonly Clause[];
  readonly context: ReplyContext;
  readonly text: string;
  /** Where a request stands, of which the ref behind it is the object: "undo 8.1.3". */
  readonly wishes: readonly Claim[];
  /** The clauses that say how something stands. */
  readonly judged: ReadonlySet<number>;
  /** Where the refs stand that something is asked for of. */
  readonly objects: ReadonlySet<number>;
  /** Refs that the words take out of what they say of others. */
  readonly excepted: readonly FoundRef[];
};

type Words = { readonly text: string; readonly claims: readonly Claim[]; readonly excepted: readonly FoundRef[] };

/** Everything that the clauses are about, in order; refs that are only spoken of are left out. */
export function findSubjects(
  clauses: readonly Clause[],
  context: ReplyContext,
  { text, claims, excepted }: Words,
): readonly Subject[] {
  const wishes = claims.filter(isWish);
  const objects = new Set(claims.flatMap(({ of = [] }) => of));
  const judged = new Set(claims.filter((one) => isJudging(one) && !one.denied).map(({ clause }) => clause));
  const round = { clauses, context, text, wishes, judged, objects, excepted };
  const found = clauses.flatMap((clause, at) => subjectsOf(clause, at, round));
  const kept: Subject[] = [];
  for (const subject of joinSubjects(found, round)) {
    const spoken = { clauses, claims, text, open: context.asked.length };
    if (!isInPassing(subject, kept.at(-1), spoken)) kept.push(subject);
  }
  return kept;
}

function subjectsOf(clause: Clause, at: number, round: Round): readonly Subject[] {
  const { units } = clause;
  const hasRef = units.some((unit) => unit.kind === 'ref');
  const which =
    clause.opener === 'which' && !hasRef
      ? round.clauses[at - 1]?.units.findLast((unit) => unit.kind === 'ref')
      : undefined;
  if (which?.ref !== undefined)
    return [{ ...ofRefs([which.ref], which, at), start: clause.start, end: clause.joint?.end ?? clause.start }];
  const found = units.flatMap((unit, place): readonly Subject[] => {
    if (unit.kind === 'ref') return ofRef(unit, { clause, place, at }, round);
    const spot = { clause, place, at };
    if (round.context.asked.length < 2) return standsForOthers(unit, at, round) ? openOf(unit, spot, round) : [];
    const open = openOf(unit, spot, round);
    return hasRef ? open : [...(ofOrder(unit, spot, round) ?? []), ...open];
  });
  return found.length > 0 || hasRef ? found : byTitle(clause, at, round);
}

function ofRef(unit: Unit, { clause, place, at }: Place, round: Round): readonly Subject[] {
  const subject = ofRefs([unit.ref!], unit, at, unit.ref!.mayCount === true);
  if (round.excepted.some(({ index }) => index === unit.ref!.index)) return [{ ...subject, excepted: true }];
  const before = clause.units.slice(0, place).findLast(({ kind }) => kind === 'ref');
  if (round.objects.has(unit.ref!.index)) return [{ ...subject, wished: true }];
  const isEnd = before !== undefined && UP_TO.test(round.text.slice(before.end, unit.start));
  if (isEnd || !isMention(clause, place, { at, ...round })) return [subject];
  const isReported =
    unit.ref!.known && saysOf(round.text.slice(clause.start, unit.start)) && isClaimed(clause.units, place);
  return isReported ? [{ ...subject, likely: true }] : [];
}

function isWish(claim: Claim): boolean {
  if (claim.field !== 'request') return false;
  return claim.value.kind === 'snooze' || (claim.certainty === 'sure' && OF_A_REF.has(claim.value.kind));
}

const OF_A_REF = new Set(['undo', 'not-mine']);
function isWished({ start }: Unit, wishes: readonly Claim[]): boolean {
  return wishes.some((wish) => start >= wish.start && start < wish.end);
}

type Place = { readonly clause: Clause; readonly place: number; readonly at: number };

function ofRefs(refs: readonly FoundRef[], { start, end }: Unit, clause: number, likely = false): Subject {
  return { refs, open: null, count: null, without: [], likely, start, end, clause };
}

// "waiting on 8.1.4", "because 8.1.4 is late"
function isMention(
  clause: Clause,
  place: number,
  { at, clauses, wishes, text }: Round & { readonly at: number },
): boolean {
  const { units, opener } = clause;
  const unit = units[place]!;
  const before = units.slice(0, place);
  const behind = units[place + 1];
  const isNamed = isClaimed(units, place) || (unit.ref?.known === true && isBehindClaims(before, wishes));
  if (unit.ref?.likely === false && !isNamed) return true;
  if (before.some((one) => isA(one, 'waiting', 'than', 'thinks') && !isA(one, 'frame'))) return true;
  if (SUBORDINATE.has(opener)) return true;
  if (opener === '(' && clauses[at - 1]?.units.some((one) => isUncovered(one)) && !isClaimed(units, place)) return true;
  if (saysNotDone(text.slice(clause.start, unit.start))) return false;
  const uncovered = before
    .filter((one) => !isWished(one, wishes) && !/^[rag]$/u.test(one.said))
    .filter((one) => isUncovered(one) || (isTurning(one) && !isA(one, 'not', 'except', 'would')));
  if (uncovered.length === 0) return before.some((one) => one.said === 'depends on' || one.said === 'see below');
  return !(
    isClaimed(units, place) &&
    behind !== undefined &&
    before.length - units.slice(0, place).filter((one) => isClaiming(one)).length > 0 &&
    isA(before.at(-1), 'colour', 'state')
  );
}

/** “Green E1 and E3”, “not mine E5”: nothing stands before the ref but what is said of it. */
function isBehindClaims(before: readonly Unit[], wishes: readonly Claim[]): boolean {
  const isSaid = before.some((one) => isClaiming(one) || isWished(one, wishes));
  return isSaid && before.every((one) => isWished(one, wishes) || !isUncovered(one));
}

// “A1 and A2 both fine” is claimed of each that the list names.
function isInList(unit: Unit): boolean {
  return unit.kind === 'ref' || isA(unit, 'frame', 'change', 'and', 'both', 'all');
}

/** True when a claim begins behind a ref: a rating, a day, "is done". */
function isClaimed(units: readonly Unit[], place: number): boolean {
  const next = units.slice(place + 1).find((one) => !isInList(one) || isClaiming(one));
  return next === undefined ? false : isClaiming(next) || /^[rag]$/u.test(next.said);
}

function openOf(
  unit: Unit,
  spot: Place,
  { clauses, wishes, text, excepted, context: { asked } }: Round,
): readonly Subject[] {
  const { clause, place, at } = spot;
  if ((isA(unit, 'both') && clause.units[place + 1]?.kind === 'ref') || isSomeOf(unit, text, excepted)) return [];
  const before = clause.units.slice(0, place).filter((one) => !isWished(one, wishes));
  // “all fine” between quotation marks is what somebody said, and no word about all that were asked.
  if (clause.quoted || before.some((one) => isUncovered(one)) || SUBORDINATE.has(clause.opener)) return [];
  // “8.1.3 green (all fine)” says why.
  if (clause.opener === '(' && clauses[at - 1]?.units.some(({ kind }) => kind === 'ref') === true) return [];
  if (isA(unit, 'all', 'both') || unit.said.startsWith('all ')) {
    const isBehind = before.some((one) => isClaiming(one)) || isAfterClaim(clauses, at);
    const last = before.at(-1);
    const isBound =
      last !== undefined &&
      (isClaiming(last) || /(?:^| )(?:for|on|to|of|with|re|in)$/u.test(last.said)) &&
      !isA(unit, 'idiom', 'state', 'same');
    if (isBehind && !isBound) return [];
  }
  const likely = isOfThings(unit, clause.units[place + 1], asked.length);
  const base = { refs: [], without: [], likely, start: unit.start, end: unit.end, clause: at };
  if (isA(unit, 'rest')) return [{ ...base, open: 'rest', count: countIn(unit.said) }];
  if (isA(unit, 'both') && !isA(clause.units[place + 1], 'between')) return [{ ...base, open: 'all', count: 2 }];
  if (unit.said.startsWith('all ') && isA(unit, 'idiom', 'state', 'same')) {
    // “8.1.3 all good” is said of that one.
    const isOfOne = before.at(-1)?.kind === 'ref';
    return isOfOne ? [] : [{ ...base, end: unit.start, open: 'all', count: null }];
  }
  if (
    isA(unit, 'all') &&
    !(
      unit.said === 'everything' &&
      clause.units.slice(place + 1).some((one) => isUncovered(one)) &&
      !clause.units.slice(place + 1).some((one) => isA(one, 'colour', 'idiom', 'state'))
    )
  ) {
    return [{ ...base, open: 'all', count: countIn(unit.said) }];
  }
  return [];
}

/** "the first one", "last two", "2)", "b)": by the order in which they were asked. */
function ofOrder(unit: Unit, { clause, place, at }: Place, round: Round): readonly Subject[] | null {
  const { context, text, clauses } = round;
  const named = clauses.slice(0, at).flatMap(({ units }) => units.filter(isSaidInFull));
  if (!isA(unit, 'ordinal') && (named.length > 0 || isTally(text, unit.start, context.asked.length))) return null;
  const before = clause.units.slice(0, place).filter(({ kind }) => kind !== 'number');
  if (before.some((one) => isUncovered(one)) || SUBORDINATE.has(clause.opener)) return null;
  const places = placesOf(unit, { clause, place, at }, text, context.asked.length);
  // "first of all" says when, and not which.
  if (places === null || /^ of all\b/iu.test(text.slice(unit.end, unit.end + 10))) return null;
  if (places.some((one) => context.asked[one] === undefined)) return null;
  const known = [...named, ...clause.units].flatMap(({ ref }) => ref ?? []);
  if (isA(unit, 'ordinal') && (countsWithin(unit.start, known, text) || isNounBehind(clause.units, place))) return null;
  const refs = places.map((one) => asRef(context.asked[one]!.ref, unit));
  // “8.1.3 and 8.1.4: first amber” may be the first of these.
  return [ofRefs(refs, unit, at, named.length > 1 && !meaningOf(unit, 'ordinal').startsWith('-'))];
}

function asRef(said: string, { start, end }: Unit): FoundRef {
  return { said, known: true, likely: true, index: start, end };
}

function placesOf(unit: Unit, { clause, place }: Place, text: string, count: number): readonly number[] | null {
  const meaning = meaningOf(unit, 'ordinal');
  if (meaning !== '') return placesMeant(meaning, count);
  const isFirst = clause.units.slice(0, place).every((one) => isA(one, 'courtesy', 'and', 'frame'));
  const isNumber = unit.kind === 'number' || (unit.kind === 'phrase' && /^\d$/u.test(unit.raw));
  const number = isNumber
    ? Number(unit.raw)
    : /^[a-e]$/iu.test(unit.raw) && text.charAt(unit.end) === ')' && !isA(unit, 'colour')
      ? unit.raw.toLowerCase().charCodeAt(0) - 96
      : 0;
  if (!isFirst || number < 1 || number > count) return null;
  const isListed = /^\s*[.):-]/u.test(text.slice(unit.end, unit.end + 3)) || isClaimed(clause.units, place);
  return isListed && clause.units[place + 1]?.kind !== 'ref' ? [number - 1] : null;
}

/** "the policy is green, the training amber": by words that one title alone has. */
function byTitle({ units, opener }: Clause, at: number, { context }: Round): readonly Subject[] {
  if (context.asked.length < 2 || SUBORDINATE.has(opener)) return [];
  const lead: Unit[] = [];
  for (const unit of units) {
    if (unit.titles === undefined && !isA(unit, 'frame', 'courtesy')) break;
    lead.push(unit);
  }
  const named = lead.filter((unit) => unit.titles !== undefined && unit.titles.length > 0);
  const [only, ...others] = common(named.map(({ titles }) => titles ?? []));
  if (only === undefined || others.length > 0 || (units.length === lead.length && opener !== 'except')) return [];
  const ref = asRef(context.asked[only]!.ref, named[0]!);
  return [{ ...ofRefs([ref], named[0]!, at, true), byTitle: true, end: named.at(-1)!.end }];
}

function common([first = [], ...rest]: readonly (readonly number[])[]): readonly number[] {
  return first.filter((place) => rest.every((places) => places.includes(place)));
}
