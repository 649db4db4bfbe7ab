import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

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

/** Says that nothing is recorded as what shows it: the words say that there is none yet, or may. */
export function sayShowsNothing({ ref, title }: Named, words: Phrase): Card {
  const said = clipped(words, LONGEST_IN_BUTTON);
  return buildCard({
    heading: say`${ref} · nothing shows it yet`,
    blocks: [
      { kind: 'title', text: title },
      ...heardWords('You', words),
      {
        kind: 'said',
        text: 'I read this as that there is nothing to show yet, so nothing is recorded. When there is: a link, or where to look.',
      },
    ],
    buttons: [
      { label: 'Keep it as a note', say: say`/rag note ${ref} ${said}` },
      { label: 'It does show it', say: say`/rag evidence ${ref} all the same ${said}` },
    ],
    typed: { reason: say`/rag evidence ${ref} …`, no: say`/rag ${ref}` },
  });
}
