import { undoOf } from '#src/messages/receipt/undo-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** More time that was asked for. */
type Extension = Named & { readonly day: Day; readonly agreed: Day | null; readonly today: Day };

/** Tells a lead that the programme office has their request for more time; `isNew` is false where it had it already. */
export function sayExtensionAsked({ ref, title, day, agreed, today, isNew }: Extension & { isNew: boolean }): Card {
  const has = isNew
    ? 'The programme office has your request and decides'
    : 'The programme office has your request already';
  const stays =
    agreed === null ? 'Until then it has no due date.' : `Until then the date stays ${sayDay(agreed, today)}.`;
  return buildCard({
    heading: say`${ref} · asked for ${sayDay(day)}`,
    blocks: [{ kind: 'said', text: say`${title}. ${has}; you hear what is decided. ${stays}` }],
    buttons: [undoOf({ ref }, `your request for ${sayDay(day)}`)],
  });
}

/** Asks until which day more time is wanted; the words that asked are kept. */
export function sayUntilWhichDay({ ref, title }: Named, days: readonly Day[], today: Day): Card {
  return buildCard({
    heading: say`${ref} · until which day?`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. Your words are kept. Tap a day or say another, and the programme office has your request.`,
      },
    ],
    buttons: days.map((day) => ({ label: sayDay(day, today), say: say`/rag ${ref} extension until ${day}` })),
  });
}

/** Says that the date is as late as was asked for already. */
export function sayTimeEnough({ ref, title, day, agreed, today }: Extension & { agreed: Day }): Card {
  const until = day === agreed ? 'that day' : `later than ${sayDay(day, today)}`;
  return buildCard({
    heading: say`${ref} · the date is ${sayDay(agreed)}`,
    blocks: [{ kind: 'said', text: say`${title}. That is ${until} already, so there is nothing to ask for.` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
