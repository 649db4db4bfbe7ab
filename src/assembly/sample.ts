import { instantAt } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Roster } from '#src/people/person.ts';
import type { Asked, Register } from '#src/ports/register.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';

/** Who speaks first at the sample's console: a lead with a handful of actions. */
export const SAMPLE_SPEAKER = 'Karl Battersby';

const SAMPLE_DAY = '2015-11-20' as Day;

/** True for the plan that comes with the project. */
export function isSample(plan: Plan): boolean {
  return plan.isSample === true;
}

/** The moment at which the sample's clock starts: the morning of 20 November 2015, when half its dates have passed. */
export function sampleStart(plan: Plan): Instant {
  return instantAt(SAMPLE_DAY, START_OF_ASKING, plan.zone);
}

/** Loads the sample plan and its people into an empty register, as on the day it was published. */
export async function loadSampleInto(register: Register, office: readonly string[]): Promise<void> {
  const { plan, files } = loadSample();
  const { rows } = readRosterFile(files.roster);
  const roster = withOffice(readRoster(rows, EMPTY_ROSTER).roster, office);
  const { headings, actions } = await readPlan(files.plan, { plan: plan.key, published: plan.published, roster });
  const at = instantAt(plan.published, START_OF_ASKING, plan.zone);
  await register.saveRoster(roster);
  await register.addPlan({ plan: { ...plan, isDefault: true, begun: at }, headings, actions, at, day: plan.published });
  // Its people have been asked for months and know who asks.
  await register.write({ message: null, slot: null, entries: [], say: [], asked: greetedIn(roster, plan.published) });
}

function greetedIn({ people }: Roster, day: Day): readonly Asked[] {
  return people.map(({ id }) => ({
    day,
    person: id,
    action: null,
    rule: 'first-message',
    stage: { of: day },
    key: `first/${id}` as OutKey,
  }));
}
