import { calledOf } from '#src/people/called-of.ts';
import { preview } from '#jobs/preview.ts';
import type { World as JobsWorld } from '#jobs/world.ts';
import { namingOf } from '#jobs/naming-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Card } from '#src/messages/card.ts';
import { sayDayPicture } from '#src/messages/reminder/day-picture.ts';
import type { AskedPerson } from '#src/messages/reminder/day-picture.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Register } from '#src/ports/register.ts';

/** The day in two cards: who is asked what and why, and the digest as it would be posted; nothing is sent. */
export async function dayPicture(plan: Plan, today: Day, world: JobsWorld): Promise<readonly Card[]> {
  const nudges = await preview('nudges', today, world);
  const digests = await preview('digest', today, world);
  const naming = await namingOf(world.register);
  const people = await Promise.all(nudges.map((nudge) => askedBy(nudge, world.register)));
  return [sayDayPicture(people, { today, days: workingDays(plan.nation), naming }), ...digests.map(({ card }) => card)];
}

async function askedBy({ to, about }: Outgoing, register: Register): Promise<AskedPerson> {
  const { people } = await register.roster();
  const person = 'person' in to ? people.find(({ id }) => id === to.person) : undefined;
  const asks = await Promise.all(
    about.map(async ({ action, rule }) => {
      const tracked = await register.tracked(action);
      return tracked === null ? [] : [{ tracked, rule }];
    }),
  );
  return { name: person === undefined ? 'The programme office' : calledOf(person), asks: asks.flat() };
}
