import type { DraftButton } from '#src/messages/draft.ts';
import { addReading, sayOwed } from '#src/messages/reminder/owed-readings.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Waiting } from '#src/office/waiting.ts';
import type { OfficeContext } from '#src/messages/office/day/office-context.ts';

type Owed = Extract<Waiting, { kind: 'reading' }>;

/** A reading that is due and has nobody else to give it, or whose keeper was asked for two weeks. */
export function sayReadingOwed({ owed }: Owed, context: OfficeContext): Said {
  const { keeper } = owed.kept.purpose;
  return keeper === undefined ? sayOwed(owed, context) : say`${sayOwed(owed, context)} Kept by ${nameOf(keeper)}.`;
}

/** The tap that asks for the figure. */
export function choicesOfReading({ owed }: Owed): readonly DraftButton[] {
  return [addReading(owed)];
}
