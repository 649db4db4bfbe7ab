import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { clip } from '#src/messages/text/clip.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { joined, say } from '#src/messages/words/phrase.ts';

/** Says that a word is no command, with an example of each of the nearest ones; `answers` are the actions whose answer the words may be. */
export function sayUnknownCommand(said: string, nearest: readonly string[], answers: readonly Named[]): Card {
  const mean =
    nearest.length === 0
      ? 'Nothing was recorded. /rag help shows what can be said.'
      : 'Nothing was recorded. Did you mean one of these?';
  const answer = answers.length === 0 ? [] : ['If it was your answer, tap the action.'];
  return buildCard({
    heading: `I do not know “${clip(said, QUOTED)}”`,
    blocks: [{ kind: 'said', text: joined([mean, ...nearest, ...answer], '\n') }],
    buttons: [...answers.map(aboutIt), HELP, MINE],
    readers: 'asker',
    failed: true,
  });
}

/** Says how a command is written whose other words could not be read; `answers` are the actions whose answer they may be, `shows` what shows the whole, null where that would do more. */
export function sayHowToSay(examples: readonly string[], answers: readonly Named[], shows: string | null): Card {
  const answer = answers.length === 0 ? [] : ['If it was your answer, one tap records it.'];
  return buildCard({
    heading: 'Say it like this',
    blocks: [{ kind: 'said', text: joined(['Nothing was recorded.', ...examples, ...answer], '\n') }],
    buttons: [
      ...answers.map(recordedAbout),
      ...(shows === null ? [] : [{ label: 'Show all of it', say: shows }]),
      HELP,
    ],
    readers: 'asker',
    failed: true,
  });
}

/** Asks whether “/rag amber” typed under a question is the answer or asks for the list; `exact` is how the action is typed. */
export function askAnswerOrList(rating: Declarable, { ref, title }: Named, exact: string): Card {
  const shown = sayRating(rating);
  return buildCard({
    heading: say`Your answer about ${ref}, or the list?`,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'said',
        text: say`“/rag ${rating}” shows what is ${shown}. Nothing is recorded yet.`,
      },
    ],
    buttons: [
      { label: say`${ref} is ${shown}`, say: say`/rag ${exact} ${rating}` },
      { label: say`Show what is ${shown}`, say: say`/rag ${rating}` },
    ],
    readers: 'asker',
    failed: true,
  });
}

const QUOTED = 40;
const HELP: DraftButton = { label: 'What you can say', say: '/rag help' };
const MINE: DraftButton = { label: 'My actions', say: '/rag mine' };

/** Makes what was typed as a command the answer that it may have been. */
export function recordedAbout({ ref }: Named): DraftButton {
  return { label: say`Record it as your answer about ${ref}`, say: say`/rag about ${ref}` };
}

function aboutIt({ ref }: Named): DraftButton {
  return { label: say`It is about ${ref}`, say: say`/rag about ${ref}` };
}
