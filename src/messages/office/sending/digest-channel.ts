import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells the office why no digest can be posted in the leadership's channel: "guests read it", "the bot is not in it". */
export function tellDigestChannel(platform: string, why: string): Card {
  return buildCard({
    heading: `The digest cannot be posted on ${platform}`,
    blocks: [
      { kind: 'said', text: `I checked the leadership’s channel, and ${why}.` },
      { kind: 'aside', text: 'Until that is mended nothing of the plan is posted there; /rag digest shows it to you.' },
    ],
  });
}
