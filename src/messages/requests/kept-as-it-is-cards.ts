import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull, heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';

/** An action that stays as it is though something else was asked for. */
type Kept = Named & { readonly by: string; readonly words: Phrase };

/** Reads back to the office that an action stays as it is, and whether anybody who asked is told. */
export function sayKeptAsItIs({ ref, title, words }: Kept, isAsked: boolean): Card {
  const told = isAsked ? 'Whoever asked is told.' : 'Nobody had asked for anything else.';
  return buildCard({
    heading: say`${ref} · stays as it is`,
    blocks: [{ kind: 'said', text: say`${title}. ${told}` }, ...heardWords('Your note', words)],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells whoever asked that it stays as it is, and whom to ask. */
export function tellKeptAsItIs({ ref, title, by, words }: Kept): Card {
  return buildCard({
    heading: say`${ref} · stays as it is`,
    blocks: [
      { kind: 'said', text: say`${title}. ${by} has read what you asked for. To talk it over, ask ${by}.` },
      ...heardInFull(by, words),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
