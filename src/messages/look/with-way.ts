import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card, Way } from '#src/messages/card.ts';
import { linksIn } from '#src/messages/text/links-in.ts';

/** A card with the link that is its reader's alone in it, as it goes to them: under the first thing that it says. */
export function withWay(card: Card, way: Way, address: string): Card {
  const draft = asDraft(card);
  const links = linksIn(address).map((to) => ({ kind: 'link', to, way }) as const);
  return buildCard({ ...draft, blocks: [...draft.blocks.slice(0, 1), ...links, ...draft.blocks.slice(1)] });
}
