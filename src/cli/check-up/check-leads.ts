import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Store } from '#src/cli/world.ts';
import { sayCount } from '#src/messages/say-list.ts';
import { openDesk } from '#src/nudge/desk.ts';
import { unreachableLeads } from '#src/nudge/unreachable-leads.ts';
import type { Person } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster-index.ts';
import { withOffice } from '#src/people/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import { toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';

/** What the reach of leads is judged by. */
export type LeadCheck = {
  readonly store: Store;
  readonly plans: readonly Plan[];
  readonly today: Day;
  readonly office: readonly string[];
  /** True for a person whom a configured platform reaches. */
  readonly reaches: (person: Person) => boolean;
};

/** Whether there is a person behind every lead of an open action whom a message can reach. */
export async function checkLeads({ store, plans, today, office, reaches }: LeadCheck): Promise<readonly Finding[]> {
  const roster = withOffice(await store.register.roster(), office);
  const lists = await Promise.all(plans.map(({ key }) => store.register.trackedIn(key)));
  const desk = openDesk(
    {
      today,
      plans,
      days: workingDays(plans[0]?.nation ?? 'england-and-wales'),
      index: rosterIndex(roster, today),
      reachable: reaches,
      absences: [],
      pauses: [],
      office: [],
    },
    [],
  );
  const { names, of } = unreachableLeads(lists.flat(), desk);
  if (names.length === 0) return [well('leads', `${of === 1 ? 'the one lead' : `all ${of} leads`} can be reached.`)];
  const says = `${of - names.length} of ${sayCount(of, 'lead')} can be reached: nobody can be reached behind ${names.join('; ')}.`;
  return [toMend('leads', says, MEND)];
}

const MEND =
  'Say in the roster file who holds each post or belongs to each group, with their e-mail addresses or accounts, and load it with: npm run ragtime -- roster FILE';
