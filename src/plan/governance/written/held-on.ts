import { addMonths, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Cluster, MeetingDay } from './minute-pieces.ts';
import { LONG_AGO } from './past-day.ts';

/** What is wrong with the day of a meeting: there is no such day, it is several, it is still to come, that board is not known to meet then, nothing was there to decide yet, or the same minute decided another date. */
export type DayTrouble =
  | 'none'
  | 'stretch'
  | 'to-come'
  | 'no-meeting'
  | 'before-plan'
  | 'before-request'
  | 'same-minute';

/** Between which days something can have been decided. */
export type WhenDecided = {
  readonly today: Day;
  /** When the plan was published; absent where that is not known. */
  readonly published?: Day | null;
  /** When it was asked for; absent for what nobody has to ask for. */
  readonly asked?: Day;
};

/** The day of a meeting in the year that is meant, and what is wrong with it; it is sure where nothing is. */
export function heldOn(
  { forum, day, isAssured }: Pick<Cluster, 'forum' | 'day' | 'isAssured'>,
  when: WhenDecided,
): { readonly day: MeetingDay | null; readonly trouble: DayTrouble | null } {
  if (day === null) return { day, trouble: null };
  if (day.day === null) return { day, trouble: 'none' };
  if (day.isStretch) return { day: { ...day, isSure: false }, trouble: 'stretch' };
  const meetings = forum?.meetings ?? [];
  const on = day.hasYear ? day.day : inYearMeant(day.day, meetings, when);
  const isOver = forum?.until !== undefined && on > forum.until && on <= when.today;
  const trouble = isOver ? 'no-meeting' : troubleOf(on, { meetings, isAssured }, when);
  return { day: { ...day, day: on, isSure: trouble === null }, trouble };
}

/** What is wrong with one day of one year. */
function troubleOf(
  on: Day,
  { meetings, isAssured }: { readonly meetings: readonly Day[]; readonly isAssured: boolean },
  { today, published = null, asked }: WhenDecided,
): DayTrouble | null {
  if (on > today) return 'to-come';
  if (isAssured) return null;
  if (meetings.length > 0 && !meetings.includes(on)) return 'no-meeting';
  if (published !== null && on < published) return 'before-plan';
  return asked !== undefined && on < asked ? 'before-request' : null;
}

const A_YEAR = 12;

/** Of a day without a year that which is behind us, unless the next is the nearer and nothing speaks for the last. */
function inYearMeant(past: Day, meetings: readonly Day[], { today, published = null, asked }: WhenDecided): Day {
  const next = addMonths(past, A_YEAR);
  const ago = daysBetween(past, today);
  const since = [published, asked]
    .filter((one) => one !== null && one !== undefined)
    .toSorted()
    .at(-1);
  const isOpen = since === undefined || past >= since;
  if (meetings.includes(next) && !(meetings.includes(past) && isOpen)) return next;
  const isLikely = isOpen && (meetings.includes(past) || ago <= LONG_AGO);
  return isLikely || ago <= daysBetween(today, next) ? past : next;
}
