import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** What a lead asks of the office, and what gives these words as the answer. */
type OpenQuestion = Named & { readonly who: string; readonly words: Phrase; readonly say: string };

type Meant = {
  readonly words: Phrase;
  /** The action that was named and of which nobody asks anything; null where it was none. */
  readonly noneOn: Phrase | null;
  readonly questions: readonly OpenQuestion[];
};

/** Reads the office’s answer back under the question that it is taken for: nobody is told before a tap. */
export function askAnswersWhich({ words, noneOn, questions }: Meant): Card {
  const [only, ...others] = questions;
  const isOne = only !== undefined && others.length === 0;
  const none = noneOn === null ? '' : say`Nobody waits for an answer on ${noneOn}. `;
  return buildCard({
    heading: isOne ? say`${only.ref} · is this your answer to ${only.who}?` : 'Which question does this answer?',
    blocks: [
      ...questions.flatMap(({ ref, who, words: asked }) => heardInFull(say`${who} on ${ref}`, asked)),
      ...heardInFull('You', words),
      { kind: 'said', text: say`${none}Nobody is told yet.` },
    ],
    buttons: questions.map(({ ref, who, say: so }) => ({ label: say`Answer ${who} on ${ref}`, say: so })),
    ...(isOne && noneOn === null ? { typed: { yes: only.say } } : {}),
    readers: 'asker',
  });
}
