import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { aloneAt } from '#src/reply/claims/alone-day.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { isClaiming, isHarmless, isTurning, isUncovered } from '#src/reply/claims/cover.ts';
import { modifiersIn } from '#src/reply/claims/modifiers.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import { endsIt, isConcluded, ofLastPart } from '#src/reply/claims/last-part.ts';
import { impliedOf } from '#src/reply/claims/implied-of.ts';
import { isHalfTerm, isLatelyGone } from '#src/reply/claims/rolled-over.ts';
import type { Certainty } from '#src/reply/reading.ts';
import { isUnlikely } from '#src/timescale/unlikely-day.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';
import { isBeforeFormer, isFormerDay, isNowBetween } from '#src/reply/claims/former-day.ts';
import { isOfBeginning } from '#src/reply/claims/of-beginning.ts';
import { isOfReturn, isOfWaiting } from '#src/reply/claims/of-waiting.ts';

/** The lead's own expected day: beside a word such as "now", "expect" or "slips to", or alone in its clause. */
export const forecast: Reader = { name: 'forecast', read: readForecast };

const NONE =
  /^(?:no (?:new )?forecast(?: yet| date)?|(?:clear|remove|drop|cancel|delete) (?:the |my )?forecast(?: date)?|forecast(?: date)? (?:none|clear|cleared|removed|withdrawn|gone|off|nil)|no forecast date)$/u;
