import type { Day } from '#src/calendar/day.ts';
import { sayWeekday } from '#src/calendar/say-day.ts';
import type { TrueDate } from '#src/plan/governance/forums/true-date.ts';

/** The true date of what comes before a board: "For Joint Board of Tue 17 Mar the paper is due Tue 3 Mar." */
export function sayPapers({ forum, sitting, next }: TrueDate, today: Day): string {
  const { name } = forum;
  const then =
    next === null
      ? ''
      : ` The next paper is due ${sayWeekday(next.papers, today)}, for ${sayWeekday(next.meeting, today)}.`;
  if (sitting === null) return `It comes before ${name}, of which no meeting before that day is known.${then}`;
  const { meeting, papers } = sitting;
  const on = sayWeekday(meeting, today);
  const due = papers === today ? 'today' : sayWeekday(papers, today);
  if (papers >= today) return `For ${name} of ${on} the paper is due ${due}.`;
  return `Papers for ${name} of ${on}, the last before that day, closed on ${due}.${then}`;
}
