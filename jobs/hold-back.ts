import type { Instant } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Around } from './look-around.ts';
import { carrierOf } from './sending/carrier.ts';
import { isNudge } from './send-nudges.ts';
import { nextOpenMoment } from '#src/calendar/working-hours.ts';
import type { World } from './world.ts';

type Reading = { readonly person: Person | null; readonly around: Around | null };

/** True for a question to somebody who is not at work or wants silence: it waits until later that day, or the next asks anew. */
export async function isHeld(message: Departing, { person, around }: Reading, world: World): Promise<boolean> {
  if (!isNudge(message) || person === null || around === null) return false;
  const open = nextOpenMoment({
    now: around.now,
    plan: around.plan,
    zone: person.zone,
    wished: around.times.get(person.id) ?? null,
    quietUntil: await quietUntil(person, world),
  });
  switch (open.kind) {
    case 'now':
      return false;
    case 'later':
      await world.outbox.postpone(message.key, open.at, 'its reader is not at work, or asked for silence');
      return true;
    case 'missed':
      await world.outbox.giveUp(message.key, 'dead', 'its reader is not at work any more today');
      return true;
  }
}

/** The platform that carries the message is asked; null where it does not know. */
async function quietUntil(person: Person, { messengers }: World): Promise<Instant | null> {
  const messenger = carrierOf({ person: person.id }, person, messengers);
  return (await messenger?.quietUntil?.(person)) ?? null;
}
