import { END_OF_WORK, START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt } from '#src/calendar/instant.ts';
import { isAnswered } from '#src/nudge/answered.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { openDesk } from '#src/nudge/desk.ts';
import type { Circumstances, Desk, Occasion } from '#src/nudge/desk.ts';
import { nextAsking } from '#src/nudge/next-asking.ts';
import { officeQuestion } from '#src/nudge/rules/office-question.ts';
import { officeReminder } from '#src/nudge/rules/office-reminder.ts';
import { whomToAsk } from '#src/nudge/whom-to-ask.ts';
import type { PersonId } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** Whom there is to ask at this moment, as the morning's run would see it. */
export function circumstancesOf(scene: Scene): Circumstances {
  const { index, today, days, arrangements, reachable, roster, plans, governanceOf } = scene;
  const { absences, pauses } = arrangements;
  const office = roster.people.filter(({ role }) => role === 'office').map(({ id }) => id);
  const who = { index, absences, pauses, reachable, office, verifiers: [] };
  return { ...who, today, days, plans: runningPlans(plans), governanceOf };
}

/** Where today's hours of asking stand: `before` and `within` are on a working day. */
export function hoursNow({ now, today, days, plan }: Scene): 'before' | 'within' | 'over' {
  if (!days.isWorking(today) || now >= instantAt(today, END_OF_WORK, plan.zone)) return 'over';
  return now < instantAt(today, START_OF_ASKING, plan.zone) ? 'before' : 'within';
}

/** What the office wants asked about an action, as a rule that holds on a day; null where it wants nothing. */
export function wishOn(tracked: Tracked, { day }: Desk): Occasion | null {
  for (const rule of [officeQuestion, officeReminder]) {
    const moment = rule.applies(tracked, day);
    if (moment !== null) return { rule, stage: moment.stage, tracked };
  }
  return null;
}

// Eight weeks of working days: what is further off is no news of today.
const LOOKED_AHEAD = 40;

/** The first day after the morning's run of today on which a lead, or a deputy, would be asked; null for none in sight. */
export function nextDayFor(
  lead: PersonId,
  tracked: Tracked,
  { scene, asked }: { readonly scene: Scene; readonly asked: readonly AskedBefore[] },
): Day | null {
  const own = asked.filter(({ action }) => action === tracked.action.id);
  const { days, roster, today } = scene;
  let day = hoursNow(scene) === 'before' ? today : days.next(today);
  for (let count = 0; count < LOOKED_AHEAD; count += 1) {
    const desk = openDesk({ ...circumstancesOf(scene), today: day, index: rosterIndex(roster, day) }, own);
    if (wouldAsk(lead, tracked, desk)) return day;
    day = days.next(day);
  }
  return null;
}

function wouldAsk(lead: PersonId, tracked: Tracked, desk: Desk): boolean {
  const { to } = whomToAsk(lead, tracked.standing, desk);
  const wish = wishOn(tracked, desk);
  if (to === null || wish === null || isAnswered(wish.rule.answeredBy, tracked, desk.day)) return false;
  return nextAsking(to, wish, desk) !== null;
}
