import type { Card } from '#src/messages/card.ts';

/** Tells the office of a message that will not arrive; `why` is a clause, `whom` a name. */
export function sayUndelivered({ heading, why, whom }: { heading: string; why: string; whom: string }): Card {
  return {
    heading: `A message to ${whom} could not be delivered`,
    rating: null,
    blocks: [
      { kind: 'said', text: `It was: ${heading}.` },
      { kind: 'said', text: `Why: ${why}.` },
      {
        kind: 'aside',
        text: 'Check their account in the roster. Whatever still needs asking is asked the next working day.',
      },
    ],
    buttons: [],
  };
}
