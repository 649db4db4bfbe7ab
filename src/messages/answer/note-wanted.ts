import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Asks for the note that somebody wants to add; their next words are it. */
export function sayNoteWanted({ ref, title }: Named): Card {
  return buildCard({
    wants: 'note',
    heading: say`${ref} · what would you like to note?`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'said', text: 'Write it in your next message; a rating or a date in it is read too.' },
    ],
  });
}
