import { END_OF_WORK } from '#src/calendar/asking-hours.ts';
import { instantAt } from '#src/calendar/instant.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { AccountId } from '#src/ports/message.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** Sends once more what Teams refused today of what somebody is asked, now that they have the app; after work nobody is asked. */
export async function askToday(account: AccountId, { register, clock, work }: TeamsWorld): Promise<void> {
  const person = await register.personAt(account);
  const plan = defaultIn(await register.plans());
  if (person === null || plan === null) return;
  const day = todayIn(clock, plan.zone);
  if (clock.now() >= instantAt(day, END_OF_WORK, plan.zone)) return;
  const revives = { person: person.id, day };
  await register.write({ message: null, slot: null, entries: [], say: [], asked: [], revives });
  await work();
}
