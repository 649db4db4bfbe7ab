import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';

const MOST_NAMED = 10;
const MOST_TAPS = 3;

/** The request that has waited longest, with the others that wait, in the order in which they do: none is hidden behind it. */
export function withMoreAsked(card: Card, others: readonly Named[]): Card {
  if (others.length === 0) return card;
  const left = others.length - MOST_NAMED;
  const named = joinedWithAnd([
    ...others.slice(0, MOST_NAMED).map(({ ref }) => ref),
    ...(left > 0 ? [`${left} more`] : []),
  ]);
  const what = others.length === 1 ? 'One more action waits' : `${others.length} more actions wait`;
  return buildCard({
    ...asDraft(card),
    blocks: [...card.blocks, { kind: 'said', text: say`${what} for you: ${named}.` }],
    buttons: [
      ...card.buttons,
      ...others.slice(0, MOST_TAPS).map(({ ref }) => ({ label: ref, say: say`/rag requests ${ref}` })),
    ],
  });
}
