import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { isBeforeSubject, isHarmless, isTurning, isUncovered, withFrames } from '#src/reply/claims/cover.ts';
import { modifiersIn } from '#src/reply/claims/modifiers.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import { isAfterLast } from '#src/reply/claims/last-part.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import { isHowItWas } from '#src/reply/claims/how-it-was.ts';
import { isRolledOver } from '#src/reply/claims/rolled-over.ts';
import type { Certainty } from '#src/reply/reading.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { mayShow } from '#src/reply/may-show.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';

/** "done", "all wrapped up", a tick, the title's own verb: said of the whole action. */
export const done: Reader = { name: 'done', read: readDone };

// What follows "done" and shows it: "by Cabinet", "on the website", "see minutes".
const SHOWS =
  /^(?:by|on|at|to|in|since|as of|see|evidence|link|attached|as per|per|minutes|after|ahead of|under|today|yesterday|this (?:morning|afternoon|week|month)|last (?:night|week|month)|earlier (?:today|this week)|first thing)\b/u;
const LIMITS =
  /^(?:but|except|apart|bar|besides|although|though|pending|subject|not|nearly|almost|only|just|still|once|when|if|until|unless|barring|save|awaiting|waiting)\b/u;
const STEP = /[✅☑✔❌⬜☐❎]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):/gu;
const PARTLY = new Set(
  'the most some half a an what with this that these those my our as well part for much lots loads deal up enough more less of'.split(
    ' ',
  ),
);

function readDone(spot: Spot): readonly Claim[] {
  const { clause } = spot;
  if (clause.asked || clause.quoted || SUBORDINATE.has(clause.opener) || clause.opener === 'except') return [];
  if (isFinally(spot))
    return [
      claimFrom(
        spot,
        { field: 'done', value: true, by: 'words', certainty: 'likely' },
        { reads: clause.units, taken: [] },
      ),
    ];
  return clause.units.flatMap((unit, place) => {
    if (meaningOf(unit, 'state') !== 'done') return [];
    const isYes =
      unit.kind === 'picture' && spot.asked.length === 1 && !['is-it-done', null].includes(spot.asked[0]!.question);
    if (isYes) return [];
    const claim = unit.kind === 'picture' ? readTick(spot, unit) : readWords(spot, unit, place);
    return claim === null ? [] : [claim];
  });
}

// "yes!! finally"
function isFinally({ clause, clauses, at }: Spot): boolean {
  const isYes = clauses[at - 1]?.units.some((unit) => isA(unit, 'yes')) === true;
  return isYes && /^(?:finally|at last|at long last)$/u.test(clause.units.map(({ said }) => said).join(' '));
}

function readTick(spot: Spot, unit: Unit): Claim | null {
  const isFirst = spot.clause.units[0] === unit || spot.clause.units.every((one) => one === unit || isHarmless(one));
  if ((spot.text.match(STEP)?.length ?? 0) > 1) return null;
  const isBare = modifiersIn(spot.clause.units).negated;
  return isFirst && !isBare ? claimFrom(spot, { field: 'done', value: true, by: 'picture' }, { reads: [unit] }) : null;
}

function readWords(spot: Spot, unit: Unit, place: number): Claim | null {
  const { units } = spot.clause;
  const before = units.slice(0, place);
  const mods = modifiersIn(before);
  if (before.some((one) => isUncovered(one) && !isSmall(one))) return null;
  if (mods.negated)
    return claimFrom(
      spot,
      { field: 'done', value: false, by: 'words', certainty: 'likely' },
      { reads: [unit], taken: [] },
    );
  const wasDone =
    mods.past &&
    !mods.ought &&
    !mods.future &&
    before.some(({ said }) => /^(?:was|were|has been|have been|had been)$/u.test(said));
  const isBareWas =
    wasDone && before.some(({ said }) => said === 'was' || said === 'were') && units.length === place + 1;
  if (isBareWas || before.some((one) => meaningOf(one, 'state') === 'partly' || isA(one, 'partly'))) return null;
  if ((mods.past && !wasDone) || mods.future || mods.towards || mods.ought || isIntended(before)) return null;
  const certainty = certaintyOf(spot, unit, place);
  if (certainty === null) return null;
  // "backlog cleared": the title's own thing
  const isOwn = unit.said === 'cleared' && units[place - 1]?.titles !== undefined;
  const isSure = (unit.senses.get('state')?.certainty === 'sure' || isOwn) && !mods.reported;
  return claimFrom(
    spot,
    {
      field: 'done',
      value: true,
      by: 'words',
      certainty: isSure ? certainty : 'likely',
      firm: mods.firm || isA(unit, 'change') || isNow(spot, place),
    },
    // "it was done" says no more than "done".
    { reads: [unit], taken: wasDone ? units.slice(0, place + 1) : withFrames(units, place, place) },
  );
}

