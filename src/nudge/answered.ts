import type { Day } from '#src/calendar/day.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { enoughSince } from './cycles/own-cycle.ts';
import type { NudgeDay } from './nudge-day.ts';

/**
 * What answers a rule: a word in this `cycle`; for a date `ahead` also a later forecast; for a date that is here or
 * past, `date`, a word about what became of it. A word in the last 5 working days answers each of them, and alone answers
 * `lately`.
 */
export type AnsweredBy = 'cycle' | 'ahead' | 'date' | 'lately' | 'nothing';

/** True when what has been said about an action leaves a question nothing to ask, whoever of the leads said it. */
export function isAnswered(by: AnsweredBy, { action, standing }: Tracked, day: NudgeDay): boolean {
  const { sentBack } = standing;
  const since = enoughSince(action, day);
  // A "done" that was found wanting answers nothing; whoever was told of it has the same week as after a word of theirs.
  if (sentBack !== null && by !== 'nothing')
    return sentBack.on > day.ago5 || (by !== 'cycle' && expectsLater(standing, day));
  switch (by) {
    case 'cycle':
      return updatedLately(standing, day) || updatedSince(standing, since);
    case 'ahead':
      return updatedLately(standing, day) || updatedSince(standing, since) || expectsLater(standing, day);
    case 'date':
      return updatedLately(standing, day) || updatedSinceDue(standing, since) || expectsLater(standing, day);
    case 'lately':
      return updatedLately(standing, day);
    case 'nothing':
      return false;
  }
}

function updatedLately({ lastUpdate }: Standing, day: NudgeDay): boolean {
  return lastUpdate !== null && lastUpdate >= day.ago5;
}

function updatedSince({ lastUpdate }: Standing, since: Day): boolean {
  return lastUpdate !== null && lastUpdate >= since;
}

/** A word from before the date does not answer what became of the date. */
function updatedSinceDue(standing: Standing, since: Day): boolean {
  const { lastUpdate, agreed } = standing;
  return updatedSince(standing, since) && agreed !== null && lastUpdate !== null && lastUpdate >= agreed;
}

/** The lead has named a later day than agreed, and it is still to come: asking about the earlier one would not be listening. */
function expectsLater({ forecast, agreed }: Standing, day: NudgeDay): boolean {
  return forecast !== null && agreed !== null && forecast > agreed && forecast > day.today;
}
