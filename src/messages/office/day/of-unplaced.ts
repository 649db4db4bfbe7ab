import { sayAge } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Waiting } from '#src/office/waiting.ts';
import { quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';

type Unplaced = Extract<Waiting, { kind: 'unplaced' }>;

/** What somebody wrote and when, and that they never said about which action. */
export function sayUnplaced({ unplaced: { person, words }, since }: Unplaced, context: OfficeContext): Said {
  const who = context.nameOf(person);
  return say`${who} wrote ${sayAge(since, context.today)} and did not say about which action: ${quoted(words, context)}`;
}

/** The tap that asks which action it is of, and the one that ends the asking. */
export function choicesOfUnplaced({ unplaced: { number } }: Unplaced): readonly DraftButton[] {
  return [
    { label: 'Which action?', say: `/rag place ${number}` },
    { label: 'Let it go', say: `/rag place ${number} nowhere` },
  ];
}
