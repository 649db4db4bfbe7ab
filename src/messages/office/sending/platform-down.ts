import type { TimeOfDay } from '#src/calendar/instant.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells the office that a platform takes or brings nothing; `why` is a clause with what mends it, `since` a time of today. */
export function sayPlatformDown(platform: string, { why, since }: { readonly why: string; since: TimeOfDay }): Card {
  return buildCard({
    heading: `${platform} is out of order for me`,
    blocks: [
      { kind: 'said', text: `Since ${since}: ${why}.` },
      {
        kind: 'aside',
        text: `What I have to say there waits, and goes another way to whoever has one. Whoever runs Ragtime sees the same with “ragtime doctor”.`,
      },
    ],
  });
}

/** Tells the office that a platform works again of which it was told that it did not. */
export function sayPlatformBack(platform: string, since: TimeOfDay): Card {
  return buildCard({
    heading: `${platform} works again for me`,
    blocks: [
      { kind: 'said', text: `It was out of order since ${since}. What waited goes now, as far as it still matters.` },
    ],
  });
}
