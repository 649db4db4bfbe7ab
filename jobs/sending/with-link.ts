import { withPageLink } from '#src/messages/look/page-card.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { World } from '#jobs/world.ts';

/** A message that opens the page with its link, made as it goes: what is stored has none. */
export async function withLink(message: Departing, { linkOntoPage }: Pick<World, 'linkOntoPage'>): Promise<Departing> {
  const { card, to } = message;
  const reader = 'person' in to ? to.person : null;
  if (card.opens !== 'page' || linkOntoPage === undefined || reader === null) return message;
  return { ...message, card: withPageLink(card, await linkOntoPage(reader)) };
}
