import { capital } from '#src/messages/text/capital.ts';
import { addDays, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { isOnlySaid } from '#src/plan/count-as.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Declared, Tracked } from '#src/plan/standing.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import { saySlip } from '#src/messages/governance/say-slip.ts';
import { turnDelivered } from '#src/plan/turns/turn-delivered.ts';
import { knownTurnsOf, nextTurn } from '#src/plan/turns/turns.ts';
import type { Rating } from '#src/rating/scale.ts';
import { sayMinuted } from '#src/messages/governance/say-minuted.ts';
import { saySpan } from '#src/messages/digest/digest-dates.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { whoDecides } from '#src/messages/receipt/receipt-facts.ts';
import { sayPapers } from '#src/messages/governance/boards/say-papers.ts';
import type { TrueDate } from '#src/plan/governance/forums/true-date.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { sayPausedUntil, sayUnconfirmed } from '#src/messages/words/say-standing-rating.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayWhereItIs } from '#src/messages/words/say-stage.ts';

/** Who leads an action, as people say them; `empty` counts the posts behind which nobody stands. */
export type LeadNames = {
  readonly accountable: string | null;
  readonly joint: readonly string[];
  readonly support: readonly string[];
  readonly empty: number;
};

/** What the lines about one action need beside it. */
export type LinesContext = {
  /** Somebody's words, with what they name. */
  readonly heard: Naming['words'];
  readonly today: Day;
  readonly days: WorkingDays;
  readonly shown: Rating | null;
  /** Since when it has had its rating without a break; null where nobody gave it one. */
  readonly since: Day | null;
  /** Who gave the rating, said the last words, moved the stage and checked the last turn, by name; null is the plan itself, or nobody. */
  readonly by: Readonly<Record<'rating' | 'words' | 'stage' | 'turn', string | null>> & {
    /** Whose rating the one who speaks as one with them took the place of; absent for nobody's. */
    readonly inPlaceOf?: string | null;
    /** Who checked it and found it not complete; absent for nobody. */
    readonly sentBack?: string | null;
    /** Who found it complete before it was opened again; absent for nobody. */
    readonly checked?: string | null;
  };
  readonly leads: LeadNames;
  /** True for the programme office, which decides. */
  readonly mayDecide: boolean;
  /** The forum that decides its dates; null for the programme office, absent where nobody looked. */
  readonly decider?: string | null;
  /** By when a paper for a board is due; null where its date comes before none, absent where nobody looked. */
  readonly papers?: TrueDate | null;
  /** Until when all its leads asked for quiet; null where they did not, absent where nobody looked. */
  readonly paused?: Day | null;
};

/** How it stands: "Red ■ since 10 Nov, Karl Battersby: “no appointment after two rounds”". */
export function sayHowItStands(tracked: Tracked, view: LinesContext): Said {
  const { standing } = tracked;
  const { heard } = view;
  const paused = sayPausedUntil(view.paused, view.today);
  const isAsItWas = standing.stage === 'open' || standing.stage === 'delivered';
  const parts: readonly Said[] = [
    ...(standing.stage === 'open'
      ? [...sayTurn(tracked, view), ...sayCheckedBefore(tracked, view)]
      : [saySettled(tracked, view)]),
    ...(isAsItWas ? sayRated(tracked, view) : []),
    ...(paused === '' ? [] : [`${capital(paused)}: its leads are not reminded.`]),
    ...(isAsItWas && standing.waitingOn !== null ? [say`Waiting on ${heard(standing.waitingOn)}.`] : []),
    ...(standing.evidence === null ? [] : [say`Shown by ${clipped(heard(standing.evidence))}.`]),
  ];
  return joined(parts, ' ');
}

function saySettled({ standing }: Tracked, { by, today, heard }: LinesContext): Said {
  const { stage, stageOn, minuted, embedding } = standing;
  const on = stageOn === null ? '' : ` on ${sayDay(stageOn, today)}`;
  const who = by.stage === null ? '' : ` by ${by.stage}`;
  if (stage === 'complete' && embedding === 'embedded') return `Complete ★ and embedded, checked again${who}${on}.`;
  if (stage === 'complete') return `Complete ★, checked${who}${on}.`;
  const decided = minuted === null ? '' : say`; decided by ${sayMinuted(minuted, { today, heard })}`;
  if (stage !== 'delivered') return say`${capital(sayWhereItIs(standing))}${who}${on}${decided}.`;
  if (by.stage === null) return 'The plan itself says that it is complete; somebody else checks it next.';
  if (embedding === 'said') return `Complete ★; said to hold${who}${on}, and somebody else checks that next.`;
  return `Said done${who}${on}; somebody else checks it next.`;
}

/** What recurs and nobody has rated since it was checked for a time: "Complete for 30 Sep, checked by Vera Venn on 2 Oct." */
function sayTurn({ standing: { turn, declared } }: Tracked, { by, today }: LinesContext): readonly string[] {
  if (turn === null || declared !== null) return [];
  const who = by.turn === null ? '' : ` by ${by.turn}`;
  return [`Complete for ${sayDay(turn.of, today)}, checked${who} on ${sayDay(turn.on, today)}.`];
}

/** Who had found it complete before it was opened again. */
function sayCheckedBefore({ standing: { checked, turn } }: Tracked, { by, today }: LinesContext): readonly string[] {
  if (checked === null || turn !== null) return [];
  const who = by.checked === undefined || by.checked === null ? '' : ` by ${by.checked}`;
  return [`Was checked and complete${who} on ${sayDay(checked.on, today)}, and opened again since.`];
}

function sayRated(tracked: Tracked, view: LinesContext): readonly Said[] {
  const { declared, narrative, stage, turn, saidNotStarted } = tracked.standing;
  const { shown, by, today } = view;
  const words = sayWords(tracked, view);
  if (declared === null || shown === 'grey') {
    const since = turn === null ? 'Nobody has rated it yet.' : 'Nobody has rated it since.';
    const none = stage === 'open' ? [since] : [];
    if (narrative === null) return saidNotStarted === true ? [...none, 'The plan says that it has not started.'] : none;
    return [...none, say`${by.words ?? 'The plan'}${words}`];
  }
  const who = by.rating ?? 'the plan';
  const { since } = view;
  const lapse = sayUnconfirmed(tracked, today);
  const stands = lapse === '' ? sayRating(declared.rating) : `${sayRating(declared.rating)}, ${lapse},`;
  const from = since === null ? '' : ` since ${sayDay(since, today)}`;
  const isAgain = since !== null && declared.on !== since;
  const isLater = narrative !== null && narrative.on !== declared.on;
  const isTheirs = by.words === by.rating && !isLater && isItsReason(tracked.standing);
  const whose = isAgain ? `last said by ${who} on ${sayDay(declared.on, today)}` : who;
  const rated = say`${stands}${from}, ${whose}${narrative !== null && isTheirs ? words : '.'}`;
  const on = isLater ? ` on ${sayDay(narrative.on, today)}` : '';
  const others = narrative === null || isTheirs ? [] : [say`${by.words ?? 'The plan'}${on}${words}`];
  const { inPlaceOf: before } = declared;
  const other =
    before === undefined
      ? []
      : [`${by.inPlaceOf ?? 'Their lead'} said ${sayRating(before.rating)} on ${sayDay(before.on, today)}.`];
  const aged = isOnlySaid(tracked, today) && lapse === '' ? [sayLapse(declared, today)] : [];
  return [rated, ...other, ...others, ...aged.filter((text) => text !== '')];
}

/** What the plan says of itself is one; of people's words those are that came with the rating, or were asked for after it. */
function isItsReason({ declared, narrative }: Tracked['standing']): boolean {
  if (declared === null || narrative === null || declared.by === null) return true;
  return declared.words?.startsWith(narrative.text) === true;
}

function sayWords({ standing: { narrative } }: Tracked, { heard }: LinesContext): Said {
  return narrative === null ? '' : say`: “${clipped(heard(narrative.text))}”`;
}

// That the date is past or moved stands in the line about dates.
function sayLapse({ by, on }: Pick<Declared, 'by' | 'on'>, today: Day): string {
  if (by === null) return 'Nobody has confirmed it yet.';
  const age = sayAge(on, today);
  return /week|month/u.test(age) ? `Last confirmed ${age}.` : '';
}

/** When: "Due 30 Sep, 7 weeks ago. Expected 31 Jan 2016; the programme office decides." */
export function sayDueAndExpected(
  { action, standing }: Tracked,
  { today, days, heard, mayDecide, papers, decider }: LinesContext,
): Said {
  const { agreed, forecast, dateAsked } = standing;
  const text = action.timescale.text.trim();
  // “April 2026 onwards” is counted as open-ended, and lacks nothing.
  const { kind } = action.timescale;
  const lacks = kind === 'from' || kind === 'ongoing' ? 'Open-ended' : 'No date yet';
  const none = text === '' ? 'No date yet.' : say`${lacks}: the plan says “${clipped(heard(text))}”.`;
  const next = nextRound({ action, standing }, today);
  const again = standing.turn === null && standing.stage === 'open' ? '' : ' again';
  const comes = next === null ? [] : [`It comes round${again} on ${sayDay(next, today)}.`];
  const due =
    agreed === null
      ? next === null && !isClosed({ action, standing })
        ? none
        : ''
      : `Due ${sayDay(agreed, today)}, ${sayHowFarOff(agreed, { today, days })}.`;
  const isTheirs = mayDecide && (decider ?? null) === null;
  const decides = isTheirs ? 'it waits for your decision' : `${whoDecides(decider)} decides`;
  const isAsked = dateAsked !== null && dateAsked.day === forecast;
  const asked = dateAsked === null || isAsked ? [] : [`${sayDay(dateAsked.day, today)} is asked for; ${decides}.`];
  const later = forecast === null || forecast === agreed ? [] : [`Expected ${sayDay(forecast, today)}`];
  const dated = due === '' ? comes : [due, ...comes];
  const paper = papers == null ? [] : [sayPapers(papers, today)];
  const slip = sayMoves({ action, standing }, today);
  return joined(
    [...dated, ...paper, ...later.map((words) => `${words}${isAsked ? `; ${decides}` : ''}.`), ...asked, ...slip],
    ' ',
  );
}

/** "Moved 3 times, +214 days, 2 reasons." */
function sayMoves(tracked: Tracked, today: Day): readonly string[] {
  const slip = slippageOf(tracked, today);
  return slip === null || slip.moved === 0 ? [] : [`${capital(saySlip(slip))}.`];
}

/** When it comes round next; what is said to be done comes round after the time that is to be checked. */
function nextRound(tracked: Tracked, today: Day): Day | null {
  const { stage, stageOn } = tracked.standing;
  if (stage === 'open') return nextTurn(tracked, today);
  if (stage !== 'delivered' || stageOn === null || knownTurnsOf(tracked) === null) return null;
  return nextTurn(tracked, laterOf(today, addDays(turnDelivered(tracked, stageOn), 1)));
}

function sayHowFarOff(day: Day, { today, days }: Pick<LinesContext, 'today' | 'days'>): string {
  if (day < today) return `${saySpan(day, today)} ago`;
  return sayDistance(day, today, days).replace(/^due /u, '');
}

/** Who: "Lead: Stella Manzie. With Commissioner Ney and Karl Battersby; one post is empty." */
export function sayLeads({ accountable, joint, support, empty }: LeadNames): string {
  const vacant = empty === 0 ? '' : empty === 1 ? 'one post is empty' : `${empty} posts are empty`;
  const withWhom = joint.length === 0 ? '' : `With ${sayAnd(joint)}`;
  const others = [withWhom, vacant].filter((part) => part !== '').join('; ');
  const helped = support.length === 0 ? [] : [`Supported by ${sayAnd(support)}.`];
  const rest = others === '' ? [] : [`${capital(others)}.`];
  return [accountable === null ? 'Nobody leads it yet.' : `Lead: ${accountable}.`, ...rest, ...helped].join(' ');
}
