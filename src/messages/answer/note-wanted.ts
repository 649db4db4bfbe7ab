import type { Card } from '#src/messages/card.ts';
import { askForNote } from './wanted-words.ts';

/** Asks for the note that somebody wants to add; their next words are it. */
export function sayNoteWanted(ref: string, title: string): Card {
  return {
    heading: `${ref} · what would you like to note?`,
    rating: null,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'said', text: askForNote() },
    ],
    buttons: [],
  };
}
