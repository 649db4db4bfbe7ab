import type { Day } from '#src/calendar/day.ts';
import { dayIn, timeIn } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

type Waiting = { readonly why: string; readonly until: Instant; readonly zone: Zone };

/** Tells the office that the digest is refused and what to mend, while it is still tried; `why` is a clause. */
export function sayDigestWaits(card: Card, { why, until, zone }: Waiting): Card {
  return buildCard({
    mentions: card.mentions,
    heading: 'The digest could not be posted yet',
    blocks: [
      { kind: 'said', text: `It was: ${card.heading}.` },
      { kind: 'said', text: `Why: ${why}.` },
      {
        kind: 'aside',
        text: `I try again every few minutes until ${sayDay(dayIn(until, zone))}, ${timeIn(until, zone)}, and then post it late.`,
      },
    ],
  });
}

/** Tells the office that a digest was not posted, or a part of its thread, and will not be by itself. */
export function sayDigestLost(card: Card, { why, isPart }: { readonly why: string; readonly isPart: boolean }): Card {
  return buildCard({
    mentions: card.mentions,
    heading: isPart ? 'A part of the digest’s thread was not posted' : 'The digest was not posted',
    blocks: [
      { kind: 'said', text: `It was: ${card.heading}.` },
      { kind: 'said', text: `Why: ${why}.` },
      { kind: 'aside', text: 'I do not try it again. Once that is mended, you can have today’s posted.' },
    ],
    buttons: [POST_TODAYS],
  });
}

/** Tells the office of a digest that was due while Ragtime was not running. */
export function sayDigestMissed(plan: string, day: Day): Card {
  return buildCard({
    heading: 'The digest was not posted',
    blocks: [
      { kind: 'said', text: `It was: ${plan} · ${sayDay(day)}.` },
      { kind: 'said', text: 'Why: Ragtime was not running when it was due, nor in the two days after.' },
      { kind: 'aside', text: 'The next one counts from then. You can have today’s posted.' },
    ],
    buttons: [POST_TODAYS],
  });
}

const POST_TODAYS = { label: 'Post today’s digest', say: '/rag digest post' };
