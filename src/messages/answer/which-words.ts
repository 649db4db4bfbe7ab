import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** Words of its reader that wait for an action: the number by which they are placed, and the day on which they were written. */
export type OwnUnplaced = { readonly number: number; readonly on: Day; readonly words: Phrase };

const MOST = 6;
const LONGEST = 40;

/** Asks somebody which of their words, of which several wait, are about the action that they name. */
export function sayWhichWords({ ref, title }: Named, waiting: readonly OwnUnplaced[], today: Day): Card {
  const shown = waiting.slice(0, MOST);
  return buildCard({
    heading: say`Which of your words are about ${ref}?`,
    blocks: [
      { kind: 'title', text: title },
      ...shown.map(({ on, words }) => ({ kind: 'heard' as const, by: `You, on ${sayDay(on, today)}`, words })),
    ],
    buttons: [
      ...shown.map(({ number, words }) => ({ label: clipped(words, LONGEST), say: say`/rag place ${number} ${ref}` })),
      { label: say`None: show ${ref}`, say: say`/rag ${ref}` },
    ],
    readers: 'asker',
  });
}
