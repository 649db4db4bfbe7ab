import type { Day } from '#src/calendar/day.ts';
import type { Roster } from '#src/people/person.ts';
import type { Heading, Plan } from '#src/plan/action.ts';
import type { ActionEntry, PersonEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register } from '#src/ports/register.ts';

/** A register whole. */
export type Everything = {
  readonly plans: readonly Plan[];
  readonly headings: readonly (Heading & { readonly plan: string })[];
  readonly tracked: readonly Tracked[];
  /** Oldest first. */
  readonly ledger: readonly (ActionEntry | PersonEntry)[];
  readonly roster: Roster;
  /** The day by which ratings are judged. */
  readonly today: Day;
};

/** Reads everything that a register holds. */
export async function readEverything(register: Register, today: Day): Promise<Everything> {
  const plans = await register.plans();
  const keys = plans.map(({ key }) => key);
  const headings = keys.map(async (plan) => (await register.headings(plan)).map((heading) => ({ plan, ...heading })));
  const lines = [...keys.map((key) => register.ledgerIn(key)), register.arrangements()];
  return {
    plans,
    headings: (await Promise.all(headings)).flat(),
    tracked: (await Promise.all(keys.map((key) => register.trackedIn(key)))).flat(),
    ledger: (await Promise.all(lines)).flat().toSorted((one, other) => one.seq - other.seq),
    roster: await register.roster(),
    today,
  };
}
