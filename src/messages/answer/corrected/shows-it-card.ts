import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** Asks whether words are what shows that an action is done, where they name no paper, place or person who saw it; `evidence` says in full what “yes” does. */
export function askIfItShows({ id, ref, title }: Named, words: Phrase, evidence: string): Card {
  const yes = say`/rag evidence ${ref} ${words}`;
  return buildCard({
    heading: say`${ref}: is that what shows that it is done?`,
    blocks: [
      { kind: 'title', text: title },
      ...heardInFull('You', words),
      { kind: 'said', text: 'I have kept your words. A link, a paper, where to look or who saw it shows it.' },
    ],
    buttons: [
      { label: 'Yes, that shows it', say: yes },
      { label: 'Just a note', say: say`/rag just a note ${ref}` },
      { label: 'It is not done', say: say`/rag undo ${ref}` },
    ],
    wants: 'evidence',
    asks: [{ action: id, question: 'read-so', buttons: [] }],
    typed: { yes: evidence },
    readers: 'asker',
  });
}
