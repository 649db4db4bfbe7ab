import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { withWord } from '#src/messages/with-word.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** What somebody looks at while words of theirs wait, with one tap that gives it the words: looking gives it nothing. */
export function sayHeldBeside(card: Card, refs: readonly Phrase[]): Card {
  const all = joinedWithAnd(refs);
  const give = { label: say`My words are about ${all}`, say: say`/rag about ${joinedWithAnd(refs)}` };
  return buildCard({ ...asDraft(card), buttons: [give, ...card.buttons] });
}

/** An action whose reader meant to give it words that they have deleted: it is asked about anew. */
export function saySinceDeleted(card: Card): Card {
  const text = 'You deleted that message, so nothing of it is recorded. How does this stand?';
  return withWord(card, { kind: 'said', text });
}

/** The card with what its reader had said before and what waits with their last words, above those. */
export function sayWithEarlier(card: Card, earlier: readonly Phrase[]): Card {
  return withWord(card, ...earlier.map((words) => ({ kind: 'heard' as const, by: 'You', words })));
}

/** Says that somebody's words wait no longer, as they let them go. */
export function sayLetGo(): Card {
  const text = 'I no longer ask about them. The record keeps them, and nothing of them counts.';
  return buildCard({
    heading: 'Your words no longer wait',
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}
