import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Says of a day whose year is far from today that it is not recorded before somebody says that it is right. */
export function sayUnlikely(day: Day): string {
  return `${sayDay(day)} is far from today, so that day is not recorded yet. Is the year right? Or which day do you expect it?`;
}

/** The tap that says so. */
export function yesToUnlikely({ ref }: Pick<Named, 'ref'>, day: Day): DraftButton {
  return { label: `Yes, ${sayDay(day)}`, say: say`/rag ${ref} expected ${sayDay(day)}` };
}
