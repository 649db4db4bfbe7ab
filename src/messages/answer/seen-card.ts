import type { Card } from '#src/messages/card.ts';

/** Answers a thank-you or a thumb: seen, nothing recorded, and what would be an answer where a question is open. */
export function saySeen(refs: readonly string[]): Card {
  const [ref] = refs;
  const how =
    ref === undefined ? 'Say /rag mine for your actions.' : `To answer, say a rating, such as “${ref} green”, or done.`;
  return {
    heading: 'Seen, thank you',
    rating: null,
    blocks: [{ kind: 'said', text: `I have recorded nothing. ${how}` }],
    buttons: ref === undefined ? [{ label: 'My actions', say: '/rag mine' }] : [],
  };
}
