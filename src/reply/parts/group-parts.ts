import type { Change } from '#src/plan/change.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import { MARK } from '#src/reply/legible.ts';
import type { ImpliedPart, ReadingPart } from '#src/reply/reading.ts';
import type { Span } from '#src/reply/remainder.ts';
import { remainderOf, trimmed, wordsOf } from '#src/reply/remainder.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import type { Settled } from '#src/reply/settle/settle.ts';
import { settle } from '#src/reply/settle/settle.ts';
import { isUncovered } from '#src/reply/claims/cover.ts';
import { saysNotBegun } from '#src/reply/claims/of-beginning.ts';
import { isA } from '#src/reply/units/unit.ts';
import { leaveBeside } from './leave-beside.ts';
import { withReason } from './with-reason.ts';
import { shownBy } from './shown-by.ts';
import { unlessTakenBack } from './taken-back.ts';

/** A stretch of a message about the same actions, with what it claims. */
export type Stretch = Span & {
  readonly text: string;
  readonly legible: string;
  readonly clauses: readonly Clause[];
  readonly claims: readonly Claim[];
  /** The words that name the actions; null when the conversation does. */
  readonly named: Span | null;
};

const COVERED = new RegExp(`[${MARK.quoted}]+`, 'gu');
const OPENING =
  /^(?:(?:an? )?(?:quick )?(?:update|rag|rating|status|latest)(?: (?:on|for|re|is))?|update (?:on|for)|re|regarding|for|on|about|and|please|and for|as for|so|no|yes)$/u;

/** What a stretch says of one action: what was understood, and the rest as the narrative, or the evidence behind "done". */
export function partOf(
  stretch: Stretch,
  { ref, asked, unknown }: { readonly ref: string | null; readonly asked: Asked | null; readonly unknown: string },
): ReadingPart {
  const settled = unlessTakenBack(settle(stretch.claims, asked), stretch);
  const words = wordsOf(stretch.text, stretch);
  const base = {
    ref,
    words,
    request: settled.request,
    progress: settled.progress,
    asks: settled.asks,
    reads: settled.used.flatMap(({ reads }) => reads),
    ...noDayIn(stretch.claims),
    ...leaveBeside(settled, stretch.claims),
  };
  const isNothing = Object.keys(settled.change).length === 0 && settled.request === null && settled.progress === null;
  const isUnread = isNothing && !settled.used.some(({ field }) => field === 'evidence');
  if (isUnread || isAskedBack(settled)) {
    const whole = keptWhole(stretch, unknown);
    const notBegun = isUnread && isNotBegun(stretch.clauses) ? { notBegun: true as const } : {};
    const change = narrativeOf(whole);
    return { ...base, ...notBegun, change, implied: [], unread: joined(unknown, whole), certainty: 'likely' };
  }
  if (settled.certainty === 'likely' && !isNothing) {
    const whole = keptWhole(stretch, unknown);
    const implied = impliedIn(settled);
    return {
      ...base,
      request: withReason(settled, stretch, coveredIn(stretch)),
      change: { ...settled.change, ...narrativeOf(whole) },
      implied,
      unread: unknown,
      certainty: 'likely',
    };
  }
  return { ...base, ...recorded(stretch, settled, unknown), certainty: 'sure' };
}

// "grey", "hasn't started yet": whoever asks back asks whether it will be done all the same.
function isNotBegun(clauses: readonly Clause[]): boolean {
  return clauses.some(({ units, asked, quoted }) => !asked && !quoted && units.some(saysNotBegun));
}

function noDayIn(claims: readonly Claim[]): Pick<ReadingPart, 'noSuchDay'> {
  const noSuchDay = claims.findLast(({ noDay }) => noDay !== undefined)?.noDay;
  return noSuchDay === undefined ? {} : { noSuchDay };
}

// "is it amber?" asks, and says nothing.
function isAskedBack({ change, request, progress }: Settled): boolean {
  return (
    progress === null &&
    Object.keys(change).length === 0 &&
    request !== null &&
    ['question', 'help', 'stop'].includes(request.kind)
  );
}

function narrativeOf(narrative: string): Change {
  return narrative === '' ? {} : { narrative };
}

