import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { withWay } from '#src/messages/look/with-way.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { World } from '#jobs/world.ts';

type Ways = NonNullable<World['ways']>;

/** A message with the links that are its reader's alone, made as it goes, in what follows in its thread too: what is stored has none. */
export async function withLink(message: Departing, { ways }: Pick<World, 'ways'>): Promise<Departing> {
  const { card, to } = message;
  const reader = 'person' in to ? to.person : null;
  if (ways === undefined || reader === null) return message;
  const { thread = [] } = card;
  const own = await linked(card, reader, ways);
  // Some platforms draw what follows with the first message, others ask for each part by its number.
  if (thread.every(({ opens }) => opens === undefined)) return { ...message, card: own };
  const below = await Promise.all(thread.map((one) => linked(one, reader, ways)));
  return { ...message, card: buildCard({ ...asDraft(own), thread: below }) };
}

async function linked(card: Card, reader: PersonId, ways: Ways): Promise<Card> {
  return card.opens === undefined ? card : withWay(card, card.opens, await ways[card.opens](reader, card));
}
