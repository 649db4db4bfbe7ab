import { dayIn } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Circumstances } from '#src/nudge/desk.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster-index.ts';
import { withOffice } from '#src/people/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import { replayArrangements } from '#src/plan/arrangements.ts';
import type { Arrangements } from '#src/plan/arrangements.ts';
import type { World } from './world.ts';

/** How things stand at one moment: `plan` is the default one, whose zone and nation make the day. */
export type Around = Circumstances &
  Pick<Arrangements, 'times'> & { readonly now: Instant; readonly plan: Plan; readonly roster: Roster };

const calendars = new Map<Plan['nation'], WorkingDays>();

/** Looks at plans, people and arrangements once; null while no plan is loaded. */
export async function lookAround({ register, messengers, officeEmails }: World, now: Instant): Promise<Around | null> {
  const plans = await register.plans();
  const plan = plans.find((one) => one.isDefault);
  if (plan === undefined) return null;
  const today = dayIn(now, plan.zone);
  const roster = withOffice(await register.roster(), officeEmails);
  const { absences, pauses, times } = replayArrangements(await register.arrangements());
  const reachable = (person: Person): boolean =>
    messengers.some(({ reaches }) => reaches({ person: person.id }, person));
  const office = roster.people.filter(({ role }) => role === 'office').map(({ id }) => id);
  return {
    now,
    plan,
    plans,
    roster,
    today,
    days: calendarOf(plan.nation),
    index: rosterIndex(roster, today),
    absences,
    pauses,
    times,
    reachable,
    office,
  };
}

/** The working days of a nation, worked out once. */
export function calendarOf(nation: Plan['nation']): WorkingDays {
  const known = calendars.get(nation) ?? workingDays(nation);
  calendars.set(nation, known);
  return known;
}
