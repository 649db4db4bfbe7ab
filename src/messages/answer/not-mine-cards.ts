import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Tells a lead that their word was heard and what happens next. */
export function sayNotMine({ ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref} · noted that it is not yours`,
    blocks: [
      { kind: 'said', text: say`${title}. I have told the programme office and will not ask you about it again.` },
    ],
    buttons: [{ label: 'Undo', say: say`/rag undo ${ref}` }],
  });
}

/** Tells the programme office that a lead does not own an action, and how to give it to somebody. */
export function tellNotMine(what: Named & { readonly who: string; readonly words: Phrase }): Card {
  const how = say`To give it to somebody: /rag assign ${what.ref} and a name.`;
  return buildCard({
    heading: say`${what.ref} · ${what.who} says it is not theirs`,
    blocks: [{ kind: 'said', text: say`${what.title}. ${how}` }, ...heardInFull(what.who, what.words)],
    buttons: [{ label: 'Show it', say: say`/rag ${what.ref}` }],
  });
}
