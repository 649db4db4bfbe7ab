import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { checkButtons } from './check-words.ts';

/** Asks of which of several checks an answer was said that named none; nothing is recorded before a tap. */
export function askEachCheck(named: readonly Named[], words: Phrase): Card {
  const refs = named.map(({ ref }) => ref);
  const all = say`/rag verify ${refs.reduce((said, ref) => say`${said} ${ref}`)} yes`;
  const each = named.map(({ ref }) => checkButtons(ref, true).slice(0, 2));
  return buildCard({
    readers: 'asker',
    heading: 'Which of these is complete?',
    blocks: [
      {
        kind: 'said',
        text: say`“${words}”: ${joinedWithAnd(refs)} wait to be checked, each for itself. Nothing is recorded yet.`,
      },
    ],
    buttons: [
      { label: named.length === 2 ? 'Both are complete' : 'All are complete', say: all },
      ...each.flat().map((button, place) => (place < MOST ? button : { ...button, more: true as const })),
    ],
    asks: named.map(({ id }) => ({
      action: id,
      question: 'is-it-complete' as const,
      buttons: [],
    })),
  });
}

/** As many buttons as stand beside the first. */
const MOST = 4;
