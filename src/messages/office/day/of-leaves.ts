import { sayAge } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { leaveChoices, sayLeaveDays } from '#src/messages/requests/leave-to-arrange.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Waiting } from '#src/office/waiting.ts';
import { quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

type Leave = Extract<Waiting, { kind: 'leave' }>;

/** A leave that somebody spoke of, and that nobody has arranged it. */
export function sayLeave({ unplaced: { person, words }, leave, since }: Leave, context: OfficeContext): Said {
  const who = context.nameOf(person);
  const wrote = say`${who} wrote ${sayAge(since, context.today)}: ${quoted(words, context)}`;
  return say`${wrote} ${sayLeaveDays(leave, context.today)}`;
}

/** The tap that arranges it, or one for each last day that it may have, and the one that ends the asking. */
export function choicesOfLeave(
  { unplaced: { number, person }, leave }: Leave,
  context: OfficeContext,
): readonly DraftButton[] {
  const whom = `${typedName(context.nameOf(person))} `;
  return [
    ...leaveChoices(leave, { whom, yes: 'Arrange it', today: context.today }),
    { label: 'Let it go', say: `/rag place ${number} nowhere` },
  ];
}
