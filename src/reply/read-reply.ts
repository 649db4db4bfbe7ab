import { loweredBeside } from './subjects/lowered-beside.ts';
import { assign } from './subjects/assign.ts';
import type { Group } from './subjects/assign.ts';
import { claimsIn } from './claims/claims-in.ts';
import type { Claim } from './claims/claim.ts';
import { withoutDeniedDays } from './claims/denied-days.ts';
import { withoutNoDays } from './claims/no-days.ts';
import { withoutUnsettledDays } from './claims/unsettled-days.ts';
import { splitClauses } from './clauses/split-clauses.ts';
import type { Clause } from './clauses/clause.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import { refsIn } from '#src/refs/find-refs.ts';
import { inARow } from '#src/refs/in-a-row.ts';
import { withDots } from '#src/refs/with-dots.ts';
import { datesInOrder, inOrder } from './several/in-order.ts';
import { readPairedRow } from './several/paired-row.ts';
import { readSaidAgain } from './several/said-again.ts';
import { readSameAgain } from './several/same-again.ts';
import { findSubjects } from './subjects/find-subjects.ts';
import type { Subject } from './subjects/subject.ts';
import { loweredAsPointed, pointedAt, withOthersPointedAt } from './subjects/pointed-at.ts';
import { withTheOtherOfTwo } from './subjects/the-other-of-two.ts';
import { withPlacesOfNamed } from './subjects/places-of-named.ts';
import { withOrdinalsLeftOut } from './subjects/ordinals-left-out.ts';
import { withTailsOfAsked } from './subjects/tails-of-asked.ts';
import { exceptedIn, loweredByExcepted } from './subjects/excepted.ts';
import { doubted } from './doubts/doubted.ts';
import { edged } from './doubts/edged.ts';
import { withWhatIsToCome } from './doubts/to-come.ts';
import { gated } from './gate.ts';
import { makeLegible, withoutQuoted } from './legible.ts';
import { partOf } from './parts/group-parts.ts';
import type { Stretch } from './parts/group-parts.ts';
import { asAsked, withAsked } from './asked-back/with-asked.ts';
import { withoutQuestions } from './asked-back/without-questions.ts';
import { outcomeOf } from './parts/outcome.ts';
import { withoutClashes } from './parts/without-clashes.ts';
import type { Reading, ReadingPart } from './reading.ts';
import type { Asked, ReplyContext } from './reply-context.ts';
import { withRefLinesJoined } from './tidy/refs-on-lines.ts';
import { withSpacesInPlace } from './tidy/slipped-space.ts';
import { withWishes } from './requests/wishes-in.ts';
import { readUnits } from './units/read-units.ts';
import { isA } from './units/unit.ts';
import { titlesOf } from './units/titles.ts';
import { withApologies } from './units/with-apologies.ts';
import { withLetters } from './units/with-letters.ts';
import { withScotsNo } from './units/with-scots-no.ts';
import { withSizesInPlace } from './units/sizes-in-place.ts';
import { withOrder } from './units/with-order.ts';

export type { ReplyContext } from './reply-context.ts';

/** A longer message is read no further; the rest stays in its words. */
const READ_AT_MOST = 8000;

type Heard = {
  readonly text: string;
  readonly legible: string;
  readonly clauses: readonly Clause[];
  readonly refs: readonly FoundRef[];
  readonly groups: readonly Group[];
};

/** Reads what a person answered: a part for each action named, or one part without a ref when the words name none. */
export function readReply(text: string, context: ReplyContext): Reading {
  const apart = withoutQuestions(text.slice(0, READ_AT_MOST), context);
  if (apart === null) return withAll(readTold(text, context));
  const rest = apart.rest === '' ? null : readTold(apart.rest + text.slice(READ_AT_MOST), context);
  return withAll(outcomeOf(withAsked(rest, apart, context), context));
}

function withAll(reading: Reading): Reading {
  return { ...reading, parts: reading.parts.map(asAsked) };
}

/** Reads what asks nothing back. */
function readTold(text: string, context: ReplyContext): Reading {
  // Each number on a line of its own: which line is of which needs no asking.
  if (withRefLinesJoined(text, context) !== text) return readPlain(text, context);
  return (
    readPairedRow(text, context, readPlain) ??
    readSaidAgain(text, context, readPlain) ??
    readSameAgain(text, context, readPlain) ??
    readPlain(text, context)
  );
}

function readPlain(text: string, context: ReplyContext): Reading {
  const heard = hear(text, context);
  const named = namedIn(heard.groups);
  const parts = heard.groups.flatMap((group, at) => spread(group, stretchOf(heard, at), { heard, context, named }));
  return outcomeOf(withoutClashes(parts), context);
}

