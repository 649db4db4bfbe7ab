import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joinedUpTo, say } from '#src/messages/words/phrase.ts';

const MOST_NAMED = 10;
const MOST_TAPS = 3;

/** The request that has waited longest, with the others that wait, in the order in which they do: none is hidden behind it. */
export function withMoreAsked(card: Card, others: readonly Named[]): Card {
  if (others.length === 0) return card;
  const refs = others.map(({ ref }) => ref);
  const named = joinedUpTo(MOST_NAMED, refs);
  const what = others.length === 1 ? 'One more action waits' : `${others.length} more actions wait`;
  return buildCard({
    ...asDraft(card),
    blocks: [...card.blocks, { kind: 'said', text: say`${what} for you: ${named}.` }],
    buttons: [
      ...card.buttons,
      ...refs.slice(0, MOST_TAPS).map((ref) => ({ label: ref, say: say`/rag requests ${ref}` })),
    ],
  });
}
