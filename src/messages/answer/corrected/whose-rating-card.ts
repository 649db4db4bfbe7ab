import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import type { Change } from '#src/plan/change.ts';

/** A rating that somebody disowns and another gave: whose word it is, and when they said it. */
export type WhoseRating = {
  readonly named: Named;
  readonly words: Phrase;
  readonly who: string;
  readonly change: Change;
  readonly on: Day;
  readonly today: Day;
  readonly heard: Naming['words'];
};

/** Says whose word a rating is to somebody who says that it is not theirs, and asks for their own. */
export function sayWhoseRating({ named: { id, ref, title }, words, who, change, on, today, heard }: WhoseRating): Card {
  return buildCard({
    heading: say`How would you rate ${ref}?`,
    blocks: [
      { kind: 'title', text: title },
      ...heardInFull('You', words),
      {
        kind: 'said',
        text: say`It is not down as yours: ${who} said ${sayChange(change, today, heard)} on ${sayDay(on, today)}. Your word stands beside theirs; I have kept these.`,
      },
    ],
    buttons: [
      ...RATINGS.map(({ label, said }) => ({ label, say: say`/rag ${ref} ${said}`, aloud: say`${ref}, ${label}` })),
      { label: 'Just a note', say: say`/rag just a note ${ref}`, more: true },
    ],
    asks: [{ action: id, question: 'which-rating', buttons: [] }],
    readers: 'asker',
  });
}

const RATINGS = [
  { label: 'Amber', said: 'amber' },
  { label: 'Red', said: 'red' },
  { label: 'Green', said: 'green' },
] as const;
