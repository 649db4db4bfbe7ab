import { todayIn } from '#src/calendar/clock.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { toMs } from '#src/calendar/instant.ts';
import { sayCount } from '#src/messages/say-list.ts';
import type { Roster } from '#src/people/person.ts';
import { sayTrouble } from '#adapters/slack/install/slack-trouble.ts';
import { everybody } from './roster-links.ts';
import type { Linking } from './settle.ts';
import { defaultPlan, tellWhoToLink } from './tell-office.ts';
import { peopleToLink } from './to-link.ts';
import type { Reasons } from './to-link.ts';
import { visitEverybody } from './visit.ts';

/** What one look leaves for the next. */
type Memory = {
  /** The roster as it was after the last look; null when that one was not finished. */
  roster: Roster | null;
  at: number;
  reasons: Reasons;
  told: { readonly day: Day; readonly names: string } | null;
};

/** Nothing changes at Slack without word of it for longer than this: then everybody is looked up again. */
const A_DAY = 24 * 3_600_000;
const SAME_AGAIN = 7;

/** Looks at the whole roster, at most once at a time; where nothing has changed since the last look, Slack is asked nothing. */
export function createLook(linking: Linking): () => Promise<void> {
  const memory: Memory = { roster: null, at: 0, reasons: new Map(), told: null };
  let running: Promise<void> | null = null;
  return () => {
    running ??= look(linking, memory).finally(() => (running = null));
    return running;
  };
}

async function look(linking: Linking, memory: Memory): Promise<void> {
  const { world } = linking;
  try {
    const now = toMs(world.realClock.now());
    const isSame = (await world.register.roster()) === memory.roster && now - memory.at < A_DAY;
    if (!isSame) await lookAgain(linking, memory);
    await tellOnce(linking, memory);
  } catch (error) {
    // Slack or the register is out of reach: the next look does it all again.
    world.report({ level: 'error', what: `The people of the roster could not be looked up: ${sayTrouble(error)}.` });
  }
}

async function lookAgain(linking: Linking, memory: Memory): Promise<void> {
  const { world } = linking;
  memory.roster = null;
  const visited = await visitEverybody(await everybody(world), linking);
  memory.reasons = visited.reasons;
  memory.at = toMs(world.realClock.now());
  memory.roster = visited.isWhole ? await world.register.roster() : null;
  for (const what of visited.troubles) world.report({ level: 'error', what });
  if (visited.linked > 0) {
    const what = `${sayCount(visited.linked, 'person', 'people')} of the roster linked to Slack by e-mail.`;
    world.report({ level: 'info', what });
  }
}

/** At most one message a day, and the same again only after a week. */
async function tellOnce({ world }: Linking, memory: Memory): Promise<void> {
  const plan = await defaultPlan(world);
  if (plan === null) return;
  const today = todayIn(world.clock, plan.zone);
  const plans = await world.register.plans();
  const tracked = await Promise.all(plans.map(({ key }) => world.register.trackedIn(key)));
  const people = peopleToLink(tracked.flat(), { roster: await everybody(world), today, reasons: memory.reasons });
  const names = people.map(({ name }) => name).join('\n');
  if (memory.told !== null && isSoon(memory.told, { today, names })) return;
  const told = await tellWhoToLink(people, world);
  if (told === null) return;
  memory.told = { day: told, names };
  await world.work();
}

function isSoon(told: { day: Day; names: string }, { today, names }: { today: Day; names: string }): boolean {
  return told.day === today || (told.names === names && today < addDays(told.day, SAME_AGAIN));
}
