import { lateSteps, whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { addDays, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { ActionId } from '#src/plan/action.ts';
import { isOnlySaid } from '#src/plan/count-as.ts';
import { isLate } from '#src/plan/turns/behind.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Need } from './digest.ts';
import { lineOf } from './line.ts';
import type { DigestScene } from './line.ts';
import { isUnderWay } from './rate.ts';

/** A decision that has waited so many days is no longer the office's alone. */
const WAITS = 7;
/** So many days without a word since it was asked for are a silence. */
const SILENT = 21;

/** What only the leadership can move: what is Red, late ones first, then what is late, then what waits for a decision alone; of each kind a decision that waits comes before a delay, and the oldest first. */
export function needsOfLeadership(scene: DigestScene, asked: ReadonlyMap<ActionId, Day>): readonly Need[] {
  const found = scene.tracked.flatMap((one) => {
    const why = isUnderWay(one.standing)
      ? (decisionOn(one, scene) ?? delayOf(one, scene, asked.get(one.action.id) ?? null))
      : wordsAfter(one);
    return why === null ? [] : [{ one, why }];
  });
  const sorted = found.toSorted(
    (a, b) => rankOf(a, scene) - rankOf(b, scene) || (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))),
  );
  return sorted.map(({ one, why }) => ({ line: lineOf(one, scene), why, ...weightOf({ one, why }, scene) }));
}

/** A lead who sees it otherwise than it was closed or checked: said at the next digest, for its counts have it as settled. */
function wordsAfter({ standing }: Tracked): Need['why'] | null {
  const after = standing.requests.find(({ what }) => what === 'said-after');
  return after === undefined ? null : { kind: 'said-after', since: after.on };
}

type Found = { readonly one: Tracked; readonly why: Need['why'] };

function decisionOn(one: Tracked, { today }: DigestScene): Need['why'] | null {
  const { dateAsked, requests } = one.standing;
  const waited = (since: Day): boolean => daysBetween(since, today) >= WAITS;
  if (dateAsked !== null && one.standing.stage === 'open' && waited(dateAsked.on))
    return { kind: 'date', since: dateAsked.on };
  const onStep = whereDatesAreAsked(one).find(({ step }) => step?.dateAsked != null && waited(step.dateAsked.on))?.step;
  if (onStep?.dateAsked != null) return { kind: 'date', since: onStep.dateAsked.on, step: onStep.name };
  const request = requests.find(({ on }) => waited(on));
  return request === undefined ? null : { kind: request.what, since: request.on };
}

function delayOf(one: Tracked, { today, from }: DigestScene, firstAsked: Day | null): Need['why'] | null {
  const { agreed, declared, ratedSince, lastUpdate, stage, word } = one.standing;
  // It has a section of its own.
  if (stage !== 'open' || isOnlySaid(one, today)) return null;
  // Somebody is helping already.
  if (word !== null && daysBetween(word.on, today) < WAITS) return null;
  if (isLate(one, today) && agreed !== null) return { kind: 'late', due: agreed };
  const missed = missedTurn(one, today, from);
  if (missed !== null) return { kind: 'late', due: missed };
  const isRed = shownRatingOf(one, today) === 'red';
  const [step] = lateSteps(one, today);
  if (!isRed && step !== undefined) return { kind: 'step-late', due: step.due, step: step.name };
  if (!isRed || declared === null) return null;
  const quietSince = lastUpdate ?? firstAsked;
  const isSilent = quietSince !== null && firstAsked !== null && quietSince <= addDays(today, -SILENT);
  return isSilent ? { kind: 'silent', since: quietSince } : { kind: 'red', since: ratedSince ?? declared.on };
}

function weightOf({ one, why }: Found, { today, from }: DigestScene): Pick<Need, 'as' | 'late'> {
  const behind = isLate(one, today) ? one.standing.agreed : missedTurn(one, today, from);
  const late = isDelay(why) ? null : behind;
  // What is said to be done waits to be checked, whatever it was rated on the way.
  if (one.standing.stage === 'open' && shownRatingOf(one, today) === 'red') return { as: 'red', late };
  if (why.kind === 'step-late') return { as: 'step-late', late };
  return { as: isDelay(why) || behind !== null ? 'late' : 'decision', late };
}

function isDelay({ kind }: Need['why']): boolean {
  return kind === 'late' || kind === 'step-late' || kind === 'silent' || kind === 'red';
}

const RANKS: Readonly<Record<Need['as'], number>> = { red: 0, late: 4, 'step-late': 6, decision: 7 };

function rankOf(found: Found, scene: DigestScene): number {
  const { as, late } = weightOf(found, scene);
  const isAhead = as === 'red' && late === null && found.why.kind !== 'late';
  return RANKS[as] + (isAhead ? 2 : 0) + (as !== 'decision' && isDelay(found.why) ? 1 : 0);
}

function dayOf({ why }: Found): Day {
  return 'due' in why ? why.due : why.since;
}
