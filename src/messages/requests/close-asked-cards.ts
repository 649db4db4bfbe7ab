import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { reasonFrom, sayAsks, wordsOfAsker } from './asked-by.ts';
import type { AskedBy } from './asked-by.ts';

const WAYS = [
  ['Close as superseded', 'superseded'],
  ['Close as everyday work', 'business as usual'],
  ['Close as withdrawn', 'withdrawn'],
] as const;

/** Tells the programme office that an action may be over, with a tap for each way of closing it and one for none. */
export function tellCloseAsked(asked: AskedBy): Card {
  const { ref, title } = asked;
  const ways = WAYS.map(([label, as]): DraftButton => {
    return { label, say: say`/rag close ${ref} as ${as} ${reasonFrom(asked)}` };
  });
  return buildCard({
    heading: say`${ref} · ${sayAsks(asked)} to close it`,
    blocks: [
      { kind: 'said', text: say`${title}. It stays open until the programme office closes it.` },
      ...wordsOfAsker(asked),
    ],
    buttons: [...ways, { label: 'Keep it open', say: say`/rag keep ${ref}` }],
    typed: {
      rest: say`/rag close ${ref} … ${reasonFrom(asked)}`,
      no: say`/rag keep ${ref}`,
    },
  });
}

/** Tells a lead that the programme office has their request, and that nothing is closed yet. */
export function sayCloseAsked({ ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref} · asked to be closed`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The programme office has your words and decides; it is open until then, and you hear what is decided.`,
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
