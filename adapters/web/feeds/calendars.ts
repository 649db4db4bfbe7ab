import type { Hono } from 'hono';
import { readFeedScene } from '#src/commands/feeds/read-feed-scene.ts';
import { forumCalendar, personCalendar, planCalendar } from '#src/feeds/calendar/calendars.ts';
import { eventsOf } from '#src/feeds/calendar/events-of.ts';
import type { CalendarWanted } from '#src/feeds/calendar/events-of.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { CalendarOf } from '#src/ports/readers/feeds.ts';
import { drawCalendar } from './draw-calendar.ts';
import { createPerMinute } from './per-minute.ts';
import type { FeedWorld } from './world.ts';

/** One address may be read so often within a minute: whoever subscribes comes every few hours. */
const MOST_A_MINUTE = 20;

/** The calendars, each at a secret address; of one that was taken back no more is said than of one that never was. */
export function addCalendars(app: Hono, world: FeedWorld): void {
  const mayRead = createPerMinute(MOST_A_MINUTE, world.clock);
  app.get('/calendar/:file', async (context) => {
    const [, secret] = /^(?<secret>[\w-]{43})\.ics$/u.exec(context.req.param('file')) ?? [];
    if (secret === undefined) return context.notFound();
    const whose = await world.calendars.open(secret);
    if (whose === null) return context.notFound();
    if (!mayRead(secret)) return context.text('Please come again in a minute.\n', 429, { 'retry-after': '60' });
    const drawn = await calendarOf(whose, world);
    if (drawn === null) return context.notFound();
    return context.body(drawn, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
}

/** Null for somebody who is not here any more, and for a plan or forum that there is no more. */
async function calendarOf(whose: CalendarOf, { register, clock }: FeedWorld): Promise<string | null> {
  const asked = { scope: 'leadership', isOfLines: false, now: clock.now() } as const;
  if (whose.kind !== 'person') {
    const [of] = (await readFeedScene({ ...asked, plan: whose.plan }, register)).plans;
    return of === undefined ? null : planOrForum(of, whose);
  }
  const { person } = whose;
  const { plans } = await readFeedScene({ ...asked, plan: null, reader: person }, register);
  const isHere = plans[0]?.index.isHere(person) === true;
  const who = plans[0]?.index.person(person) ?? null;
  if (who === null || !isHere) return null;
  const running = plans.filter(({ plan }) => plan.isArchived !== true);
  return drawCalendar(
    calledOf(who),
    running.map((of) => daysOf(of, personCalendar(of, person))),
  );
}

function planOrForum(of: FeedPlan, whose: Exclude<CalendarOf, { kind: 'person' }>): string | null {
  if (whose.kind === 'plan') return drawCalendar(of.plan.name, [daysOf(of, planCalendar(of))]);
  const forum = of.governance.forums.find(({ key }) => key === whose.forum);
  return forum === undefined ? null : drawCalendar(forum.name, [daysOf(of, forumCalendar(of, forum))]);
}

function daysOf(of: FeedPlan, wanted: CalendarWanted) {
  return { of, events: eventsOf(of, wanted) };
}
