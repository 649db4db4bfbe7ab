import { hasAddress } from '#src/people/has-address.ts';
import { sayWithoutAddress } from '#src/messages/words/who/without-address.ts';
import { sayLeadsOfOpen } from '#src/messages/words/who/leads-of-open.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import { openDesk } from '#src/nudge/desk.ts';
import { unreachableLeads } from '#src/nudge/unreachable-leads.ts';
import type { Person } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What the reach of leads is judged by. */
export type LeadCheck = {
  readonly store: Store;
  readonly plans: readonly Plan[];
  readonly today: Day;
  readonly config: Config;
  /** The command that loads a roster, as it is typed here. */
  readonly load: string;
  /** True for a person whom a configured platform reaches. */
  readonly reaches: (person: Person) => boolean;
};

/** Whether there is a person behind every lead of an open action whom a message can reach, and in Teams where it is configured. */
export async function checkLeads(check: LeadCheck): Promise<readonly Finding[]> {
  const { slack, teams } = check.config;
  const own = `${MEND}: ${check.load}`;
  const now = await unreached(check);
  const atStart = await unreached({ ...check, reaches: await reachedOnceStarted(check) });
  const isBeforeStart = atStart.names.length < now.names.length;
  const { names, of } = atStart;
  const mend = teams === null ? own : `${own}\n      ${MEND_IN_TEAMS}`;
  const reach =
    names.length === 0
      ? well('leads', `${of === 1 ? 'the one lead who has open actions' : `all ${sayLeadsOfOpen(of)}`} can be reached.`)
      : toMend('leads', `${of - names.length} of ${sayLeadsOfOpen(of)} can be reached: ${nobodyBehind(names)}.`, mend);
  if (slack === null && teams === null) return [reach, ...(await withoutAddress(check, own))];
  if (isBeforeStart) return [reach, toKnow('leads', NOT_YET_LINKED, null)];
  // With Teams alone the two questions are one.
  if (slack === null || teams === null) return [reach];
  const outside = await unreached({ ...check, reaches: ({ accounts }) => Object.hasOwn(accounts, 'teams') });
  if (outside.names.length === 0) return [reach, well('Teams', 'every lead has an account there.')];
  return [reach, toKnow('Teams', `no account there for ${outside.names.join('; ')}.`, MEND_IN_TEAMS)];
}

/** Before the first start a platform has nobody: whom it will reach then, by their e-mail addresses; later whom it reaches. */
async function reachedOnceStarted({ store, config, reaches }: LeadCheck): Promise<LeadCheck['reaches']> {
  if (config.slack === null && config.teams === null) return reaches;
  const { people } = await store.register.roster();
  const isAnybodyLinked = people.some(({ accounts }) => Object.keys(accounts).some((one) => one !== 'console'));
  return isAnybodyLinked ? reaches : (person) => reaches(person) || hasAddress(person);
}

/** At the console everybody is reached: whoever prepares there learns now whom a platform would not find. */
async function withoutAddress(check: LeadCheck, mend: string): Promise<readonly Finding[]> {
  const [{ names: nobody, of }, { names }] = [
    await unreached(check),
    await unreached({ ...check, reaches: hasAddress }),
  ];
  const people = names.filter((name) => !nobody.includes(name));
  return people.length === 0 ? [] : [toKnow('leads', sayWithoutAddress(people, of), mend)];
}

function nobodyBehind(names: readonly string[]): string {
  return `nobody can be reached behind ${names.join('; ')}`;
}

async function unreached({ store, plans, today, config, reaches }: LeadCheck): Promise<Unreached> {
  const roster = withOffice(await store.register.roster(), config.office);
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
      verifiers: [],
    },
    [],
  );
  return unreachableLeads(lists.flat(), desk);
}

type Unreached = ReturnType<typeof unreachableLeads>;

const NOT_YET_LINKED =
  'nobody is linked to the platform yet: whoever has an e-mail address in the roster is, when the bot starts for the first time.';
const MEND =
  'Say in the roster file who holds each post or belongs to each group, with their e-mail addresses or accounts, and load it with';
const MEND_IN_TEAMS =
  'In Teams somebody is found by e-mail once the app is there for them: a setup policy in the Teams admin centre, or a team that they are in.';
