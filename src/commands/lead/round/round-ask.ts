import { FIRST_DAY } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { inPlaceOf } from '#src/plan/permission.ts';
import { isAnswered } from '#src/nudge/answered.ts';
import { askOf } from '#src/nudge/decision.ts';
import type { Ask, RuleName } from '#src/nudge/nudge.ts';
import { nudgeDay } from '#src/nudge/nudge-day.ts';
import type { NudgeDay } from '#src/nudge/nudge-day.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import { atEachDate } from '#src/plan/steps/steps.ts';
import type { Scene } from '#src/commands/command.ts';

/** True for an open action from which a word is wanted today, by the measure of the reminders: none lately, or none since its date. */
export function waitsForWord(tracked: Tracked, scene: Scene): boolean {
  const { action, standing } = tracked;
  const { speaker, today, days, plans } = scene;
  if (standing.stage !== 'open' || standing.notMine.includes(speaker.id)) return false;
  if (standing.snoozes.some(({ person, until }) => person === speaker.id && until > today)) return false;
  const { start } = action.timescale;
  const dated = atEachDate(tracked);
  const isAhead = dated.every((one) => one.standing.agreed === null || one.standing.agreed > today);
  if (start !== null && start > today && isAhead) return false;
  const day = nudgeDay(today, days, plans);
  if (missedIn(tracked, day) !== null) return !isAnswered('lately', tracked, day);
  return dated.some((one) => !isAnswered(answersOf(one.standing.agreed, day), one, day));
}

function missedIn(tracked: Tracked, { today, history }: NudgeDay): Day | null {
  return missedTurn(tracked, today, history.get(tracked.action.plan) ?? FIRST_DAY);
}

/** The question that a round puts about an action: the one that a reminder would put on this day. */
export function roundAsk(whole: Tracked, scene: Scene): Ask {
  const day = nudgeDay(scene.today, scene.days, scene.plans);
  const next = nextOf(atEachDate(whole), day);
  const missed = missedIn(whole, day);
  const rule = missed === null || isPast(next, day) ? ruleFor(next, day) : 'review-late';
  // What is about no date is about the whole.
  const tracked = OF_WHOLE.has(rule) ? whole : next;
  return askOf(tracked, scene.speaker.id, {
    rule,
    stage: { of: rule === 'review-late' && missed !== null ? missed : scene.today },
    as: 'lead',
    insteadOf: inPlaceOf(scene.asker, tracked.standing.owners),
  });
}

const OF_WHOLE: ReadonlySet<RuleName> = new Set(['gone-quiet', 'starting', 'review-late']);

/** Of several steps the one that waits for a word, else the next to be done. */
function nextOf(dated: readonly Tracked[], day: NudgeDay): Tracked {
  const sorted = dated.toSorted((one, other) =>
    (one.standing.agreed ?? '9') < (other.standing.agreed ?? '9') ? -1 : 1,
  );
  const waiting = sorted.find((one) => !isAnswered(answersOf(one.standing.agreed, day), one, day));
  return waiting ?? sorted[0]!;
}

function answersOf(agreed: Tracked['standing']['agreed'], day: NudgeDay) {
  if (agreed === null || agreed > day.within10) return 'cycle';
  return agreed > day.today ? 'ahead' : 'date';
}

function ruleFor({ action: { timescale }, standing: { agreed } }: Tracked, day: NudgeDay): RuleName {
  if (isPast({ standing: { agreed } }, day)) return 'overdue';
  if (agreed === day.today) return 'due-today';
  if (agreed !== null && agreed <= day.within10) return 'due-soon';
  const { start } = timescale;
  return start !== null && start <= day.today && start >= day.ago10 ? 'starting' : 'gone-quiet';
}

function isPast(
  { standing: { agreed } }: { readonly standing: Pick<Standing, 'agreed'> },
  { today }: NudgeDay,
): boolean {
  return agreed !== null && agreed < today;
}
