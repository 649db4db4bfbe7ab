import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells the office of a message that will not arrive; `why` is a clause, `whom` a name. */
export function sayUndelivered(card: Card, { why, whom }: { why: string; whom: string }): Card {
  return buildCard({
    mentions: card.mentions,
    heading: `A message to ${whom} could not be delivered`,
    blocks: [
      { kind: 'said', text: `It was: ${card.heading}.` },
      { kind: 'said', text: `Why: ${why}.` },
      {
        kind: 'aside',
        text: 'Whatever still needs asking is asked the next working day. The message itself waits on your card: it can be sent again from there, or left.',
      },
    ],
    buttons: [{ label: 'What waits now', say: '/rag office' }],
  });
}

/** Tells the office that some of the day's questions found no way; `why` is a clause. */
export function sayAskedAgain(why: string): Card {
  return buildCard({
    heading: 'Some questions could not be delivered',
    blocks: [
      { kind: 'said', text: `Why: ${why}.` },
      {
        kind: 'aside',
        text: 'They were tried until the end of the working day. What still needs asking is asked on the next.',
      },
    ],
  });
}
