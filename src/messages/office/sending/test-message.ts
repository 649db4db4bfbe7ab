import { dayIn, timeIn } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells the office that whoever runs the bot tried whether it reaches them. */
export function sayTestMessage(at: Instant, zone: Zone): Card {
  return buildCard({
    heading: 'A test message',
    blocks: [
      {
        kind: 'said',
        text: `Whoever runs Ragtime asked on ${sayDay(dayIn(at, zone))} at ${timeIn(at, zone)} whether I reach you. I do, and you need do nothing.`,
      },
    ],
  });
}
