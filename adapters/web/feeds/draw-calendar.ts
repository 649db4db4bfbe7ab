import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { CalendarEvent } from '#src/feeds/calendar/calendar-event.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { sayCalendarEvent, sayCalendarName } from '#src/messages/feeds/say-calendar.ts';

/** The days of one plan in a calendar. */
export type PlanDays = { readonly of: FeedPlan; readonly events: readonly CalendarEvent[] };

/** Whoever subscribes is asked not to come again before so many seconds are over. */
const TTL = 3 * 60 * 60;

/**
 * A calendar by RFC 5545: days without a time, which take up nobody's time. It has no time zone of its own, for the library
 * then writes DTSTAMP without its Z.
 */
export function drawCalendar(whose: string, plans: readonly PlanDays[]): string {
  const calendar = ical({
    name: sayCalendarName(whose),
    prodId: { company: 'Ragtime', product: 'Ragtime', language: 'EN' },
    ttl: TTL,
  });
  for (const { of, events } of plans) {
    // As often as it is drawn on a day it is the same.
    const stamp = startOf(of.today);
    for (const event of events) {
      calendar.createEvent({
        id: `${idOf(event)}/${of.plan.key}@ragtime`,
        start: startOf(event.day),
        end: startOf(addDays(event.day, 1)),
        allDay: true,
        stamp,
        transparency: ICalEventTransparency.TRANSPARENT,
        busystatus: ICalEventBusyStatus.FREE,
        ...sayCalendarEvent(event, of),
      });
    }
  }
  return calendar.toString();
}

/** By which a subscriber knows an event again, whatever day it moves to. */
function idOf(event: CalendarEvent): string {
  switch (event.kind) {
    case 'due': {
      const { action, step } = event.tracked;
      return `due/${action.id}${step === undefined ? '' : `/${step.number}`}`;
    }
    case 'meeting':
      return `meeting/${event.forum.key}/${event.day}`;
    case 'papers':
      return `papers/${event.forum.key}/${event.meeting}`;
    case 'review':
      return `review/${event.review.key}/${event.day}`;
  }
}

function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
