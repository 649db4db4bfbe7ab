import { sayAge } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Waiting } from '#src/office/waiting.ts';
import { quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';

type Unworked = Extract<Waiting, { kind: 'unworked' }>;

/** What somebody said that could not be worked, and that it is kept. */
export function sayUnworked({ unworked: { person, words }, since }: Unworked, context: OfficeContext): Said {
  const who = person === null ? 'Somebody whom the roster does not know' : context.nameOf(person);
  const what = words.trim() === '' ? 'tapped a button' : say`wrote ${quoted(words, context)}`;
  return say`${who} ${what} ${sayAge(since, context.today)}. It could not be recorded; it is kept.`;
}

/** The tap that has it worked once more. */
export function choicesOfUnworked({ unworked: { number } }: Unworked): readonly DraftButton[] {
  return [{ label: 'Try again', say: `/rag try again ${number}` }];
}
