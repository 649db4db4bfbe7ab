import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** Says that the reader did nothing that is called so, today or yesterday: nothing else is taken back in its place. */
export function sayNoneToUndo(called: Phrase): Card {
  return buildCard({
    heading: 'Nothing is taken back',
    blocks: [
      {
        kind: 'said',
        text: say`I find nothing of yours since yesterday that “${called}” names. “/rag undo” takes back what you did last, and the history of an action shows who decided what.`,
      },
    ],
    buttons: [{ label: 'Take back what I did last', say: '/rag undo' }],
    readers: 'asker',
  });
}

/** Says that a version of the plan that was taken in is not undone by a word, and what puts it right. */
export function sayVersionStays(): Card {
  return buildCard({
    heading: 'A version of the plan is not undone by a word',
    blocks: [
      {
        kind: 'said',
        text: 'Nothing is taken back. What it changed may have been answered since. To go back, take the earlier file in once more with “import”: it shows first what would change. A single date or lead is decided by itself with “/rag date” or “/rag assign”.',
      },
    ],
    readers: 'asker',
  });
}
