import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Block, Card } from '#src/messages/card.ts';

/** A later date that a lead expects, as the programme office is told of it. */
export type DateAsked = {
  readonly ref: string;
  readonly title: string;
  readonly who: string;
  readonly day: Day;
  readonly agreed: Day | null;
  readonly reason: string;
};

/** Tells the programme office that a lead expects a later date, and how to decide on it. */
export function tellDateAsked({ ref, title, who, day, agreed, reason }: DateAsked): Card {
  const stands = agreed === null ? '' : ` The agreed date, ${sayDay(agreed)}, stands until you decide.`;
  const heard: readonly Block[] = reason === '' ? [] : [{ kind: 'heard', by: who, words: reason }];
  return {
    heading: `${ref} · ${who} asks for a new date, ${sayDay(day)}`,
    rating: null,
    blocks: [{ kind: 'said', text: `${title}.${stands} To decline, say /rag decline ${ref} and why.` }, ...heard],
    buttons: [
      { label: `Approve ${sayDay(day)}`, say: `/rag approve ${ref}` },
      { label: 'Show it', say: `/rag ${ref}` },
    ],
  };
}
