import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull, heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';

/** An action that stays as it is though something else was asked for. */
type Kept = Named & { readonly by: string; readonly words: Phrase };

/** Reads back to the office that an action stays as it is. */
export function sayKeptAsItIs({ ref, title, words }: Kept): Card {
  return buildCard({
    heading: say`${ref} · stays as it is`,
    blocks: [{ kind: 'said', text: say`${title}. Whoever asked is told.` }, ...heardWords('Your note', words)],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Says that nothing is asked for that could be left as it is, and what waits instead: a later date, which is declined, or a question, which is answered. */
export function sayNothingToKeep({ ref, title }: Named, waits: 'date' | 'question' | null): Card {
  const text = {
    date: say`${title}. Another date is asked for. To leave it as it is: /rag decline ${ref} because …`,
    question: say`${title}. A question about it waits for your answer.`,
    nothing: say`${title}. Nobody had asked for anything else.`,
  }[waits ?? 'nothing'];
  const show = { label: 'Show it', say: say`/rag ${ref}` };
  return buildCard({
    heading: say`${ref} · stays as it is`,
    blocks: [{ kind: 'said', text }],
    buttons:
      waits !== null
        ? [
            ...(waits === 'date' ? [{ label: 'Decline the date', say: say`/rag decline ${ref}` }] : []),
            { label: 'What is asked', say: say`/rag requests ${ref}` },
            show,
          ]
        : [show],
  });
}

/** Tells whoever asked that it stays as it is, and whom to ask; `isTheirs` where they said that it is not theirs. */
export function tellKeptAsItIs({ ref, title, by, words }: Kept, isTheirs: boolean): Card {
  const yours = isTheirs ? ' It stays yours, and I ask you about it again.' : '';
  return buildCard({
    heading: say`${ref} · stays as it is`,
    blocks: [
      { kind: 'said', text: say`${title}. ${by} has read what you asked for.${yours} To talk it over, ask ${by}.` },
      ...heardInFull(by, words),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