function recorded(
  stretch: Stretch,
  settled: Settled,
  unknown: string,
): Pick<ReadingPart, 'change' | 'implied' | 'unread'> {
  const { text, start } = stretch;
  const beside = settled.beside.filter((claim) => claim.field !== 'answer' || isWholeClause(claim, stretch));
  const taken = [...coveredIn(stretch), ...[...settled.used, ...beside].filter(isTaken)];
  const { shows, evidence, beside: kind } = shownBy(stretch, settled, taken);
  const all = remainderOf(text, { start, end: shows }, taken);
  // Of “27 November at the latest, trainer off sick” what stands behind the day goes with it.
  const left = settled.used.some(({ field }) => field === 'forecast') ? all.replace(BEHIND_DAY, '') : all;
  const isWhole = !isBrokenOff(left) && !isCutFromVerb(settled, stretch);
  const isOwn = isVerbatim(left, stretch) && !saysOthers(settled, stretch) && isWhole;
  const said = START_ALONE.test(left) ? '' : isOwn ? left : ownWords(stretch);
  const narrative = [said, ...kind].filter((one) => one !== '').join(' ');
  const [first, last] = [settled.doubtful[0], settled.doubtful.at(-1)];
  const doubt = first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
  return {
    change: { ...settled.change, ...narrativeOf(narrative), ...(evidence === '' ? {} : { evidence }) },
    implied: impliedIn(settled),
    // “minutes in sharepoint/panel/mar26”: what shows it is no day that was not understood.
    unread: joined(unknown, evidence.includes(doubt) ? '' : doubt),
  };
}

// Of “survey ran, 1204 replies” “survey” alone says nothing.
function isCutFromVerb({ used }: Settled, { clauses }: Stretch): boolean {
  return used.some(({ field, start, end }) => {
    if (field !== 'done' || end <= start) return false;
    const own = clauses.find((clause) => clause.start <= start && start < clause.end);
    return own?.units.some((unit) => unit.end <= start && (isUncovered(unit) || unit.titles !== undefined)) === true;
  });
}

// Of “15 Nov, thats certain” “thats” alone says nothing.
function isWholeClause({ start, end }: Claim, { clauses }: Stretch): boolean {
  const own = clauses.find((clause) => clause.start <= start && start < clause.end);
  return (
    own === undefined || own.units.every((unit) => (unit.start >= start && unit.end <= end) || !isA(unit, 'frame'))
  );
}

const BEHIND_DAY =
  /^(?:at the (?:very )?(?:latest|earliest)|latest|or (?:sooner|earlier|thereabouts|so)|if not (?:before|sooner|earlier)|hopefully|ish)(?:\s*[,;:.–—-]\s*|\s*$)/iu;
const START = String.raw`(?:(?:so|and|but|which)\s+)?(?:it|this|that|we|they|the date)(?:\s+(?:will|would|should|has|is)|['’]ll|['’]s)(?:\s+(?:now|be))*`;
/** “It will” of “it will more likely be mid February”, whose rest was read: no note. */
const START_ALONE = new RegExp(`^${START}$`, 'iu');
const BROKEN_OFF = new RegExp(String.raw`(?:^|[.!?;,]\s*|\s(?:so|and|but)\s+)${START}$`, 'iu');

/** True for “the bidder is slow. It will”, “everything is”: half a sentence is not what somebody wrote. */
function isBrokenOff(left: string): boolean {
  return BROKEN_OFF.test(left) || HANGS.test(left);
}

/** “Ney reckons amber. I’d say green”: what somebody else makes of it is told whole. */
function saysOthers({ used }: Settled, { claims, clauses }: Stretch): boolean {
  return claims.some((claim) => {
    const isRating = claim.field === 'former' || (claim.field === 'rating' && claim.by === 'colour');
    if (!isRating || used.includes(claim)) return false;
    const own = clauses.find(({ start, end }) => start <= claim.start && claim.start < end);
    return (
      (claim.field === 'rating' && claim.certainty === 'likely') ||
      own?.units.some((unit) => isA(unit, 'thinks')) === true
    );
  });
}

