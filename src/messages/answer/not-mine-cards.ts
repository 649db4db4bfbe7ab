import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import { leadButtons, sayWhomProposed, sayWhomTo } from '#src/messages/requests/proposed-lead.ts';
import type { ProposedLead } from '#src/messages/requests/proposed-lead.ts';

/** Tells a lead that their word was heard, whom they named, and what happens next. */
export function sayNotMine({ ref, title }: Named, proposed: ProposedLead): Card {
  return buildCard({
    heading: say`${ref} · noted that it is not yours`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The programme office sees it on its next card${sayWhomProposed(proposed)}. I will not ask you about it again.`,
      },
    ],
    buttons: [{ label: 'Undo', say: say`/rag undo ${ref}` }],
    typed: { name: say`/rag not mine ${ref} it is …` },
  });
}

/** Tells the programme office that a lead does not own an action, and how to give it to somebody: one tap where they named one. */
export function tellNotMine(
  what: Named & { readonly who: string; readonly words: Phrase; readonly proposed: ProposedLead },
): Card {
  const { proposed } = what;
  const sentences = [say`${what.title}.`, sayWhomTo(what, proposed)].filter((one) => one !== '');
  return buildCard({
    heading: say`${what.ref} · ${what.who} says it is not theirs`,
    blocks: [{ kind: 'said', text: joined(sentences, ' ') }, ...heardInFull(what.who, what.words)],
    buttons: [...leadButtons(what, proposed, what.who), { label: 'Show it', say: say`/rag ${what.ref}` }],
    typed: { name: say`/rag assign ${what.ref} … in place of ${what.who}` },
  });
}
