import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

const MOST_OFFERED = 6;

/** Asks which of several that wait for a check somebody has seen; their words go with the tap. */
export function askWhichWasSeen(words: Phrase, waiting: readonly Named[]): Card {
  const shown = waiting.slice(0, MOST_OFFERED);
  return buildCard({
    heading: 'Which of them did you see?',
    blocks: [
      ...heardInFull('You', words),
      { kind: 'said', text: 'Nothing is decided yet. Tap one, and I ask whether it is complete.' },
    ],
    buttons: [
      ...shown.map((named) => ({
        label: say`${named.ref} ${shortTitle(named)}`,
        say: say`/rag verify ${named.ref} ${words}`,
        about: named.id,
      })),
      { label: 'All that wait', say: '/rag checks' },
    ],
    readers: 'asker',
  });
}
