import { dayIn } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Circumstances } from '#src/nudge/desk.ts';
import type { Person, Role, Roster } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import { replayArrangements } from '#src/plan/arrangements.ts';
import type { Arrangements } from '#src/plan/arrangements.ts';
import { governanceOf } from '#src/plan/governance/governance.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import type { World } from './world.ts';
import { settingsOfPlans } from '#src/ports/settings-of-plans.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** How things stand at one moment: `plan` is the default one, whose zone and nation make the day, `plans` those that run. */
export type Around = Circumstances &
  Pick<Arrangements, 'times'> & { readonly now: Instant; readonly plan: Plan; readonly roster: Roster };

/** Looks at plans, people and arrangements once; null while no plan is loaded. */
export async function lookAround({ register, messengers, officeEmails }: World, now: Instant): Promise<Around | null> {
  const plans = await register.plans();
  const plan = defaultIn(plans);
  if (plan === null) return null;
  const today = dayIn(now, plan.zone);
  const settings = await settingsOfPlans(plans, register);
  const roster = withOffice(await register.roster(), officeEmails);
  const { absences, pauses, times } = replayArrangements(await register.arrangements());
  const reachable = (person: Person): boolean =>
    messengers.some(({ reaches }) => reaches({ person: person.id }, person));
  const inRole = (wanted: Role) => roster.people.filter(({ role }) => role === wanted).map(({ id }) => id);
  const index = rosterIndex(roster, today);
  const ofPlans = await register.ledgerOfPlans();
  return {
    now,
    plan,
    plans: runningPlans(plans),
    settings,
    roster,
    today,
    days: workingDays(plan.nation),
    index,
    absences,
    pauses,
    times,
    reachable,
    office: inRole('office'),
    verifiers: inRole('verifier').filter(index.isHere),
    governanceOf: (key) => governanceOf(ofPlans, key),
  };
}