const BEFORE_DAY =
  /^(?:to|for|until|till|into|around|about|approx|at|is|likely|probably|in|on|or|by|the|be|now|of|from|a|as|it is|it's)$/u;
const AFTER_DAY =
  /^(?:at the latest|latest|hopefully|now|i think|i hope|i'd say|please|pls|thanks|ish|instead|or sooner|or so|or earlier|earliest|all being well|not|as|due|owing|with|is realistic|realistic|looks realistic|looks likely|seems likely|looks more likely|feels about right|looks about right|looks doable|is doable|is achievable|looks achievable|is more|is the|is what|is our|is my|subject|pending|when|at|before|because|straight|publish|rather|today|i'm afraid|im afraid|for|this|sorry|if|ta|on|after|or)\b/u;
const NEW_DATE = /^(?:(?:new|revised|later) (?:due )?(?:date|deadline|forecast)|now)$/u;
const DONE_BY = /^(?:by|for|in|before|around|about|end|early|mid|late|next|on)$/u;
/** How many words name whoever gives a day: "the printers can do". */
const MOST_GIVING = 4;

function readForecast(spot: Spot): readonly Claim[] {
  const { clause } = spot;
  if (clause.quoted || (clause.asked && !isRequest(clause.units))) return [];
  const whole = clause.units
    .filter(({ kind }) => kind !== 'ref')
    .map(({ said }) => said)
    .join(' ');
  if (NONE.test(whole)) return [claimFrom(spot, { field: 'forecast', value: null }, { reads: clause.units })];
  if (SUBORDINATE.has(clause.opener) || clause.opener === 'except') return [];
  const isAboutStart = spot.asked.length > 0 && spot.asked.every(({ question }) => question === 'has-it-started');
  if (
    isAboutStart &&
    !clause.units.some(
      (unit) =>
        meaningOf(unit, 'state') === 'done' || /\b(?:done|finish|finished|complete|completed|ready)\b/u.test(unit.said),
    )
  )
    return [];
  const days = clause.units.flatMap((unit, place) => (unit.kind === 'day' ? [place] : []));
  const claims = days.flatMap((place) => readDay(spot, place) ?? []);
  return claims.length > 0 ? claims.slice(-1) : noSuchDay(spot);
}

const LIKE_A_DAY =
  /^(?:(?:now|expect|expected|forecast|by|to|new date) )*(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)$/iu;

// "31/2" was meant as a day, and is none.
function noSuchDay(spot: Spot): readonly Claim[] {
  const { clause, text, clauses, at } = spot;
  if (
    clause.units.some(({ kind }) => kind === 'day' || kind === 'ref') ||
    (!/\d/u.test(clause.units.at(-1)?.raw ?? '') && !/\d/u.test(text.slice(clause.start, clause.end)))
  )
    return [];
  const previous = clauses[at - 1];
  const from =
    clause.opener === '/' && previous !== undefined && previous.units.length <= 2 ? previous.start : clause.start;
  const isWhole = LIKE_A_DAY.test(text.slice(from, clause.end).trim());
  const units = from === clause.start ? clause.units : [...(previous?.units ?? []), ...clause.units];
  return isWhole
    ? [
        claimFrom(
          spot,
          { field: 'forecast', value: null, certainty: 'likely', doubtful: true },
          { reads: clause.units, taken: units },
        ),
      ]
    : [];
}

// "can I have until the end of November please", "could we say 31 October"
function isRequest(units: readonly Unit[]): boolean {
  return units.some(({ said }) =>
    /^(?:could we|can we|can i|may we|may i|could i|shall we|could we say|can we say|shall we say)\b/u.test(said),
  );
}

function readDay(spot: Spot, place: number): Claim | null {
  const { clause, today } = spot;
  const { units } = clause;
  const unit = units[place]!;
  const day = unit.day!;
  // "now 31 Jan 1999" is a slip, and asked about; what was before is told of.
  if (day.day < today && !isUnlikely(day.day, today) && !isExpected(spot, unit)) return null;
  const before = units.slice(0, place);
  if (isFormerDay(units, place) || isHalfTerm(unit)) return null;
  const mods = modifiersIn(before.filter((one) => !isA(one, 'due')));
  if (mods.past && !before.some((one) => isA(one, 'move'))) return null;
  if (isDeniedBy(before) || isOfBeginning(spot, place) || isOfReturn(before)) return null;
  const intro = introOf(units, place);
  const certainty = certaintyOf(spot, place, intro);
  if (certainty === null) return null;
  const from = intro ?? place;
  let first = from;
  while (
    first > 0 &&
    isHarmless(units[first - 1]!) &&
    units[first - 1]!.titles === undefined &&
    units[first - 1]!.kind !== 'ref' &&
    !isA(units[first - 1], 'ordinal', 'rest', 'both', 'all')
  )
    first -= 1;
  // “Done by 19 November”, said on the 24th, is no promise for next year.
  const isLate = isLatelyGone(unit, today);
  if (isLate && intro !== null && meaningOf(units[intro]!, 'state') === 'done') return null;
  const reads = intro === null ? [unit] : [units[intro]!, unit];
  const isModal = mods.reported || mods.negated || isLate || isOfWaiting(spot, intro);
  return claimFrom(
    spot,
    {
      field: 'forecast',
      value: day.day,
      certainty: isModal ? 'likely' : certainty,
      implied: impliedOf(unit),
    },
    { reads, taken: units.slice(first, place + 1) },
  );
}

function certaintyOf(spot: Spot, place: number, intro: number | null): Certainty | null {
  const { units } = spot.clause;
  const found =
    intro === null
      ? (aloneAt(spot, place) ?? ofLastPart(spot, place) ?? (endsIt(spot, place) ? 'likely' : null))
      : introducedAt(spot, place, intro);
  if (found === null || endsWell(units, place)) return found;
  // “New date 31 Jan staffing”: the reason stands right behind it.
  return intro === place - 1 && NEW_DATE.test(units[intro]!.said) ? 'likely' : null;
}

const AHEAD = String.raw`\bnow(?! \p{L}+ing)|\bnew (?:due )?date|\bexpect\p{L}*|\bforecast\p{L}*|\beta|\baim\p{L}*|\b(?:will|should|to) (?:be )?(?:done|finish\p{L}*|complete\p{L}*|ready|delivered)`;
const AHEAD_OF_DAY = new RegExp(
  String.raw`(?:${AHEAD})[\s:,–-]*(?:(?:is|are|for|on|by|to|until|the|end|of|mid|early|late)\s+)*$`,
  'iu',
);

/** “now 10 October” of a day that has passed is a slip, and asked about; “due 10 October” and “since 10 October” only tell of it. */
function isExpected({ clause, text }: Spot, unit: Unit): boolean {
  return AHEAD_OF_DAY.test(text.slice(clause.start, unit.start));
}

/** Where the word stands that makes a day the one on which it finishes; null for none. */
function introOf(units: readonly Unit[], place: number): number | null {
  for (let at = place - 1; at >= 0; at -= 1) {
    const unit = units[at]!;
    const isDone =
      meaningOf(unit, 'state') === 'done' &&
      DONE_BY.test(units[at + 1]?.said ?? '') &&
      units[at + 1]?.said !== 'on' &&
      (units[at + 1]?.said === 'by' || at + 2 >= place);
    const isWillBe =
      meaningOf(unit, 'state') === 'done' &&
      units.slice(0, at).some((one) => isA(one, 'due', 'would') || /^(?:to be|be|will|to)$/u.test(one.said));
    // “Done for February” says of which time it is done.
    if (isDone && !isWillBe && units[at + 1]?.said === 'for') return null;
    if (isDone || isWillBe)
      return units.slice(0, at).findLastIndex((one) => isA(one, 'due', 'would')) === -1
        ? at
        : units.slice(0, at).findIndex((one) => isA(one, 'due', 'would'));
    if (isA(unit, 'move') && !isA(unit, 'due') && !isTo(units, at, place)) return null;
    if (isA(unit, 'due', 'move')) {
      const earlier = introOf(units, at);
      return earlier === null || units.slice(earlier + 1, at).some((one) => !isHarmless(one) && !isClaiming(one))
        ? at
        : earlier;
    }
    if (isNowBetween(units, at) || (isA(unit, 'until') && at > 0 && isA(units[at - 1], 'state', 'idiom'))) return at;
    if (
      !BEFORE_DAY.test(unit.said) &&
      !isHarmless(unit) &&
      unit.kind !== 'length' &&
      unit.kind !== 'day' &&
      !isA(unit, 'would', 'idiom')
    )
      return null;
  }
  return null;
}

// "moved to 15 Dec", but not "moved in on Saturday"
function isTo(units: readonly Unit[], at: number, place: number): boolean {
  const before = units[place - 1]!;
  return (
    place - 1 === at ||
    /\b(?:to|until|till|into|by|for|now|back|out|the|around|about)$/u.test(before.said) ||
    before.kind === 'length' ||
    before.kind === 'day'
  );
}

function introducedAt(spot: Spot, place: number, intro: number): Certainty | null {
  const { units } = spot.clause;
  const before = units.slice(0, intro).filter((one) => !isA(one, 'would', 'ask'));
  const isBy = /^(?:by|before|until|till|about|around|now|now by)$/u.test(units[intro]!.said);
  if (meaningOf(units[intro]!, 'due') === 'given' && before.length <= MOST_GIVING)
    return followsNo(spot) ? 'sure' : 'likely';
  if (endsIt(spot, place)) return 'likely';
  if (before.some((one) => isUncovered(one)))
    return ofLastPart(spot, place) ?? (isConcluded(spot, intro) ? 'likely' : null);
  // "yes, the last two are booked in for Thursday": a day in the work, not its end
  const isOfPart = spot.asked.length === 1 && before.some((one) => isA(one, 'ordinal'));
  if (isOfPart && ARRANGED.test(units[intro]!.said)) return saidYes(spot) ? null : 'likely';
  if (before.some((one) => isTurning(one) && !isA(one, 'not', 'was', 'thinks', 'from'))) return null;
  if (isBy && isA(before.at(-1), 'colour')) return null;
  const isBack = units.slice(0, place).some((one) => isA(one, 'not') || isA(one, 'no'));
  return isBack && !isA(units[intro], 'state') ? 'likely' : 'sure';
}

function saidYes({ clauses, at }: Spot): boolean {
  return clauses.slice(0, at).some(({ units }) => units.some((unit) => isA(unit, 'yes')));
}

const ARRANGED = /\b(?:booked|pencilled|diarised|arranged|scheduled|lined up)\b/u;

// "not by the 17th" names no day
function isDeniedBy(before: readonly Unit[]): boolean {
  return /^(?:by|for|before)$/u.test(before.at(-1)?.said ?? '') && before.at(-2)?.said === 'not';
}

// "No – BT have now given us 9 December"
function followsNo({ clauses, at }: Spot): boolean {
  return clauses[at - 1]?.units.some((one) => isA(one, 'no')) === true;
}

// "15 Dec is tight" speaks of a day that stands
const STRAINED =
  /^(?:still |now )?(?:is|looks|feels|seems|will be|would be|was always)? ?(?:going to be )?(?:still |very |too |a bit |a little |quite |really |rather |getting |now |pretty |extremely |looking )*(?:tight|ambitious|optimistic|a push|a stretch|a big ask|pushing it|at risk|in doubt|unlikely|unrealistic|under pressure|challenging|soon|early)\b/u;

function endsWell(units: readonly Unit[], place: number): boolean {
  const behind = units.slice(place + 1);
  if (STRAINED.test(behind.map(({ said }) => said).join(' '))) return false;
  if (behind.some((_, at) => isFormerDay(units, place + 1 + at)) || isBeforeFormer(behind)) return true;
  const next = behind.find((one) => !isHarmless(one));
  // "10.12.15 Cabinet agreed it"
  if (next !== undefined && / (?:agreed|approved|adopted|signed off) (?:it|this)$/u.test(next.said)) return false;
  if (next === undefined || isClaiming(next) || isA(next, 'because', 'if', 'until', 'not', 'than')) return true;
  const [direct] = behind;
  return AFTER_DAY.test(direct?.said ?? '') && direct !== undefined && (direct !== next || AFTER_DAY.test(next.said));
}
