import { standInFor } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import { isAnswered } from '#src/nudge/answered.ts';
import { keptFor } from '#src/nudge/decision.ts';
import type { Ask, RuleName } from '#src/nudge/nudge.ts';
import { nudgeDay } from '#src/nudge/nudge-day.ts';
import type { NudgeDay } from '#src/nudge/nudge-day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** True for an open action from which a word is wanted today, by the measure of the reminders: none lately, or none since its date. */
export function waitsForWord(tracked: Tracked, scene: Scene): boolean {
  const { action, standing } = tracked;
  const { speaker, today, days, plans } = scene;
  if (standing.stage !== 'open' || standing.notMine.includes(speaker.id)) return false;
  if (standing.snoozes.some(({ person, until }) => person === speaker.id && until > today)) return false;
  const { start } = action.timescale;
  if (start !== null && start > today && (standing.agreed === null || standing.agreed > today)) return false;
  const day = nudgeDay(today, days, plans);
  return !isAnswered(answersOf(standing.agreed, day), standing, day);
}

/** The question that a round puts about an action: the one that a reminder would put on this day. */
export function roundAsk(tracked: Tracked, scene: Scene): Ask {
  const day = nudgeDay(scene.today, scene.days, scene.plans);
  return {
    rule: ruleFor(tracked, day),
    stage: { of: scene.today },
    tracked,
    as: 'lead',
    insteadOf: insteadOf(tracked, scene),
    kept: keptFor(scene.speaker.id, tracked),
    others: [],
    askedOn: [],
    warnsOfEscalation: false,
    escalatesTo: null,
    unasked: [],
    also: [],
  };
}

function answersOf(agreed: Tracked['standing']['agreed'], day: NudgeDay) {
  if (agreed === null || agreed > day.within10) return 'cycle';
  return agreed > day.today ? 'ahead' : 'date';
}

function ruleFor({ action: { timescale }, standing: { agreed } }: Tracked, day: NudgeDay): RuleName {
  if (agreed !== null && agreed < day.today) return 'overdue';
  if (agreed === day.today) return 'due-today';
  if (agreed !== null && agreed <= day.within10) return 'due-soon';
  const { start } = timescale;
  return start !== null && start <= day.today && start >= day.ago10 ? 'starting' : 'gone-quiet';
}

/** In whose place the speaker is asked today; null where it is their own. */
function insteadOf({ standing }: Tracked, { speaker, today, index, arrangements }: Scene): PersonId | null {
  const { accountable, joint } = leadsOn(standing.owners, index);
  const leads = [...accountable, ...joint];
  if (leads.includes(speaker.id)) return null;
  const away = leads.find((lead) => {
    const standIn = standInFor(lead, today, arrangements.absences);
    return standIn.kind === 'deputy' && standIn.person === speaker.id;
  });
  return away ?? null;
}
