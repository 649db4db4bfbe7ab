import type { Block, Card } from '#src/messages/card.ts';

/** Tells a lead that their word was heard and what happens next. */
export function sayNotMine(ref: string, title: string): Card {
  return {
    heading: `${ref} · noted that it is not yours`,
    rating: null,
    blocks: [{ kind: 'said', text: `${title}. I have told the programme office and will not ask you about it again.` }],
    buttons: [{ label: 'Undo', say: `/rag undo ${ref}` }],
  };
}

/** Tells the programme office that a lead does not own an action, and how to give it to somebody. */
export function tellNotMine(what: { ref: string; title: string; who: string; words: string }): Card {
  const heard: readonly Block[] = what.words === '' ? [] : [{ kind: 'heard', by: what.who, words: what.words }];
  const how = `To give it to somebody: /rag assign ${what.ref} and a name.`;
  return {
    heading: `${what.ref} · ${what.who} says it is not theirs`,
    rating: null,
    blocks: [{ kind: 'said', text: `${what.title}. ${how}` }, ...heard],
    buttons: [{ label: 'Show it', say: `/rag ${what.ref}` }],
  };
}
