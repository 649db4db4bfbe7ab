import { withWay } from '#src/messages/look/with-way.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { World } from '#jobs/world.ts';

/** A message with the link that is its reader's alone, made as it goes: what is stored has none. */
export async function withLink(message: Departing, { ways }: Pick<World, 'ways'>): Promise<Departing> {
  const { card, to } = message;
  const reader = 'person' in to ? to.person : null;
  if (card.opens === undefined || ways === undefined || reader === null) return message;
  return { ...message, card: withWay(card, card.opens, await ways[card.opens](reader)) };
}
