import { undoOf } from '#src/messages/receipt/undo-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayOfOffice } from '#src/messages/words/who/of-the-office.ts';
import { wordsOfAsker } from './asked-by.ts';
import type { AskedBy } from './asked-by.ts';

type Question = Named & { readonly words: Phrase };

/** Says of a question that is about no action who sees it. */
export function sayAskedOfNone(words: Phrase): Card {
  return buildCard({
    heading: 'Your question is with the programme office',
    blocks: [{ kind: 'said', text: say`They see it on their next card: “${words}”` }],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}

/** How a question stands beside what else its message said: since when the office has it, whether the action was told of just above, and whether it is asked how that stands. */
type Beside = { readonly since: Day | null; readonly isTold: boolean; readonly isAsked: boolean };

/** Tells whoever asked that their question is with the programme office. */
export function sayAskedBack({ ref, title, words }: Question, { since, isTold, isAsked }: Beside): Card {
  const sent =
    since === null
      ? say`I have sent your question to the programme office: “${words}”`
      : say`The programme office has had your question since ${sayDay(since)}: “${words}”`;
  const still = isAsked && !isTold ? ' How it stands is still yours to say.' : '';
  return buildCard({
    heading: say`${ref} · your question is with the programme office`,
    blocks: [
      { kind: 'said', text: say`${isTold ? '' : say`${title}. `}${sent} Their answer comes to you here.${still}` },
    ],
    buttons: isTold
      ? []
      : [undoOf({ ref }, 'your question to the programme office'), { label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Puts a question before the programme office, which answers it in the line below, or says that it needs none; `place` counts the questions of one action where others stand on the card, 0 for the only one. */
export function tellAskedBack(asked: AskedBy & { readonly number: number; readonly place: number | null }): Card {
  const { ref, title, who, self, number, place } = asked;
  // Two questions of one action are told apart.
  const which = place === null || place === 0 ? '' : ` ${place}`;
  const how = place === null ? ' Write it below, in one line.' : '';
  const [asks, whom] = self ? ['you ask the programme office', 'you'] : [`${who} asks you`, who];
  return buildCard({
    heading: say`${ref} · ${asks}${which}`,
    blocks: [
      { kind: 'said', text: title },
      ...wordsOfAsker(asked),
      { kind: 'said', text: `What do you answer?${how} It goes to ${whom}.`, asks: true },
    ],
    buttons: [
      { label: `Answer${which}`, say: say`/rag answer ${ref} question ${number}` },
      { label: `No answer needed${which}`, say: say`/rag answer ${ref} question ${number} needs no answer` },
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
    typed: { reason: say`/rag answer ${ref} question ${number} …` },
  });
}

/** What somebody asked, and what the office answers; no words where it needs none. */
export type Answered = Question & { readonly by: string; readonly who: string; readonly answer: Phrase };

/** Reads an answer back to the office; `isReached` is false where nobody can bring it to whoever asked. */
export function sayAnsweredBack({ ref, title, who, words, answer }: Answered, isReached: boolean): Card {
  const isNone = isBlank(answer);
  const told = isReached ? '' : ` I cannot reach ${who}: please tell them yourself.`;
  return buildCard({
    heading: isNone ? say`${ref} · the question needs no answer` : say`${ref} · ${who} has your answer`,
    blocks: [
      { kind: 'said', text: isNone && isReached ? say`${title}. ${who} is told.` : say`${title}.${told}` },
      ...heardInFull(who, words),
      ...heardInFull('You', answer),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells whoever asked what the office answers. */
export function tellAnsweredBack({ ref, title, by, words, answer }: Answered): Card {
  const isNone = isBlank(answer);
  const said = isNone ? say`${title}. ${by} has read it, and it needs no answer. To talk it over, ask ${by}.` : title;
  return buildCard({
    heading: isNone ? say`${ref} · your question was read` : say`${ref} · ${by} answered your question`,
    blocks: [{ kind: 'said', text: said }, ...heardInFull('You', words), ...heardInFull(sayOfOffice(by), answer)],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Says that nobody waits for an answer about an action. */
export function sayNobodyAsks({ ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref} · nobody waits for an answer`,
    blocks: [{ kind: 'said', text: say`${title}. Each question about it has been answered, or taken back.` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Asks which of several questions is answered. */
export function askWhichQuestion(
  { ref, title }: Named,
  asked: readonly { readonly who: string; readonly words: Phrase; readonly number: number }[],
  answer: Phrase,
): Card {
  return buildCard({
    heading: say`${ref} · which question do you answer?`,
    blocks: [{ kind: 'said', text: title }, ...asked.flatMap(({ who, words }) => heardInFull(who, words))],
    buttons: asked.map(({ who, number }, at): DraftButton => ({
      label: `${at + 1}: ${who}`,
      say: say`/rag answer ${ref} question ${number} ${answer}`,
    })),
  });
}

/** A question of somebody of the office’s own, of an action that others lead: it goes nowhere before they say so. */
export function askWhomToAsk({ ref, title, words }: Question): Card {
  return buildCard({
    heading: say`${ref} · whom do you ask?`,
    blocks: [{ kind: 'said', text: say`${title}. Nobody has your question yet: “${words}”` }],
    buttons: [
      { label: 'Ask its leads', say: say`/rag ask ${ref} ${words}` },
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
    typed: { yes: say`/rag ask ${ref} ${words}` },
  });
}

/** Tells the programme office of a question about an action whose plan is archived. */
export function tellAskedOfArchived({ ref, title, who, words }: Question & { readonly who: string }): Card {
  return buildCard({
    heading: say`${ref} · ${who} asks you`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. Its plan is archived, so the question waits on no card: please answer them yourself.`,
      },
      ...heardInFull(who, words),
    ],
  });
}
