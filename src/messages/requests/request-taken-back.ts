import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** A new date that its lead asked for, that was agreed, and that they ask for no more; `takeBack` is what sets the date of before again. */
export type TakenAfterAgreed = Named & {
  readonly who: string;
  readonly day: Day;
  readonly before: Day | null;
  readonly today: Day;
  readonly takeBack: string | null;
};

/** Tells the office that a request to which it had agreed was taken back: the date stands until it decides otherwise. */
export function tellRequestTakenBack({ ref, title, who, day, before, today, takeBack }: TakenAfterAgreed): Card {
  const was = before === null ? 'There was no due date before.' : `Before, it was due ${sayDay(before, today)}.`;
  return buildCard({
    heading: say`${ref} · ${who} no longer asks for ${sayDay(day, today)}`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. You agreed to that date, so it is due ${sayDay(day, today)} until you decide otherwise. ${was}`,
      },
    ],
    buttons: [
      ...(takeBack === null ? [] : [{ label: 'Take the date back', say: takeBack }]),
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
  });
}
