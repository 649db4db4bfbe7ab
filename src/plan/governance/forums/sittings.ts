import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';

/** A meeting and the last day on which a paper for it is taken. */
export type Sitting = { readonly meeting: Day; readonly papers: Day };

/** One meeting of a forum; where calendar days before it end on a day off, the papers close on the last working day before that. */
function sittingOn(forum: Pick<Forum, 'paperDays' | 'paperUnit'>, meeting: Day, days: WorkingDays): Sitting {
  const { paperDays, paperUnit } = forum;
  if (paperDays === 0) return { meeting, papers: meeting };
  if (paperUnit === undefined) return { meeting, papers: days.onOrBefore(addDays(meeting, -paperDays)) };
  return { meeting, papers: days.add(meeting, paperUnit === 'clear' ? -(paperDays + 1) : -paperDays) };
}

/** Its meetings from a day on, the next first. */
export function sittingsFrom(forum: Forum, from: Day, days: WorkingDays): readonly Sitting[] {
  return forum.meetings.filter((meeting) => meeting >= from).map((meeting) => sittingOn(forum, meeting, days));
}

/** Its meetings up to a day, the last first. */
export function metBefore(forum: Forum, today: Day): readonly Day[] {
  const last = forum.until !== undefined && forum.until < today ? forum.until : today;
  return forum.meetings.filter((meeting) => meeting <= last).toReversed();
}

/** False for a decision of a day on which its forum is known not to meet; true where nothing is known of it. */
export function isKnownMeeting({ on, forum }: Minuted, forums: readonly Forum[]): boolean {
  const meetings = forums.find(({ key }) => key === forum)?.meetings ?? [];
  return on === undefined || meetings.length === 0 || meetings.includes(on);
}

/** The last meeting that comes no later than a deadline; null where none is known. */
export function sittingBefore(forum: Forum, deadline: Day, days: WorkingDays): Sitting | null {
  const meeting = forum.meetings.findLast((day) => day <= deadline);
  return meeting === undefined ? null : sittingOn(forum, meeting, days);
}
