import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** A card that is drawn anew on a later day than it asked on and still asks: it says from which day its “in 3 days” are counted. */
export function asOfDay(card: Card, asked: Day | null, today: Day): Card {
  if (asked === null || asked >= today || card.asks.every(({ question }) => question === null)) return card;
  const text = `Asked on ${sayDay(asked, today)}: what is said of days here is as it was then.`;
  const others = card.blocks.filter((block) => block.kind !== 'aside' || block.text !== text);
  return buildCard({ ...asDraft(card), blocks: [...others, { kind: 'aside', text }] });
}
