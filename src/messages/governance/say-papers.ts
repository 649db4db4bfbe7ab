import type { Day } from '#src/calendar/day.ts';
import { sayWeekday } from '#src/calendar/say-day.ts';
import type { TrueDate } from '#src/plan/governance/forums/true-date.ts';

/** The true date of what comes before a board: "For Joint Board of Tue 17 Mar the paper is due Tue 3 Mar." */
export function sayPapers({ forum, sitting, next }: TrueDate, today: Day): string {
  const { name } = forum;
  if (sitting === null) return `It comes before ${name}; no meeting of it before that day is known.`;
  const { meeting, papers } = sitting;
  const on = sayWeekday(meeting, today);
  if (papers >= today) {
    const due = papers === today ? 'today' : sayWeekday(papers, today);
    return `For ${name} of ${on} the paper is due ${due}.`;
  }
  const closed = `Papers for ${name} of ${on}, the last before that day, closed on ${sayWeekday(papers, today)}.`;
  if (next === null) return closed;
  return `${closed} The next are due ${sayWeekday(next.papers, today)}, for ${sayWeekday(next.meeting, today)}.`;
}
