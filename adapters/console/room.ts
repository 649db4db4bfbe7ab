import type { OutKey, ThreadId } from '#src/ports/message.ts';
import type { Button } from '#src/messages/card.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Screen } from './draw-card.ts';

/** What the console remembers between two lines: who speaks, and which buttons are on the screen. */
export type Room = {
  speaker: Person;
  /** The last card drawn for the speaker, whose buttons a number presses. */
  onScreen: { readonly key: OutKey; readonly buttons: readonly Button[] } | null;
  /** What came for each person and waits for their answer, the newest last. */
  readonly waiting: Map<PersonId, readonly Departing[]>;
  readonly screen: Screen;
  print: (text: string) => void;
};

/** The one thread that a person has at the console. */
export function consoleThread(person: PersonId): ThreadId {
  return `console:${person}` as ThreadId;
}
