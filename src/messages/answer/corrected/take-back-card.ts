import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Typed } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { sayChange } from '#src/messages/words/say-change.ts';

/** Words that may take back what was said just before, with the action that may have been meant, and what was said, of it. */
export type Corrected = {
  readonly named: Named;
  /** Its ref as a command finds it. */
  readonly exact: string;
  readonly words: Phrase;
  readonly change: Change;
  readonly heard: Naming['words'];
  readonly today: Day;
  /** When it was said, and how the action is rated without it, in words; null where it rates nothing. */
  readonly on: Day;
  readonly without: string | null;
  /** Null where no other action was named. */
  readonly meant: { readonly named: Named; readonly exact: string; readonly said: string } | null;
  /** True for words that leave it open whether all of it is done. */
  readonly isInPart: boolean;
  /** The rating that was said of what had been called done, and their words; null where none was. */
  readonly rated: { readonly rating: Declarable; readonly words: string } | null;
};

/** Asks whether words take back what was said just before; it stands until their writer says. */
export function askTakeBack(corrected: Corrected): Card {
  const { named, exact, words, meant, isInPart, rated, change } = corrected;
  const { id, ref, title } = named;
  const undo = say`/rag undo ${ref}`;
  const stays = say`/rag just a note ${ref}`;
  return buildCard({
    heading: isInPart ? say`Is ${ref} done after all?` : say`Take back what you said of ${ref}?`,
    blocks: [
      { kind: 'title', text: title },
      ...heardInFull('You', words),
      {
        kind: 'said',
        text: say`${sayOnRecord(corrected)} It stands until you say; I have kept your words.`,
      },
    ],
    buttons: [
      ...meantInstead({ named, meant, rated }),
      { label: isInPart ? 'Not yet: take it back' : 'Take it back', say: undo },
      ...otherRatings(named, change),
      { label: isInPart ? 'Yes, it is done' : 'It stands', say: stays },
    ],
    asks: [{ action: id, question: 'read-so', buttons: [] }],
    typed: meant === null ? typedFor(exact, isInPart) : { yes: `/rag ${exact} undo\n${meant.exact} ${meant.said}` },
    readers: 'asker',
  });
}

/** What is on record, since when where that is not today, and what stands without it. */
function sayOnRecord({ change, heard, today, on, without }: Corrected): Said {
  const when = on === today ? '' : ` on ${sayDay(on, today)}`;
  const then = without === null ? '' : ` Without it: ${without}.`;
  return say`On record: ${sayChange(change, today, heard)}${when}.${then}`;
}

/** What was meant by it, in one tap: that it was another action, or that it is not done but rated so. */
function meantInstead({
  named: { id, ref },
  meant,
  rated,
}: Pick<Corrected, 'named' | 'meant' | 'rated'>): readonly DraftButton[] {
  const undo = say`/rag ${ref} undo`;
  const moved =
    meant === null
      ? []
      : [{ label: say`It was ${meant.named.ref}`, say: say`${undo}\n${meant.named.ref} ${meant.said}`, about: id }];
  const open =
    rated === null
      ? []
      : [{ label: `Not done: ${LOOK[rated.rating].word}`, say: say`${undo}\n${ref} ${rated.words}`, about: id }];
  return [...moved, ...open];
}

function typedFor(exact: string, isInPart: boolean): Typed {
  const undo = `/rag undo ${exact}`;
  return isInPart ? { yes: `/rag just a note ${exact}`, no: undo, choices: choicesFor(exact) } : { yes: undo };
}

/** Its buttons by the half of their names that people type. */
function choicesFor(exact: string): NonNullable<Typed['choices']> {
  const [undo, stays] = [`/rag undo ${exact}`, `/rag just a note ${exact}`];
  return [
    ...['not yet', 'take it back', 'not done', "it's not", 'it is not'].map((called) => ({ called, say: undo })),
    ...['it is done', "it's done", 'it is', 'done', 'it stands'].map((called) => ({ called, say: stays })),
  ];
}

function otherRatings({ ref }: Named, { rating }: Change): readonly DraftButton[] {
  if (rating === undefined) return [];
  return RATINGS.filter(({ said }) => said !== rating).map(({ label, said }) => ({
    label,
    say: say`/rag ${ref} ${said}`,
    more: true,
  }));
}

const RATINGS = [
  { label: 'Amber', said: 'amber' },
  { label: 'Red', said: 'red' },
  { label: 'Green', said: 'green' },
] as const;
