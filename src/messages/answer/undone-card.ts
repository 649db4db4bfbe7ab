import type { Card } from '#src/messages/card.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** One update that was taken back. */
export type UndoneLine = { readonly ref: string; readonly title: string; readonly what: string };

/** Says what was taken back, and that the ledger keeps both lines. */
export function sayUndone(lines: readonly UndoneLine[]): Card {
  const refs = [...new Set(lines.map(({ ref }) => ref))];
  return {
    heading: `${sayAnd(refs)} · taken back`,
    rating: null,
    blocks: [
      ...lines.map(({ ref, what, title }) => ({
        kind: 'said' as const,
        text: `${ref} ${title}: “${what}” no longer counts.`,
      })),
      { kind: 'aside', text: 'The ledger keeps both lines. What stood before stands again.' },
    ],
    buttons: refs.map((ref) => ({ label: `Show ${ref}`, say: `/rag ${ref}` })),
  };
}
