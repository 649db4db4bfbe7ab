import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Asks what shows that something is done; the next words are it. */
export function sayEvidenceWanted({ ref, title }: Named): Card {
  return buildCard({
    wants: 'evidence',
    typed: { reason: say`/rag evidence ${ref} …` },
    heading: say`${ref}: what shows that it is done?`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'said', text: 'A link, or where to look. Whoever checks it sees it.' },
    ],
  });
}
