import { todayIn } from '#src/calendar/clock.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { toMs } from '#src/calendar/instant.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import { everybody } from '#adapters/network/roster.ts';
import { defaultPlan, tellWhoToLink } from '#adapters/network/tell-office.ts';
import { heardNow } from './heard-now.ts';
import { peopleToLink } from './to-link.ts';
import type { Reasons } from './to-link.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';

/** What came of looking everybody up. */
export type Visited = {
  readonly linked: number;
  /** Why those who could not be linked were not. */
  readonly reasons: ReadonlyMap<PersonId, readonly string[]>;
  /** A sentence for each kind of trouble. */
  readonly troubles: readonly string[];
  /** False where the platform did not answer for everybody. */
  readonly isWhole: boolean;
};

/** How one platform looks at the people of the roster. */
export type Looking = {
  /** As people call it: 'Slack'. */
  readonly platform: string;
  readonly world: NetworkWorld;
  readonly visit: (roster: Roster) => Promise<Visited>;
  /** Where it looks, besides the roster: somewhere new is looked at without waiting for a day. */
  readonly places: () => Promise<string>;
  /** Why somebody who is linked cannot be reached all the same, as clauses; null for everybody who can. */
  readonly cutOff: (person: Person) => readonly string[] | null;
  /** True for an officer who gets what is written to them: until one does, there is nobody to tell. */
  readonly canTell: (officer: Person) => Promise<boolean>;
  /** An error as a clause, without anything secret. */
  readonly sayTrouble: (error: unknown) => string;
};

/** What one look leaves for the next. */
type Memory = {
  /** The roster and the places as they were after the last look; null when that one was not finished. */
  seen: { readonly roster: Roster; readonly places: string } | null;
  at: number;
  reasons: Reasons;
  told: { readonly day: Day; readonly names: string } | null;
};

/** Nothing changes on a platform without word of it for longer than this: then everybody is looked up again. */
const A_DAY = 24 * 3_600_000;
const SAME_AGAIN = 7;

/** Looking at everybody, which never fails; and whether the platform answered for everybody when that was last done. */
export type Look = { readonly look: () => Promise<void>; readonly wasWhole: () => boolean };

/** Looks at the whole roster, at most once at a time; where nothing has changed since the last look, the platform is asked nothing. */
export function createLook(looking: Looking): Look {
  const memory: Memory = { seen: null, at: 0, reasons: new Map(), told: null };
  let running: Promise<void> | null = null;
  return {
    look: () => {
      running ??= look(looking, memory).finally(() => (running = null));
      return running;
    },
    wasWhole: () => memory.seen !== null,
  };
}

async function look(looking: Looking, memory: Memory): Promise<void> {
  const { world, places, sayTrouble } = looking;
  try {
    const now = toMs(world.realClock.now());
    const isSame = (await world.register.roster()) === memory.seen?.roster && (await places()) === memory.seen.places;
    if (!isSame || now - memory.at >= A_DAY) await lookAgain(looking, memory);
    await tellOnce(looking, memory);
  } catch (error) {
    // The platform or the register is out of reach: the next look does it all again.
    world.report({ level: 'error', what: `The people of the roster could not be looked up: ${sayTrouble(error)}.` });
  }
}

async function lookAgain({ world, platform, visit, places }: Looking, memory: Memory): Promise<void> {
  memory.seen = null;
  // What is new while it is looked waits for the next look.
  const lookedAt = await places();
  const visited = await visit(await everybody(world));
  memory.reasons = visited.reasons;
  memory.at = toMs(world.realClock.now());
  memory.seen = visited.isWhole ? { roster: await world.register.roster(), places: lookedAt } : null;
  for (const what of visited.troubles) world.report({ level: 'error', what });
  if (visited.linked > 0) {
    const what = `${sayCount(visited.linked, 'person', 'people')} of the roster linked to ${platform} by e-mail.`;
    world.report({ level: 'info', what });
    await heardNow(world);
  }
}

/** At most one message a day, and the same again only after a week; what nobody of the office can be told yet is told later. */
async function tellOnce({ world, cutOff, canTell }: Looking, memory: Memory): Promise<void> {
  const plan = await defaultPlan(world);
  if (plan === null) return;
  const today = todayIn(world.clock, plan.zone);
  const plans = await world.register.plans();
  const tracked = await Promise.all(plans.map(({ key }) => world.register.trackedIn(key)));
  const roster = await everybody(world);
  const people = peopleToLink(tracked.flat(), { roster, today, reasons: memory.reasons, cutOff });
  const names = people.map(({ name }) => name).join('\n');
  if (memory.told !== null && isSoon(memory.told, { today, names })) return;
  const office = roster.people.filter(({ role }) => role === 'office');
  if (!(await Promise.all(office.map(canTell))).some(Boolean)) return;
  const told = await tellWhoToLink(people, world);
  if (told === null) return;
  memory.told = { day: told, names };
  await world.work();
}

function isSoon(told: { day: Day; names: string }, { today, names }: { today: Day; names: string }): boolean {
  return told.day === today || (told.names === names && today < addDays(told.day, SAME_AGAIN));
}
