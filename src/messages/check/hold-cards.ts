import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { Phrase, say } from '#src/messages/words/phrase.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';
import type { Stage } from '#src/plan/standing.ts';

/** Reads back that something is said to hold. */
export function sayHeld({ ref, title }: Named, words: Phrase): Card {
  return buildCard({
    heading: say`${ref} · said to hold`,
    rating: 'blue',
    blocks: [
      { kind: 'said', text: say`${title}. Somebody else checks that next.` },
      ...heardWords('Your words', words),
    ],
    buttons: [show(ref)],
  });
}

/** Says that it is asked later whether something holds, and from which day. */
export function sayHoldsLater({ ref, title }: Named, from: Day, today: Day): Card {
  return buildCard({
    heading: say`${ref} · I ask on ${sayDay(from, today)}`,
    blocks: [{ kind: 'said', text: say`${title}. It was checked not long ago; whether it holds is asked then.` }],
    buttons: [show(ref)],
  });
}

type NotAsked = { readonly stage: Stage; readonly isSaid: boolean; readonly isAsked: boolean };

/** Says why there is no word to take on whether something holds. */
export function sayNotAskedToHold({ ref, title }: Named, { stage, isSaid, isAsked }: NotAsked): Card {
  const why = isSaid
    ? 'That it holds is said already.'
    : isAsked
      ? 'Whether it holds is asked once it is complete.'
      : 'The plan does not ask whether what is complete holds.';
  return buildCard({
    heading: say`${ref} · ${sayStage(stage)}`,
    blocks: [{ kind: 'said', text: say`${title}. ${why} Nothing changes.` }],
    buttons: [show(ref)],
  });
}

/** Asks a lead what has changed, where something holds no more; their next line opens it again. */
export function askWhatHasChanged({ id, ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref}: what has changed?`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'said', text: 'One line is enough. It is open again with it, and whoever checked it is told.' },
    ],
    buttons: [{ label: 'It holds', say: say`/rag holds ${ref}` }, show(ref)],
    asks: [{ action: id, question: 'does-it-hold', buttons: [] }],
    typed: { reason: say`/rag holds ${ref} no, …`, yes: say`/rag holds ${ref} yes` },
  });
}

/** Asks whether words mean that something holds; they go with the answer, tapped or typed. */
export function askWhetherItHolds({ id, ref, title }: Named, words: Phrase): Card {
  const text = say`${title}. I was not sure whether that means that it holds, so nothing is recorded yet. Say yes or no, and your words go with it.`;
  const isLong = Phrase.wordsOf(words).length > LONGEST_IN_BUTTON;
  return buildCard({
    heading: say`${ref} · does it still hold?`,
    blocks: [{ kind: 'said', text }, ...heardWords('Your words', words)],
    buttons: isLong
      ? []
      : [
          { label: 'It holds', say: say`/rag holds ${ref} yes all the same, ${words}` },
          { label: 'Not any more', say: say`/rag holds ${ref} no all the same, ${words}` },
        ],
    asks: [{ action: id, question: 'does-it-hold', buttons: [] }],
    typed: {
      yes: say`/rag holds ${ref} yes all the same, ${words}`,
      no: say`/rag holds ${ref} no all the same, ${words}`,
    },
  });
}

function show(ref: Phrase): DraftButton {
  return { label: 'Show it', say: say`/rag ${ref}` };
}
