import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Button, Card } from '#src/messages/card.ts';

/** Whom an arrangement is for; `self` when they made it. */
export type Whose = { readonly name: string; readonly self: boolean };

/** Until when somebody is asked nothing. */
export type Paused = { readonly whose: Whose; readonly until: Day };

/** Says until when somebody is asked nothing, and that no date moves. */
export function sayPaused({ whose, until }: Paused): Card {
  const whom = whose.self ? 'you' : whose.name;
  return {
    heading: `${whose.self ? 'Paused' : `${whose.name} · paused`} until ${sayDay(until)}`,
    rating: null,
    blocks: [said(`I ask ${whom} nothing up to and including that day. No date moves, and the ledger keeps a line.`)],
    buttons: whose.self ? [END] : [],
  };
}

/** Asks until when, with days to tap. */
export function askUntilWhen(days: readonly Day[]): Card {
  return {
    heading: 'Until when?',
    rating: null,
    blocks: [said('Tap a day, or say it like this: /rag pause until 4 Jan. No date moves.')],
    buttons: days.map((day) => ({ label: sayDay(day), say: `/rag pause until ${day}` })),
  };
}

/** Says that somebody is asked again as usual. */
export function sayBack({ name, self }: Whose): Card {
  const whom = self ? 'you' : name;
  return {
    heading: self ? 'Welcome back' : `${name} is back`,
    rating: null,
    blocks: [said(`The pause or leave ends here, and I ask ${whom} again as usual.`)],
    buttons: self ? [{ label: 'My actions', say: '/rag mine' }] : [],
  };
}

/** Says that there is no pause or leave to end. */
export function sayNotAway({ name, self }: Whose): Card {
  const text = `There is no pause or leave ${self ? 'of yours' : `of ${name}`} to end, so nothing changes.`;
  return { heading: 'Nothing to end', rating: null, blocks: [said(text)], buttons: [] };
}

/** Tells somebody what the programme office arranged for them. */
export function tellArranged(what: string, by: string): Card {
  return {
    heading: what,
    rating: null,
    blocks: [
      said(`${by} of the programme office arranged this for you. No date moves. To end it early, say /rag back.`),
    ],
    buttons: [END],
  };
}

const END: Button = { label: 'I am back', say: '/rag back' };

function said(text: string): Card['blocks'][number] {
  return { kind: 'said', text };
}
