import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Plan } from '#src/plan/action.ts';

/** A plan by its name, and the day of the next asking; `already` where it had begun before. */
export type Begun = { readonly plan: string; readonly first: Day; readonly already: boolean };

/** Tells the office that the asking begins, when, and what its leads get first. */
export function sayBegun({ plan, first, already }: Begun): Card {
  const when = `${sayDay(first)} at ${START_OF_ASKING}`;
  const text = already
    ? `Nothing has changed. The next questions go on ${when}.`
    : `The first messages go on ${when}: each lead is told who asks, what they lead and how to answer, with five questions at most. Nothing is sent before, and no digest for the time before.`;
  return buildCard({
    heading: already ? `${plan} has begun already` : `${plan} begins`,
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'The plan now', say: '/rag status' }],
  });
}

/** Tells the office that a plan which is only kept begins nothing. */
export function sayArchivedNotBegun({ key, name }: Plan): Card {
  return buildCard({
    heading: `${name} is archived`,
    blocks: [
      {
        kind: 'said',
        text: `Nothing begins. To have it asked about, bring it back first: /rag plans unarchive ${key}.`,
      },
    ],
  });
}
