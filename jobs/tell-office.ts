import { calledOf } from '#src/people/called-of.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';
import { sayUndelivered } from '#src/messages/office/undelivered.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { lookAround } from './look-around.ts';
import type { World } from './world.ts';

/** A message that will not arrive: `why` is a clause, and person null when it was for a channel or a stranger. */
export type Undelivered = { readonly message: Departing; readonly why: string; readonly person: Person | null };

/** Tells each of the office once a day for each person or channel; what the office itself cannot get is not told on. */
export async function tellOffice(undelivered: Undelivered, world: World): Promise<void> {
  const { message, person } = undelivered;
  const around = await lookAround(world, world.clock.now());
  if (around === null || message.kind === 'undelivered') return;
  const whom = person?.id ?? ('channel' in message.to ? message.to.channel : null);
  if (whom === null) return;
  const say = around.office
    .filter((officer) => officer !== person?.id)
    .map((officer): Outgoing => ({
      key: `undelivered/${around.today}/${whom}/${officer}` as OutKey,
      kind: 'undelivered',
      day: around.today,
      to: { person: officer },
      card: sayUndelivered(message.card, { why: undelivered.why, whom: nameOf(undelivered) }),
      about: [],
      edits: null,
      holds: null,
    }));
  await world.register.write({ message: null, slot: null, entries: [], say, asked: [] });
}

function nameOf({ person, message: { to } }: Undelivered): string {
  return person !== null ? calledOf(person) : 'channel' in to ? `the channel ${to.channel}` : 'somebody';
}
