import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Says that something went wrong on our side, and that the words are kept. */
export function sayApology(): Card {
  return buildCard({
    readers: 'anyone',
    heading: 'Sorry, that did not work',
    blocks: [
      {
        kind: 'said',
        text: 'Something went wrong here, not with what you wrote. Your words are kept and nothing was recorded. Whoever runs Ragtime is told, and can have them worked again.',
      },
    ],
  });
}

/** Says that there is nothing to talk about yet. */
export function sayNoPlan(): Card {
  return buildCard({
    readers: 'anyone',
    heading: 'There is no plan yet',
    blocks: [{ kind: 'said', text: 'The programme office has not loaded a plan yet.' }],
  });
}
