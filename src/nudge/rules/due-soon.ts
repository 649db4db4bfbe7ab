import type { Day } from '#src/calendar/day.ts';
import type { NudgeDay } from '#src/nudge/nudge-day.ts';
import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Asks when ten, five and one working days are left; by stage and not by exact day, so that a day without the bot loses nothing. */
export const dueSoon: NudgeRule = {
  name: 'due-soon',
  answeredBy: 'ahead',
  yields: false,
  ofSteps: true,
  pace: 'once',
  applies: (tracked, day) => {
    const due = dueIn(tracked, day);
    if (due === null || due <= day.within0 || due > day.within10) return null;
    if (due <= day.within1) return { stage: { of: due, step: 1 } };
    return { stage: { of: due, step: due <= day.within5 ? 5 : 10 } };
  },
};

/** The day on which a paper for its board is due, while that is ahead; else the agreed date. */
function dueIn(tracked: Tracked, day: NudgeDay): Day | null {
  const papers = day.trueDateOf(tracked)?.sitting?.papers ?? null;
  return papers !== null && papers > day.within0 ? papers : tracked.standing.agreed;
}
