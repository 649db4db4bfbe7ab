import { calledOf } from '#src/people/called-of.ts';
import type { Person } from '#src/people/person.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Card } from '#src/messages/card.ts';
import { sayDigestLost, sayDigestWaits } from '#src/messages/office/sending/digest-undelivered.ts';
import { sayAskedAgain, sayUndelivered } from '#src/messages/office/sending/undelivered.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { toldToEach } from '#src/ports/told-to-each.ts';
import { lookAround } from './look-around.ts';
import type { Around } from './look-around.ts';
import type { World } from './world.ts';

/** What is told of a message: it will not arrive; it is still due until a moment; or its questions are asked another day. */
type End =
  | { readonly kind: 'lost' }
  | { readonly kind: 'waits'; readonly until: Instant }
  | { readonly kind: 'asked-again' };

/** A message that did not arrive: `why` is a clause, and person null when it was for a channel or a stranger. */
export type Undelivered = {
  readonly message: Pick<Departing, 'kind' | 'to' | 'card' | 'day' | 'part'>;
  readonly why: string;
  readonly person: Person | null;
  readonly end: End;
};

/** Tells each of the office once a day for each person or channel; what the office itself cannot get is not told on. */
export async function tellOffice(undelivered: Undelivered, world: World): Promise<void> {
  const { message, person } = undelivered;
  const around = await lookAround(world, world.clock.now());
  if (around === null || message.kind === 'undelivered') return;
  const whom = subjectOf(undelivered);
  if (whom === null) return;
  const officers = around.office.filter((officer) => officer !== person?.id);
  const { today } = around;
  const key = `undelivered/${today}/${whom}`;
  const say = toldToEach(officers, { key, kind: 'undelivered', day: today, card: cardOf(undelivered, around) });
  await world.register.write({ message: null, slot: null, entries: [], say, asked: [] });
}

/** What it is told of once a day: all that waits for another day is one thing. */
function subjectOf({ end, person, message: { kind, to } }: Undelivered): string | null {
  if (end.kind === 'asked-again') return 'questions';
  if (kind === 'digest') return `digest ${end.kind}`;
  return person?.id ?? ('channel' in to ? to.channel : null);
}

function cardOf(undelivered: Undelivered, { plan }: Around): Card {
  const { end, why, message } = undelivered;
  if (end.kind === 'asked-again') return sayAskedAgain(why);
  if (end.kind === 'waits') return sayDigestWaits(message.card, { why, until: end.until, zone: plan.zone });
  if (message.kind === 'digest') return sayDigestLost(message.card, { why, isPart: message.part !== undefined });
  return sayUndelivered(message.card, { why, whom: nameOf(undelivered) });
}

function nameOf({ person, message: { to } }: Undelivered): string {
  return person !== null ? calledOf(person) : 'channel' in to ? `the channel ${to.channel}` : 'somebody';
}
