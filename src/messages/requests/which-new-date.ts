import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Card } from '#src/messages/card.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Offers each of several days that somebody said for a new date, with the reason that they gave. */
export function askWhichNewDate({ ref, title }: Named, days: readonly Day[], reason: string): Card {
  return askPart({
    heading: say`${ref} · which day?`,
    says: say`${title}. You named more than one day. Nothing is recorded yet. Tap the one that is meant.`,
    buttons: days.map((day) => ({
      label: sayDay(day),
      say: say`/rag new date ${ref} ${sayDay(day).slice('Wed '.length)}${reason === '' ? '' : ` ${reason}`}`,
    })),
    typed: {},
  });
}
