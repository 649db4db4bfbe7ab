import { sayHowItStands } from '#src/messages/reminder/question-lines.ts';
import { namedIn } from '#src/messages/reminder/reminder-facts.ts';
import type { AskContext } from '#src/messages/reminder/reminder-facts.ts';
import { sayQuestion } from '#src/messages/reminder/reminder-question.ts';
import { Phrase, say } from '#src/messages/words/phrase.ts';
import type { Ask } from '#src/nudge/nudge.ts';

/** One action of a round as a form asks about it: what it is, and how it stands with the question put. */
export type RoundRow = { readonly label: string; readonly hint: string };

/** The words of one row of a round's form, which its reader alone sees. */
export function sayRoundRow(ask: Ask, context: AskContext): RoundRow {
  const { ref, title } = namedIn(ask, context);
  return {
    label: Phrase.wordsOf(say`${ref} ${title}`),
    hint: Phrase.wordsOf(say`${sayHowItStands(ask, context)} ${sayQuestion(ask, context)}`),
  };
}
