import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { answersTo } from '#src/messages/reminder/question-buttons.ts';
import type { Later } from '#src/messages/reminder/question-buttons.ts';
import { questionInWords } from '#src/messages/reminder/reminder-question.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Courtesy } from '#src/reply/is-courtesy.ts';
import type { Question } from '#src/plan/question.ts';

/** What is still open for somebody who says hello or thank you: the question in talk, else how many wait for a word. */
export type StillOpen = {
  readonly asked: (Named & { readonly question: Question; readonly later: Later }) | null;
  readonly waiting: number;
  /** What was said: a hello, a thank-you, or a thumb and its like. */
  readonly said: Courtesy;
};

const BACK: Readonly<Record<Courtesy, string>> = { hello: 'Hello.', thanks: 'You are welcome.', seen: 'Good.' };

// As many words as leave room for the rest.
const TITLE_WORDS = 8;

/** Answers a hello, a thank-you or a thumb, which is no answer: with the next question, or that nothing waits. */
export function saySeen({ asked, waiting, said }: StillOpen): Card {
  if (asked === null) return sayWaiting(waiting, BACK[said]);
  const { id, ref, title, question, later } = asked;
  const answering = {
    ref,
    askDate: say`/rag new date ${ref}`,
    later,
  };
  return buildCard({
    heading: say`${BACK[said]} ${ref} still waits for your word`,
    blocks: [
      { kind: 'said', text: firstWords(title, TITLE_WORDS) },
      { kind: 'said', text: questionInWords(question), asks: true },
    ],
    buttons: answersTo(question, answering),
    asks: [{ action: id, question, buttons: [] }],
  });
}

/** Answers the same with the question as it was put, words and reading with it. */
export function saySeenAgain(said: Courtesy, asked: Card): Card {
  return buildCard({ ...asDraft(asked), heading: say`${BACK[said]} ${asked.heading}` });
}

function sayWaiting(count: number, back: string): Card {
  const waits = count === 1 ? '1 action waits' : `${count} actions wait`;
  return buildCard({
    readers: 'asker',
    heading: count === 0 ? `${back} Nothing waits for you.` : `${back} ${waits} for your word.`,
    blocks: [],
    buttons: [
      ...(count === 0 ? [] : [{ label: 'Go through them', say: '/rag round' }]),
      { label: 'My actions', say: '/rag mine' },
    ],
  });
}