// "can call this one finished" is nearly said.
function isSmall({ said }: Unit): boolean {
  return /^(?:can|us|lot|team|guys|there|he|she|doors)$/u.test(said);
}

// "wasn't done on time but it's done now"
function isNow({ clause }: Spot, place: number): boolean {
  return clause.opener === 'but' && /^(?:now|today)$/u.test(clause.units[place + 1]?.said ?? '');
}

function isIntended(before: readonly Unit[]): boolean {
  return (
    before.some(({ said }) => /^(?:to|to be|will|should|must|need to|be|get|getting|needs to|by)$/u.test(said)) ||
    before.some((one) => isA(one, 'due') && !isA(one, 'frame', 'change'))
  );
}

function certaintyOf(spot: Spot, unit: Unit, place: number): Certainty | null {
  const { units } = spot.clause;
  const behind = units.slice(place + 1);
  const next = behind.find((one) => !isHarmless(one));
  if (isLimited(spot) || isOfPart(behind) || isAfterLast(spot)) return null;
  if (
    behind.some(
      (one, at) =>
        (isA(one, 'if', 'until', 'except', 'when', 'partly', 'not') || meaningOf(one, 'state') === 'partly') &&
        !isBeforeSubject(behind, at),
    )
  )
    return null;
  const day = behind.find((one, at) => one.kind === 'day' && behind[at - 1]?.said !== 'under');
  if (day?.day !== undefined && (isAhead(spot, day) || (day.day.day > spot.today && isByThen(behind, day)))) {
    return isRolledOver(day, spot.today) ? (isByDay(behind, day) ? 'likely' : 'sure') : null;
  }
  if (units.slice(0, place).some((one) => isUncovered(one))) return 'likely';
  const [direct] = behind;
  if (direct !== undefined && unit.said === 'done' && /^with\b/u.test(direct.said)) return null;
  if (direct !== undefined && PARTLY.has(direct.said) && behind.some((one) => isA(one, 'colour'))) return null;
  if (next === undefined || !(isUncovered(next) || isTurning(next))) return 'sure';
  if (isTurning(next))
    return isA(next, 'was') || (next.said === 'from' && behind[behind.indexOf(next) + 1]?.kind === 'day')
      ? 'sure'
      : null;
  const isWhole = unit.said.startsWith('finished') || unit.said.startsWith('completed');
  if (isWhole && direct !== undefined && behind.some(({ titles }) => titles !== undefined) && !SHOWS.test(direct.said))
    return 'likely';
  if (unit.said === 'done' && (isDocument(behind) || isHowItWas(behind))) return 'sure';
  const [said = ''] = direct?.said.split(' ') ?? [];
  if (direct !== next && direct !== undefined)
    return SHOWS.test(direct.said) || said === 'and' ? 'sure' : PARTLY.has(said) ? null : 'likely';
  if (SHOWS.test(next.said)) return 'sure';
  return unit.said === 'done' && isShownBy(behind, units.slice(0, place)) && !PARTLY.has(said) ? 'sure' : null;
}

// "done by 12 March", "complete by close of play Thursday"
function isByThen(behind: readonly Unit[], day: Unit): boolean {
  return behind.slice(0, behind.indexOf(day)).some(({ said }) => /^(?:by|for|before)$/u.test(said));
}

