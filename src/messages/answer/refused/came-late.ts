import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';

const LONGEST_WORDS = 120;

/** Says that something came after what was said later, and so changed nothing; one tap does it all the same. */
export function sayCameLate(words: Phrase, again: string): Card {
  return buildCard({
    heading: 'That came late',
    blocks: [
      {
        kind: 'said',
        text: say`“${clipped(words, LONGEST_WORDS)}” reached me after what was said later, so nothing changed.`,
      },
    ],
    buttons: [{ label: 'Do it now', say: again }],
    readers: 'asker',
  });
}
