import type { Card } from '#src/messages/card.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** What an edit or a deletion of a message did to one update: `now` says what counts instead, null when nothing changed. */
export type AmendedLine = { readonly ref: string; readonly now: string | null };

/** Says that an edit of somebody's message was heard, and what counts now. */
export function sayAmended(lines: readonly AmendedLine[]): Card {
  return {
    heading: `${sayAnd(lines.map(({ ref }) => ref))} · amended`,
    rating: null,
    blocks: [
      ...lines.map(({ ref, now }) => ({
        kind: 'said' as const,
        text:
          now === null ? `${ref}: your new words are kept, and the record stays as it was.` : `${ref} is now: ${now}.`,
      })),
      { kind: 'aside', text: 'The ledger keeps both wordings.' },
    ],
    buttons: lines.map(({ ref }) => ({ label: `Show ${ref}`, say: `/rag ${ref}` })),
  };
}

/** Says that a deletion of somebody's message was heard, and that the record stays. */
export function sayDeleted(refs: readonly string[]): Card {
  const text =
    'Your message is gone from the chat; what it recorded stays in the ledger, with a note. To take it back, say undo.';
  return {
    heading: `${sayAnd(refs)} · noted`,
    rating: null,
    blocks: [{ kind: 'said', text }],
    buttons: refs.map((ref) => ({ label: `Undo ${ref}`, say: `/rag undo ${ref}` })),
  };
}

/** Says that a deleted message had recorded nothing, so that nothing changes. */
export function sayNothingAmended(): Card {
  return {
    heading: 'Nothing to take note of',
    rating: null,
    blocks: [
      {
        kind: 'said',
        text: 'That message had recorded nothing, so nothing has changed.',
      },
    ],
    buttons: [],
  };
}
