import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, joined, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** A reminder that one tap sends: whom, of what; `isOfLeads` where it goes to all who lead it. */
export type ChaseOffered = {
  readonly who: readonly string[];
  readonly of: readonly Named[];
  readonly isOfLeads: boolean;
  readonly say: string;
};

/** What of the words came to no reminder as they stand: a name that no lead has, a topic that no title holds, an action that those named do not lead. */
export type NotChased =
  | { readonly name: Phrase }
  | { readonly topic: Phrase; readonly names: readonly string[] }
  | { readonly ref: Phrase; readonly not: readonly string[] };

type Chases = {
  readonly words: Phrase;
  readonly offers: readonly ChaseOffered[];
  readonly notes: readonly NotChased[];
  readonly isOnADay: boolean;
};

/** Shows whom each part of the office’s words would have reminded, and of what: nobody is asked before a tap. */
export function askChases({ words, offers, notes, isOnADay }: Chases): Card {
  const isOpen = notes.some((note) => 'topic' in note);
  const says = notes.map(sayNote);
  const day = isOnADay ? ' A reminder goes now: I keep no day for one.' : '';
  const taps = offers.length > 1 && !isOpen ? ' Tap each that is meant.' : '';
  return buildCard({
    heading: isOpen
      ? 'Which action do you mean?'
      : offers.length > 1
        ? 'Remind whom of what?'
        : 'Is this the reminder?',
    blocks: [
      ...heardInFull('You', words),
      { kind: 'said', text: say`${joined(says, ' ')}${says.length === 0 ? '' : ' '}Nobody is asked yet.${taps}${day}` },
    ],
    buttons: offers.map((one) => ({ label: labelOf(one), say: one.say })),
    ...(offers.length === 1 && !isOpen ? { typed: { yes: offers[0]!.say } } : {}),
    readers: 'asker',
  });
}

function sayNote(note: NotChased): Said {
  if ('name' in note) return say`I know no lead called “${note.name}”.`;
  if ('ref' in note) return note.not.length === 0 ? '' : say`${note.ref} is not led by ${sayAnd(note.not)}.`;
  return say`I find no action of ${sayAnd(note.names)} in “${clipped(note.topic, LONGEST)}”.`;
}

const LONGEST = 80;

function labelOf({ who, of, isOfLeads }: ChaseOffered): Said {
  const refs = joinedWithAnd(of.map(({ ref }) => ref));
  const [only, ...others] = of;
  const what = others.length === 0 && only !== undefined ? say`${refs} ${clipped(only.title, TITLE)}` : refs;
  if (isOfLeads && who.length === 0) return say`Remind the leads of ${what}`;
  return say`Remind ${sayAnd(who)} of ${what}`;
}

const TITLE = 30;
