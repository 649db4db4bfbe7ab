import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';

/** What an edit or a deletion of a message did to one update: `now` says what counts instead, null when nothing changed. */
export type AmendedLine = { readonly ref: Phrase; readonly now: Said | null };

/** Says that an edit of somebody's message was heard, and what counts now. */
export function sayAmended(lines: readonly AmendedLine[]): Card {
  return buildCard({
    heading: say`${joinedWithAnd(lines.map(({ ref }) => ref))} · amended`,
    blocks: [
      ...lines.map(({ ref, now }) => ({
        kind: 'said' as const,
        text:
          now === null
            ? say`${ref}: your new words are kept, and the record stays as it was.`
            : say`${ref} is now: ${now}.`,
      })),
      { kind: 'aside', text: 'Both wordings are on record.' },
    ],
    buttons: lines.map(({ ref }) => ({ label: say`Show ${ref}`, say: say`/rag ${ref}` })),
  });
}

/** What is gone from a chat. */
export type Gone = 'message' | 'emoji';

/** Says that a deletion of somebody's message was heard, or that they took their emoji away, and that the record stays. */
export function sayDeleted(
  refs: readonly Phrase[],
  { gone, hasAsked }: { readonly gone: Gone; readonly hasAsked: boolean },
): Card {
  const asked = hasAsked ? ' Your question waits no longer.' : '';
  const text = `Your ${gone} is gone from the chat; what it recorded stays on record, with a note.${asked} To take it back, say undo.`;
  return buildCard({
    heading: say`${joinedWithAnd(refs)} · noted`,
    blocks: [{ kind: 'said', text }],
    buttons: refs.map((ref) => ({ label: say`Undo ${ref}`, say: say`/rag undo ${ref}` })),
  });
}

/** Says that a deleted message had recorded nothing, so that nothing changes. */
export function sayNothingAmended(gone: Gone = 'message'): Card {
  return buildCard({
    heading: 'Nothing to take note of',
    blocks: [
      {
        kind: 'said',
        text: `That ${gone} had recorded nothing, so nothing has changed.`,
      },
    ],
  });
}

/** Says that the words of a deleted message wait no longer; what they were about is still asked. */
export function sayNoLongerKept(gone: Gone): Card {
  const text = `Your ${gone} is gone from the chat, and nothing of it waits any more. The record keeps its words.`;
  return buildCard({
    heading: 'Your words no longer wait',
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}
