import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Question } from '#src/plan/question.ts';
import type { Rating } from '#src/rating/scale.ts';

/** A line in a round that may say why the action before is amber or red, or answer the question about the next one. */
export type WhyOrNext = {
  readonly words: Phrase;
  readonly before: Named & { readonly rating: Rating };
  readonly next: Named & { readonly question: Question | null };
};

/** Asks with one tap which of the two a line is about; it is kept meanwhile. */
export function sayWhyOrNext({ words, before, next }: WhyOrNext): Card {
  const why = `why it is ${sayRating(before.rating)}`;
  return buildCard({
    readers: 'asker',
    heading: say`Is this about ${before.ref} (${why}) or ${next.ref}?`,
    blocks: [
      { kind: 'heard', by: 'You', words },
      { kind: 'said', text: say`I have kept your words. ${before.ref} ${before.title}; ${next.ref} ${next.title}.` },
    ],
    buttons: [
      { label: say`${before.ref}: ${why}`, say: say`/rag about ${before.ref}` },
      { label: next.ref, say: say`/rag about ${next.ref}` },
    ],
    asks: [{ action: next.id, question: next.question, buttons: [] }],
  });
}
