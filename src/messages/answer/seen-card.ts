import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Answers a thank-you or a thumb: seen, nothing recorded, and what would be an answer where a question is open. */
export function saySeen(refs: readonly Phrase[]): Card {
  const [ref] = refs;
  const how =
    ref === undefined
      ? 'Say /rag mine for your actions.'
      : say`To answer, say a rating, such as “${ref} green”, or done.`;
  return buildCard({
    heading: 'Seen, thank you',
    blocks: [{ kind: 'said', text: say`I have recorded nothing. ${how}` }],
    buttons: ref === undefined ? [{ label: 'My actions', say: '/rag mine' }] : [],
  });
}