// What is shown as somebody's own words stands in them just so.
function isVerbatim(left: string, { text, start, end }: Stretch): boolean {
  return text.slice(start, end).includes(left);
}

/** “Not sure about” of “not sure about 8.1.3”: what hangs on a number is told with it. */
const HANGS =
  /(?<=^|\s)(?:about|on|for|with|of|to|in|at|from|by|than|re|regarding|is|are|was|were|be|been|the|a|an|not|because|if)$/iu;

// "A/G", "🟢🔴", "👎": signs that say something too.
function isCut(left: string, stretch: Stretch): boolean {
  return left.length < ownWords(stretch).length && (!isVerbatim(left, stretch) || SIGNS.test(ownWords(stretch)));
}

const SIGNS =
  /^(?:[rag]\/[rag]|[🔴🟠🟡🟢🔵🟥🟧🟨🟩👍👎✅❌⛔⚠🚩❗❓🤷🤔😬🙁☹😟]|\p{Emoji_Modifier}|[\uFE0F\u200D\s])+$/iu;

/** All the words but those that name the action at either end. */
function ownWords({ text, legible, named, start, end }: Stretch): string {
  const own = { start, end };
  if (named === null) return trimmed(text, own);
  const isFirst = !SPEAKS.test(legible.slice(start, named.start));
  return isFirst
    ? wordsOf(text, { start: Math.max(start, named.end), end }).replace(/^[\s:–—-]+/u, '')
    : wordsOf(text, own);
}

const SPEAKS = /[\p{L}\p{N}]/u;

function isTaken({ start, end }: Claim): boolean {
  return end > start;
}

function impliedIn({ used }: Settled): readonly ImpliedPart[] {
  return used.flatMap(({ implied }) => implied);
}

function joined(...said: readonly string[]): string {
  return said.filter((one) => one !== '').join(' ');
}

// Nothing was made of it: all of it is the narrative, courtesies too.
function keptWhole(stretch: Stretch, _unknown: string): string {
  const { text, named, clauses } = stretch;
  const covered = named === null ? quotedIn(stretch) : coveredIn(stretch);
  const left = remainderOf(text, stretch, covered);
  const rest = named !== null && (isCut(left, stretch) || HANGS.test(left)) ? ownWords(stretch) : left;
  // "no to the second"
  if (rest === '' && stretch.claims.some(({ field }) => field === 'answer')) return trimmed(text, stretch);
  const isLeft = named === null && clauses.length > 0;
  return rest !== '' || named !== null ? rest : isLeft || text.trim() !== '' ? uncovered(stretch) : '';
}

// "👍" or a quoted line alone.
function uncovered(stretch: Stretch): string {
  return stretch.legible.slice(stretch.start, stretch.end).trim() === '' ? '' : trimmed(stretch.text, stretch);
}

/** Everything that is no part of a narrative: the refs, what is quoted, and courtesies. */
function coveredIn(stretch: Stretch): readonly Span[] {
  const kind = stretch.clauses.filter(isCourtesy).map(({ start, end }) => ({ start, end }));
  return [...(stretch.named === null ? [] : [stretch.named]), ...quotedIn(stretch), ...kind];
}

function quotedIn({ legible, start, end }: Stretch): readonly Span[] {
  const places = legible.slice(start, end).matchAll(COVERED);
  return Array.from(places, ({ 0: said, index }) => ({ start: start + index, end: start + index + said.length }));
}

// "Hi Jo", "Thanks Karl", "update on": but not "sorry late".
function isCourtesy({ units, asked, joint }: Clause): boolean {
  if (asked) return false;
  const [first] = units;
  const isKind =
    isA(first, 'courtesy') &&
    units.every((unit, at) => isA(unit, 'courtesy', 'frame') || (at === units.length - 1 && /^\p{Lu}/u.test(unit.raw)));
  const isLead =
    joint === null &&
    units.some(({ kind }) => kind === 'ref') &&
    units.every((unit) => unit.kind === 'ref' || isA(unit, 'frame', 'and', 'courtesy'));
  return isKind || isLead || OPENING.test(units.map(({ said }) => said).join(' '));
}