// Of a day that was, "done by the board on 19 November" tells whose doing it was, and "done by 19 November" when.
function isByDay(behind: readonly Unit[], day: Unit): boolean {
  const before = behind.slice(0, behind.indexOf(day)).map(({ said }) => said);
  return /(?:^|\s)(?:by|for|before)(?: the)?(?: (?:end|start|middle) of)?$/u.test(before.join(' '));
}

// "8.1.3 done letter sent out", and not "8.1.3 done letter still to go"
function isShownBy(behind: readonly Unit[], before: readonly Unit[]): boolean {
  return before.some((one) => one.kind === 'ref') && mayShow(behind.map((one) => one.raw).join(' '));
}

const PAPER =
  'letter report minutes paper policy certificate document file copy agenda notice contract spreadsheet photo form invoice strategy email'
    .split(' ')
    .map((paper) => (paper.endsWith('s') ? paper : `${paper}s?`))
    .join('|');
const IS_THERE = '(?:is|are|now|was|were|has been|have been|all|both)';
const PLACED = '(?:on|in|at|under|with|filed|saved|stored|published|uploaded|attached|posted|available)';
const DOCUMENT = new RegExp(
  `^(?:(?:the|our|a|all|signed|final) ){0,3}(?:${PAPER}) (?:${IS_THERE} ){0,3}${PLACED}\\b`,
  'u',
);

// "done letter is on the board portal under January"
function isDocument(behind: readonly Unit[]): boolean {
  return DOCUMENT.test(behind.map((one) => one.said).join(' '));
}

// "live in two of the five boroughs"
function isOfPart(behind: readonly Unit[]): boolean {
  const said = behind.map((one) => one.said).join(' ');
  return /^(?:(?:in|at|for|on|across|with|by) )?(?:only |just |about |over |nearly |almost )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|several|many|a few)(?: out)? of\b/u.test(
    said,
  );
}

/** "done, but not signed off", "complete; the paperwork is not": something is left. */
function isLimited({ clauses, at, clause }: Spot): boolean {
  const next = clauses.slice(at + 1).find(({ units }) => !units.every((unit) => isA(unit, 'apology')));
  if (next === undefined || isOtherSubject(next)) return false;
  if (['but', 'except', 'though', 'if', 'until', 'when'].includes(next.opener)) return !isOtherSubject(next);
  const isNear = next.sentence === clause.sentence;
  const [first] = next.units;
  if (first === undefined) return false;
  const hasNot = next.units.some((unit) => isA(unit, 'not') || (isA(unit, 'no') && unit.said !== 'no'));
  return isNear
    ? LIMITS.test(first.said) || hasNot
    : LIMITS.test(first.said) && !isA(first, 'frame') && first.kind !== 'sign';
}

function isOtherSubject(clause: Clause): boolean {
  return clause.units.slice(0, 2).some((unit) => unit.kind === 'ref' || isA(unit, 'ordinal', 'rest'));
}

// "complete on 31 Jan", said in November, is still to come; "on 3 Nov" was, though no year was said.
function isAhead({ today, clause }: Spot, unit: Unit): boolean {
  const { day } = unit;
  if (day === undefined || day.day <= today) return false;
  const before = clause.units[clause.units.indexOf(unit) - 1]?.said ?? '';
  const isWeekday = /^(?:mon|tue|wed|thu|fri|sat|sun)\w*(?: last week| of last week)?$/u.test(unit.said);
  const isTo = /\b(?:by|for|from|in|before|next)$/u.test(before);
  const isPast = clause.units.some(({ said }) => /^(?:was|were|got)\b/u.test(said));
  // "done on the 2nd" in a month that has had its 2nd, "it was done on the 30th"
  const isThisMonths = isOfTheMonth(unit.said) && !isTo && (isPast || day.day.slice(-2) <= today.slice(-2));
  // "live since Monday", "opened on Saturday"
  const isLookingBack = before === 'since' || isThisMonths || (isWeekday && !isTo);
  const isYearSaid = !day.implied.includes('year');
  if (isLookingBack) return false;
  return isYearSaid || !isRolledOver(unit, today);
}

// "the 2nd", whose month is not said
function isOfTheMonth(said: string): boolean {
  return /^(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)$/u.test(said);
}
