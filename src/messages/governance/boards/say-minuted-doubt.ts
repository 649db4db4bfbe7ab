import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { MinutedDoubt } from '#src/plan/governance/written/read-minuted.ts';

/** Why it is asked who decided something, where words said so and not for certain. */
export function sayMinutedDoubt(
  doubt: MinutedDoubt,
  { today, heard }: { readonly today: Day; readonly heard: Naming['words'] },
): Said {
  switch (doubt.why) {
    case 'unknown':
      return say`The plan has no board “${heard(doubt.said)}”.`;
    case 'several':
      return `You name ${sayAnd(doubt.forums.map(({ name }) => name))}.`;
    case 'day':
      if (doubt.day === null) return say`There is no day “${heard(doubt.said)}”.`;
      if (doubt.day > today) return `${sayWeekday(doubt.day, today)} is still to come.`;
      return say`“${heard(doubt.said)}” may not be ${sayDay(doubt.day)}.`;
  }
}
