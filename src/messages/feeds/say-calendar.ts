import { longDay, plainly } from '#src/messages/report/parts.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import { visibleLine } from '#src/messages/text/visible.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { CalendarEvent } from '#src/feeds/calendar/calendar-event.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { leadNames } from '#src/plan/permission.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** A day of a calendar in words: what it is called in a month’s view, and what stands behind that. */
export type SaidEvent = { readonly summary: string; readonly description: string };

const PICTURE = 'This calendar is a picture: whoever reads it may be hours behind. Nothing is answered here.';

/** What stands on a day of a calendar. */
export function sayCalendarEvent(event: CalendarEvent, of: FeedPlan): SaidEvent {
  switch (event.kind) {
    case 'due':
      return { summary: `Due: ${dueCalled(event.tracked, of)}`, description: lines(dueFacts(event.tracked, of)) };
    case 'meeting':
      return { summary: visibleLine(event.forum.name), description: lines([`It meets for ${of.plan.name}.`]) };
    case 'papers': {
      const before = event.actions.map((one) => `For it: ${dueCalled(one, of)}`);
      const meeting = `Papers close for the meeting of ${longDay(event.meeting)}.`;
      return { summary: `Papers close: ${visibleLine(event.forum.name)}`, description: lines([meeting, ...before]) };
    }
    case 'review':
      return { summary: visibleLine(event.review.name), description: lines([`A review of ${of.plan.name}.`]) };
  }
}

/** What a calendar is called in the list of somebody’s calendars. */
export function sayCalendarName(whose: string): string {
  return `Ragtime: ${visibleLine(whose)}`;
}

function dueCalled({ action, step }: Tracked, { plan }: FeedPlan): string {
  const part = step === undefined || step.name.label === '' ? '' : ` (${visibleLine(step.name.label)})`;
  const named = createNaming([plan], [action]).action(action);
  return `${plainly(named.ref)} ${visibleLine(plainly(named.title))}${part}`;
}

function dueFacts(one: Tracked, { today, index, plan }: FeedPlan): readonly string[] {
  const leads = leadNames(one.standing.owners, index).join(', ');
  const rating = sayRating(shownRatingOf(one, today));
  return [rating, ...(leads === '' ? [] : [`Led by ${leads}`]), plan.name];
}

function lines(said: readonly string[]): string {
  return [...said.map(visibleLine), PICTURE].join('\n');
}
