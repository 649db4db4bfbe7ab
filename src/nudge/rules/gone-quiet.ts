import { addDays, FIRST_DAY, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { cycleOver, enoughSince, ownCycle } from '#src/nudge/cycles/own-cycle.ts';
import type { NudgeDay } from '#src/nudge/nudge-day.ts';
import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { nextTurn } from '#src/plan/turns/turns.ts';
import { reviewLate } from './review-late.ts';

/** Asks once a cycle, in its last 5 working days, about what had started before the cycle and has no word in it; where the office has set a cycle, it is counted from the last word. */
export const goneQuiet: NudgeRule = {
  name: 'gone-quiet',
  answeredBy: 'cycle',
  yields: true,
  pace: 'once',
  applies: (tracked, day) => {
    const { action, standing } = tracked;
    const { lastUpdate } = standing;
    const isOwn = ownCycle(action) !== null;
    if (!isOwn && day.today < day.closingFrom) return null;
    const since = enoughSince(action, day);
    if (isAskedWeekly(standing, day) || reviewLate.applies(tracked, day) !== null) return null;
    if (lastUpdate !== null && lastUpdate >= since) return null;
    if (isBetweenTurns(tracked, since)) return null;
    const start = startOf(tracked, day);
    if (start === null || start >= since) return null;
    return { stage: { of: cycleOver(lastUpdate ?? start, action, day) ?? day.cycle.start } };
  },
};

/** What is past its date has a weekly question of its own, unless a later day is expected. */
function isAskedWeekly({ agreed, forecast }: Standing, day: NudgeDay): boolean {
  if (agreed === null || agreed >= day.lastWorkingDay) return false;
  return forecast === null || forecast <= day.today;
}

/** What was checked for this time owes no word until it comes round again. */
function isBetweenTurns(tracked: Tracked, since: Day): boolean {
  const { turn } = tracked.standing;
  const next = turn === null ? null : nextTurn(tracked, addDays(turn.of, 1));
  return next !== null && next >= since;
}

/** The day from which a word is owed; nothing has started where the plan names no date at all. */
function startOf({ action, standing }: Tracked, day: NudgeDay): Day | null {
  if (action.timescale.kind === 'unknown' && standing.agreed === null) return null;
  return laterOf(action.timescale.start, day.published.get(action.plan) ?? FIRST_DAY);
}
