import type { OutKey, ThreadId } from '#src/ports/message.ts';
import type { Button } from '#src/messages/card.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Screen } from './draw-card.ts';

/** A button with the card on which it is pressed. */
export type Pressable = Pick<Button, 'say'> & { readonly on: OutKey };

/** What the console remembers between two lines: who speaks, and which buttons are on the screen. */
export type Room = {
  speaker: Person;
  /** The last card drawn for the speaker, under its own key and that of the one whose place it took, and the buttons that a number presses: its own, and those of older ones drawn anew below it. */
  onScreen: { readonly keys: readonly (OutKey | null)[]; readonly buttons: readonly Pressable[] } | null;
  /** What came for each person and waits for their answer, the newest last. */
  readonly waiting: Map<PersonId, readonly Departing[]>;
  readonly screen: Screen;
  print: (text: string) => void;
};

/** The one thread that a person has at the console. */
export function consoleThread(person: PersonId): ThreadId {
  return `console:${person}` as ThreadId;
}
