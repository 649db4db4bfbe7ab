import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';

/** Whom an arrangement is for; `self` when they made it. */
export type Whose = { readonly name: string; readonly self: boolean };

/** From when somebody is asked again; `again` is that day, or the next on which anybody is asked. */
export type Paused = { readonly whose: Whose; readonly again: Day };

/** Says from when somebody is asked again, and that no date moves. */
export function sayPaused({ whose, again }: Paused): Card {
  const whom = whose.self ? 'you' : whose.name;
  return buildCard({
    readers: 'asker',
    heading: `I ask ${whom} again on ${sayDay(again)}`,
    blocks: [said(`I ask nothing before then. No date moves. It is on record.`)],
    buttons: whose.self ? [END] : [],
    ...(whose.self ? { typed: { day: PAUSE } } : {}),
  });
}

/** Asks until when, with days to tap. */
export function askUntilWhen(days: readonly Day[]): Card {
  return buildCard({
    readers: 'asker',
    heading: 'Until when?',
    blocks: [said('Tap a day, or say it like this: /rag pause until 4 Jan. I ask again on that day; no date moves.')],
    buttons: [
      ...days.map((day) => ({ label: sayDay(day), say: `/rag pause until ${day}` })),
      { label: 'Change the time instead', say: '/rag time' },
    ],
    typed: { day: PAUSE },
  });
}

/** Says that somebody is asked again as usual; `isTold` is false where they have had no first message. */
export function sayBack({ name, self }: Whose, isTold: boolean): Card {
  const whom = self ? 'you' : name;
  return buildCard({
    readers: 'asker',
    heading: self ? 'Welcome back' : `${name} is back`,
    blocks: [
      said(
        `The pause or leave ends here, and I ask ${whom} again as usual.${self || !isTold ? '' : ` ${name} is told.`}`,
      ),
    ],
    buttons: self ? [{ label: 'My actions', say: '/rag mine' }] : [],
  });
}

/** Says that there is no pause or leave to end. */
export function sayNotAway({ name, self }: Whose): Card {
  const text = `There is no pause or leave ${self ? 'of yours' : `of ${name}`} to end, so nothing changes.`;
  return buildCard({ readers: 'asker', heading: 'Nothing to end', blocks: [said(text)] });
}

/** Tells somebody that the programme office ended their pause or leave: they are asked again. */
export function tellBack(by: string): Card {
  return buildCard({
    readers: 'asker',
    heading: 'You are asked again as usual',
    blocks: [said(`${by} of the programme office ended your pause or leave. If that is not right, say until when.`)],
    buttons: [
      { label: 'My actions', say: '/rag mine' },
      { label: 'Pause', say: '/rag pause' },
    ],
  });
}

/** Tells somebody what the programme office arranged for them; `arranged` is the card that says so. */
export function tellArranged(arranged: Card, by: string): Card {
  return buildCard({
    readers: 'asker',
    heading: arranged.heading,
    blocks: [
      said(`${by} of the programme office arranged this for you. No date moves. To end it early, say /rag back.`),
    ],
    buttons: [END],
  });
}

const PAUSE = '/rag pause until …';
const END: DraftButton = { label: 'I am back', say: '/rag back' };

function said(text: string): DraftBlock {
  return { kind: 'said', text };
}
