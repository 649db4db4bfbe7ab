import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { sayForum, sayForumDoubt, sayPaperDays } from './forum-cards.ts';
import type { DoubtSaid } from './forum-cards.ts';

/** What a file of boards does to those that are known, a line each under its title. */
export function sayForumChanges(
  changed: readonly { readonly forum: Forum; readonly before: Forum | null }[],
  today: Day,
): readonly string[] {
  if (changed.length === 0) return ['Nothing would change: every board is known as the file has it.'];
  const titled = (title: string, some: typeof changed): readonly string[] =>
    some.length === 0 ? [] : [`${title} (${some.length})`, ...some.map(({ forum }) => `  ${sayInLine(forum, today)}`)];
  return [
    ...titled(
      'Added',
      changed.filter(({ before }) => before === null),
    ),
    ...titled(
      'Changed',
      changed.filter(({ before }) => before !== null),
    ),
  ];
}

function sayInLine(forum: Forum, today: Day): string {
  const ahead = forum.meetings.filter((day) => day >= today);
  const meets = ahead.length === 0 ? 'no meeting ahead is known' : `meets ${sayAnd(ahead.map((day) => sayDay(day)))}`;
  return `${sayForum(forum)}: ${meets}; papers ${sayPaperDays(forum)}`;
}

/** What of a row was not certain and is left out, in a sentence. */
export function sayRowDoubt({ row, doubt }: { readonly row: number; readonly doubt: DoubtSaid }): string {
  return `Row ${row}: ${sayForumDoubt(doubt)} That was left out.`;
}
