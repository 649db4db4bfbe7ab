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

const SHOWN = 10;

/** Shows all the words that would be let go, and lets go of exactly these by a tap; there is at least one. */
export function askLetAllGo(words: readonly Homeless[]): Card {
  const left = words.length - SHOWN;
  const last = Math.max(...words.map(({ number }) => number));
  const isOne = words.length === 1;
  return buildCard({
    heading: isOne ? 'Let this note go?' : `Let these ${words.length} notes go?`,
    blocks: [
      ...words.slice(0, SHOWN).map((one) => ({ kind: 'heard' as const, by: one.who, words: one.words })),
      ...(left > 0 ? [{ kind: 'said' as const, text: `And ${left} more.` }] : []),
      { kind: 'said', text: 'Nobody is asked any more which action they are about. The record keeps them.' },
    ],
    buttons: [
      { label: isOne ? 'Let it go' : `Let all ${words.length} go`, say: `/rag place all nowhere up to ${last}` },
    ],
    readers: 'asker',
  });
}

/** Says how many words nobody is asked about any more. */
export function sayAllLetGo(count: number): Card {
  const text =
    count === 1
      ? 'Nobody is asked any more which action it is about. The record keeps it.'
      : `Nobody is asked any more which action these ${count} are about. The record keeps them.`;
  return buildCard({ heading: 'No longer asked about', blocks: [{ kind: 'said', text }], readers: 'asker' });
}
