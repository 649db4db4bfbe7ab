import type { Day } from '#src/calendar/day.ts';
import type { Pause } from '#src/people/absence.ts';
import { replayArrangements } from '#src/plan/arrangements.ts';
import type { Roster } from '#src/people/person.ts';
import type { Heading, Plan, PlanKey } from '#src/plan/action.ts';
import type { ActionEntry, PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register, UnplacedMessage } from '#src/ports/register.ts';

/** A register whole. */
export type Everything = {
  readonly plans: readonly Plan[];
  readonly headings: readonly (Heading & { readonly plan: string })[];
  readonly tracked: readonly Tracked[];
  /** Oldest first. */
  readonly ledger: readonly (ActionEntry | PersonEntry | PlanEntry)[];
  readonly roster: Roster;
  /** What somebody wrote of which nobody has said the action, oldest first; of no plan, so that it is with all of them. */
  readonly unplaced: readonly UnplacedMessage[];
  /** Who asked for quiet. */
  readonly pauses: readonly Pause[];
  /** The day by which ratings are judged. */
  readonly today: Day;
};

/** Reads everything that a register holds, or all of it that is of one plan; the roster belongs to all. */
export async function readEverything(
  register: Register,
  { today, plan: only }: { readonly today: Day; readonly plan: PlanKey | null },
): Promise<Everything> {
  const plans = (await register.plans()).filter(({ key }) => only === null || key === only);
  const keys = plans.map(({ key }) => key);
  const headings = keys.map(async (plan) => (await register.headings(plan)).map((heading) => ({ plan, ...heading })));
  const ofPlans = async () => (await register.ledgerOfPlans()).filter(({ plan }) => keys.includes(plan));
  const ofPeople = only === null ? [register.arrangements()] : [];
  const lines = [...keys.map((key) => register.ledgerIn(key)), ...ofPeople, ofPlans()];
  return {
    plans,
    headings: (await Promise.all(headings)).flat(),
    tracked: (await Promise.all(keys.map((key) => register.trackedIn(key)))).flat(),
    ledger: (await Promise.all(lines)).flat().toSorted((one, other) => one.seq - other.seq),
    roster: await register.roster(),
    pauses: replayArrangements(await register.arrangements()).pauses,
    unplaced: only === null ? await register.unplaced() : [],
    today,
  };
}