/** The refs that have words of their own; "both" speaks of one that is only waiting, too. */
function namedIn(groups: readonly Group[]): ReadonlySet<string> {
  const spoken = groups.filter(
    ({ claims, subject }) =>
      claims.some(({ field }) => field !== 'waitingOn') || claims.length === 0 || subject?.open === 'rest',
  );
  return new Set(spoken.flatMap(({ subject }) => (subject?.refs ?? []).map(({ said }) => said.toLowerCase())));
}

function hear(text: string, context: ReplyContext): Heard {
  const plainly = withSpacesInPlace(withoutQuoted(makeLegible(text.slice(0, READ_AT_MOST))));
  const refsAsked = context.asked.map(({ ref }) => ref);
  const legible = withRefLinesJoined(withDots(plainly, refsAsked), context);
  const written = withTailsOfAsked(refsIn(legible, context), legible, context);
  const named = withTheOtherOfTwo(inARow(written, legible), legible, context.asked);
  const placed = withPlacesOfNamed(withOrdinalsLeftOut(named, legible, context.asked), legible);
  const pointed = pointedAt(placed, legible, context.asked);
  const { refs } = pointed;
  const known = { refs, titles: titlesOf(context.asked), today: context.today };
  const plain = withApologies(readUnits(legible, known), legible);
  const lettered = withLetters(withOthersPointedAt(plain, pointed.others), legible);
  const units = withOrder(withSizesInPlace(withScotsNo(lettered, legible)), legible, context.asked.length);
  const clauses = splitClauses(units, legible);
  const read = claimsIn(clauses, context, text.slice(0, READ_AT_MOST));
  const claims = withWishes(read, { clauses, legible, today: context.today });
  const excepted = exceptedIn(refs, { clauses, text: legible });
  const subjects = findSubjects(clauses, context, { text: legible, claims, excepted });
  const sure = gated(loweredByExcepted(claims, subjects, { clauses, text: legible }), clauses, context.asked.length);
  const sound = withWhatIsToCome(edged(doubted(sure, legible, { ...context, refs }), legible), clauses, context.today);
  const dated = withoutUnsettledDays(withoutNoDays(sound, clauses), { clauses, legible, today: context.today });
  const agreeable = loweredAsPointed(withoutDeniedDays(dated, clauses, legible), pointed, {
    clauses,
    isOfOne: context.asked.length === 1,
  });
  const groups = loweredBeside(assign(agreeable, subjects, { clauses, text: legible }), clauses);
  return { text, legible, clauses, refs, groups };
}

function stretchOf({ text, legible, clauses, groups }: Heard, at: number): Stretch {
  const { subject, claims, start } = groups[at]!;
  const end = groups[at + 1]?.start ?? text.length;
  const named =
    subject === null ? null : { start: withBullet(legible, leadOf(clauses, subject.start), start), end: subject.end };
  const within = clauses.filter((clause) => clause.start >= start && clause.start < end);
  return { text, legible, clauses: within, claims, named, start, end };
}

/** "RAG 8.1.3", "update on 8.1.3": where the small words before a subject begin. */
function leadOf(clauses: readonly Clause[], start: number): number {
  const clause = clauses.find((one) => one.start <= start && start < one.end);
  const before = clause?.units.filter((unit) => unit.end <= start) ?? [];
  const isLead = before.length > 0 && before.every((unit) => isA(unit, 'frame', 'courtesy', 'and'));
  return isLead ? before[0]!.start : start;
}

const BULLET = /(?:^|\n)(\s{0,6}(?:(?:[-–•·+>]|\(?\d{1,2}[.)])\s{0,3})?)$/u;

function withBullet(legible: string, start: number, from: number): number {
  const before = legible.slice(Math.max(0, start - 12), start);
  return Math.max(from, start - (BULLET.exec((start <= 12 ? '' : 'x') + before)?.[1]?.length ?? 0));
}

type Round = { readonly heard: Heard; readonly context: ReplyContext; readonly named: ReadonlySet<string> };

