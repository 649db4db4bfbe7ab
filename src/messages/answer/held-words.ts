import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** What somebody looks at while words of theirs wait, with one tap that gives it the words: looking gives it nothing. */
export function sayHeldBeside(card: Card, refs: readonly Phrase[]): Card {
  const all = joinedWithAnd(refs);
  const give = { label: say`My words are about ${all}`, say: say`/rag about ${joinedWithAnd(refs)}` };
  return buildCard({ ...asDraft(card), buttons: [give, ...card.buttons] });
}
