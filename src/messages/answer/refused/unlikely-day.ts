import { sayDay } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { UnlikelyDay } from '#src/timescale/unlikely-day.ts';

/** Says why a day is not recorded before somebody says which is right. */
export function sayUnlikely({ day, why }: UnlikelyDay): string {
  if (why === 'weekday') return `${sayDay(day)} is another day of the week than you said. Which day do you expect it?`;
  if (why === 'passed') return `${sayDay(day)} has passed, so that day is not recorded. Which day do you expect it?`;
  return `${sayDay(day)} is far from today, so that day is not recorded yet. Is the year right? Or which day do you expect it?`;
}

/** The taps that say so, or say the day that may be meant; none where nobody can tell. */
export function yesToUnlikely({ ref }: Pick<Named, 'ref'>, { why, instead }: UnlikelyDay): readonly DraftButton[] {
  return instead.map((day) => ({
    label: why === 'far' ? `Yes, ${sayDay(day)}` : sayDay(day),
    say: say`/rag ${ref} expected ${sayDay(day)}`,
  }));
}