/** One reading for each action that a stretch is about. */
function spread({ subject, claims }: Group, stretch: Stretch, round: Round): readonly ReadingPart[] {
  const { context, named, heard } = round;
  const askedFor = (ref: string): Asked | null =>
    context.asked.find((one) => one.ref.toLowerCase() === ref.toLowerCase()) ?? unasked(ref, context);
  const about = (ref: string, unknown = ''): ReadingPart => {
    const part = partOf(stretch, { ref, asked: askedFor(ref), unknown });
    return subject?.likely === true ? { ...part, certainty: 'likely' } : part;
  };
  if (subject?.ends === true) return [ofOthers(keptPart(stretch))];
  if (subject !== null && subject.refs.length > 0)
    return subject.refs.map((ref) => about(ref.said, ref.known ? '' : ref.said));
  if (subject !== null && context.asked.length < 2)
    return [ofOthers(partOf(stretch, { ref: null, asked: null, unknown: '' }))];
  if (subject !== null) return spreadOpen(subject, stretch, { about, named, context });
  const listed = heard.groups.length === 1 ? inOrder(claims, stretch, { about, context }) : null;
  if (listed !== null) return listed;
  const [only, ...others] = context.asked;
  const asked = others.length === 0 ? (only ?? null) : null;
  const part = partOf(stretch, { ref: null, asked, unknown: '' });
  if (asked !== null && PLACE_IN_LIST.test(part.words)) return [ofOthers({ ...part, certainty: 'likely' })];
  return [isRead(part) ? part : { ...part, ref: mentioned(heard, context) }];
}

// “It’s the third one down, red”, where one is asked about: a place in a list that is not on this card.
const PLACE_IN_LIST =
  /\b(?:first|second|third|fourth|fifth|sixth|last|top|bottom|\d(?:st|nd|rd|th)) (?:one|item|action|row|line) (?:down|up|along|from the (?:top|bottom|end)|(?:on|in|of) (?:the|my|your) (?:list|table|plan))\b/iu;

/** Of an action that nobody asked about its dates alone are known: no yes is an answer to it. */
function unasked(ref: string, { datesOf }: ReplyContext): Asked | null {
  const dates = datesOf?.(ref) ?? null;
  return dates === null ? null : { ref, title: '', question: null, rating: null, ...dates };
}

function isRead({ certainty, request, progress, change }: ReadingPart): boolean {
  return (
    certainty === 'sure' ||
    request !== null ||
    progress !== null ||
    Object.keys(change).some((field) => field !== 'narrative')
  );
}

type Open = {
  readonly about: (ref: string) => ReadingPart;
  readonly named: ReadonlySet<string>;
  readonly context: ReplyContext;
};

/** "all", "both", "the rest": each of the actions asked about that is meant. */
function spreadOpen(subject: Subject, stretch: Stretch, { about, named, context }: Open): readonly ReadingPart[] {
  const without = new Set(subject.without.map((ref) => ref.toLowerCase()));
  const others = [...named].filter(
    (ref) => !without.has(ref) && context.asked.some((one) => one.ref.toLowerCase() === ref),
  );
  const open = context.asked.filter(({ ref }) => !named.has(ref.toLowerCase()) && !without.has(ref.toLowerCase()));
  const total = subject.open === 'rest' || without.size > 0 ? open.length : context.asked.length;
  // “The other one” of three is nobody knows which.
  const isAll = subject.open !== 'rest' && subject.count === context.asked.length;
  const isCounted = subject.count === null || subject.count === total || isAll;
  if (!isCounted || open.length === 0) return [keptPart(stretch)];
  const parts = open.map(({ ref }) => about(ref));
  const dated = datesInOrder(stretch, parts);
  if (dated !== null) return dated;
  // “The rest are fine”, and nobody has said a word of any.
  const isRestOfNothing = subject.open === 'rest' && open.length === context.asked.length && context.isRest !== true;
  // "no to all of them" answers questions that are not the same
  const isMixed = new Set(open.map(({ question }) => question)).size > 1 && stretch.claims.some(isNo);
  return isMixed || (subject.open === 'all' && others.length > 0) || isRestOfNothing
    ? parts.map((part) => ({ ...part, certainty: 'likely' }))
    : parts;
}

function ofOthers(part: ReadingPart): ReadingPart {
  return { ...part, certainty: 'likely', isOfOthers: true };
}

function isNo(claim: Claim): boolean {
  return claim.field === 'answer' && claim.value === 'no';
}

function keptPart(stretch: Stretch): ReadingPart {
  return partOf({ ...stretch, claims: [], named: null }, { ref: null, asked: null, unknown: '' });
}

/** The one ref that prose speaks of, where no conversation says what it is about. */
function mentioned({ refs, groups }: Heard, { asked }: ReplyContext): string | null {
  const said = new Set(refs.filter((ref) => ref.known).map((ref) => ref.said));
  if (groups.length > 1 || asked.length > 0 || said.size !== 1) return null;
  return [...said][0] ?? null;
}
