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
      return sayDayDoubt(doubt, { today, heard });
  }
}

/** Why a day is asked about again: of a board that is not known to meet then, its name stands. */
export function sayDayDoubt(
  { said, day, trouble, forum }: Pick<Extract<MinutedDoubt, { why: 'day' }>, 'said' | 'day' | 'trouble' | 'forum'>,
  { today, heard }: { readonly today: Day; readonly heard: Naming['words'] },
): Said {
  if (day === null) return say`There is no day “${heard(said)}”.`;
  const on = sayWeekday(day, today);
  switch (trouble) {
    case 'to-come':
      return `${on} is still to come.`;
    case 'no-meeting':
      return say`No meeting of ${forum === null ? 'that board' : heard(forum.name)} is known on ${on}.`;
    case 'before-plan':
      return `${on} is before the plan was published.`;
    case 'before-request':
      return `${on} is before that date was asked for.`;
    case 'same-minute':
      return `That minute of ${on} moved it to another date already.`;
    case 'none':
    case 'stretch':
      return say`“${heard(said)}” is no one day.`;
  }
}

/** The words that make a day right that was asked about; null where no word can. */
export function assured(
  { day, trouble }: Pick<Extract<MinutedDoubt, { why: 'day' }>, 'day' | 'trouble'>,
  today: Day,
): { readonly day: Day; readonly label: string } | null {
  if (day === null || day > today || trouble === 'none' || trouble === 'stretch') return null;
  return { day, label: `It was on ${sayDay(day)}` };
}
