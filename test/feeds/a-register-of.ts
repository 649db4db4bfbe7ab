import type { OpenDatabase } from '#db/open.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Roster } from '#src/people/person.ts';
import type { Action, Heading } from '#src/plan/action.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';
import type { Happened } from '#test/digest/a-week.ts';

/** What a test may say of a register; the plan is RIP, the default one, loaded on 26 May 2015. */
export type ARegisterSaid = {
  readonly actions: readonly Action[];
  readonly happened?: readonly Happened[];
  readonly ofPlan?: readonly PlanEvent[];
  readonly headings?: readonly Heading[];
  readonly roster?: Roster;
};

const LOADED = '2015-05-26';

/** A real register in which this happened. */
export async function aRegisterOf(said: ARegisterSaid): Promise<OpenDatabase> {
  const { actions, happened = [], ofPlan = [], headings = [], roster = aRoster() } = said;
  const database = await aDatabase();
  const { register } = database;
  await register.saveRoster(roster);
  await register.addPlan({ plan: aPlan(), headings, actions, at: at(LOADED), day: day(LOADED) });
  const lines = happened.map(([on, ref, by, event]) => ({
    at: at(on),
    day: day(on),
    by: by === '' ? null : personId(by),
    message: null,
    action: `RIP/${ref}` as Action['id'],
    event,
  }));
  const office = { at: at(LOADED), day: day(LOADED), by: personId('Olive Office'), message: null, plan: aPlan().key };
  const entries = [...ofPlan.map((event) => ({ ...office, event })), ...lines];
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
  return database;
}

function at(on: string): Instant {
  return `${on}T09:00:00.000Z` as Instant;
}
