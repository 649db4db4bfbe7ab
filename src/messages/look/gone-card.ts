import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { whereItWent } from '#src/messages/words/where-it-went.ts';

/** An action that was split or merged, those it went into that the reader may see, and how many there are besides. */
export type Gone = Named & { readonly into: readonly Named[]; readonly hidden: number; readonly on: Day | null };

/** Says where an action went and shows the way there; nothing is asked about it any more. */
export function sayGone({ ref, title, into, hidden, on }: Gone): Card {
  const since = on === null ? '' : ` since ${sayDay(on)}`;
  return buildCard({
    heading: say`${ref} went into ${whereItWent(into, hidden)}`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'said', text: `Its work goes on there${since}, and so does what is said about it.` },
    ],
    buttons: [
      ...into.map((one) => ({ label: say`Show ${one.ref}`, say: say`/rag ${one.ref}` })),
      { label: 'History', say: say`/rag history ${ref}` },
      { label: 'The plan’s words', say: say`/rag as published ${ref}` },
    ],
  });
}
