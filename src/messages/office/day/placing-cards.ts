import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { titleButtons } from '#src/messages/words/title-buttons.ts';

/** Words that wait to be placed: who wrote them, and the number by which they are. */
type Homeless = { readonly number: number; readonly who: string; readonly words: Phrase };

/** Asks the office which action somebody's words are about, with what they lead on its buttons. */
export function askWhichAction({ number, who, words }: Homeless, offered: readonly Named[]): Card {
  return buildCard({
    heading: 'Which action is this about?',
    blocks: [
      { kind: 'heard', by: who, words },
      { kind: 'said', text: `Or type: /rag place ${number} and the action’s number.` },
    ],
    buttons: [
      ...titleButtons(offered, `/rag place ${number}`),
      { label: 'Let it go', say: `/rag place ${number} nowhere` },
    ],
    readers: 'asker',
  });
}

/** Words that were placed, and what becomes of them: their writer has answered it since, they ask the office, or they wait for what they mean. */
type Placed = Omit<Homeless, 'number'> & { readonly next: 'is-answered' | 'is-asked' | 'waits' };

/** Says that the words stand with an action now, and whether they wait there for what they mean. */
export function sayPlaced({ who, words, next: comes }: Placed, { ref, title }: Named): Card {
  const next = {
    'is-answered': `${who} has answered it since, so nobody is asked what they mean.`,
    'is-asked': `They are a question to you: your answer goes to ${who}.`,
    waits: `${who} is shown them with the next question, and no rating is read out of them.`,
  }[comes];
  return buildCard({
    heading: say`${ref} · ${who}’s words are placed`,
    blocks: [
      { kind: 'heard', by: who, words },
      { kind: 'said', text: say`They are kept with ${title}. ${next}` },
    ],
    ...(comes === 'is-asked' ? { buttons: [{ label: 'Answer', say: say`/rag answer ${ref}` }] } : {}),
    readers: 'asker',
  });
}

/** Says that nobody is asked any more which action the words are about, or whether the leave is to be arranged of which they speak. */
export function sayLeftThere({ who, words, isLeave }: Omit<Homeless, 'number'> & { readonly isLeave: boolean }): Card {
  const text = isLeave
    ? `No leave of ${who} is arranged, and nobody is asked about it any more. The record keeps the words.`
    : 'Nobody is asked any more which action that is about. The record keeps it, and nothing of it counts.';
  return buildCard({
    heading: 'No longer asked about',
    blocks: [
      { kind: 'heard', by: who, words },
      { kind: 'said', text },
    ],
    readers: 'asker',
  });
}
