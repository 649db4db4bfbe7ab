import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** A message of which it was not known whether it arrived: for whom it was, and what it said first. */
type Settled = { readonly whom: string; readonly heading: Phrase };

const LONGEST_HEADING = 120;

/** Says that it goes out once more. */
export function sayPostedAgain({ whom, heading }: Settled): Card {
  return buildCard({
    heading: `Posted again, to ${whom}`,
    blocks: [
      {
        kind: 'said',
        text: say`“${clipped(heading, LONGEST_HEADING)}” goes out once more. If the first did arrive, they have it twice.`,
      },
    ],
    readers: 'asker',
  });
}

/** Says that it is no longer in doubt. */
export function sayArrived({ whom, heading }: Settled): Card {
  return buildCard({
    heading: `Noted that it arrived, to ${whom}`,
    blocks: [{ kind: 'said', text: say`“${clipped(heading, LONGEST_HEADING)}” counts as sent. It is not sent again.` }],
    readers: 'asker',
  });
}

/** Says that what somebody wrote and could not be worked is worked once more. */
export function sayTriedAgain(who: string | null, words: Phrase): Card {
  return buildCard({
    heading: `Tried once more, for ${who ?? 'somebody'}`,
    blocks: [
      {
        kind: 'said',
        text: say`“${clipped(words, LONGEST_HEADING)}” is worked once more. They hear what was recorded; if it fails again, it stands among what waits.`,
      },
    ],
    readers: 'asker',
  });
}
