import type { Day } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import type { PersonId } from '#src/people/person.ts';
import type { OutKey } from './message.ts';
import type { Outgoing } from './outgoing.ts';

/** What several people are told alike: `key` is the same for all, with who it is behind it, so that each hears it once; `day` null for any. */
export type Telling = {
  readonly key: string;
  readonly kind: 'notice' | 'undelivered';
  readonly day: Day | null;
  readonly card: Card;
};

/** The same message to each, about no action and in the place of none. */
export function toldToEach(people: readonly PersonId[], { key, kind, day, card }: Telling): readonly Outgoing[] {
  return people.map((person) => ({
    key: `${key}/${person}` as OutKey,
    kind,
    day,
    to: { person },
    card,
    about: [],
    edits: null,
    holds: null,
  }));
}
