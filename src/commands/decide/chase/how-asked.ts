import { timeIn } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';
import { isAnswered } from '#src/nudge/answered.ts';
import { isOfTheirDay } from '#src/nudge/desk.ts';
import type { Desk } from '#src/nudge/desk.ts';
import { nextAsking } from '#src/nudge/next-asking.ts';
import type { Nudge } from '#src/nudge/nudge.ts';
import { whomToAsk } from '#src/nudge/whom-to-ask.ts';
import { nextOpenMoment } from '#src/calendar/working-hours.ts';
import type { OpenMoment } from '#src/calendar/working-hours.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { HowAsked, WhyNot } from '#src/messages/office/chased-card.ts';
import type { Asked } from '#src/ports/register.ts';
import type { Scene } from '#src/commands/command.ts';
import { hoursNow, nextDayFor, wishOn } from './asking-days.ts';

/** What is known when the office's wishes are looked at: the messages that could go now, and everything asked before. */
export type Looking = {
  readonly scene: Scene;
  readonly desk: Desk;
  readonly asked: readonly Asked[];
  readonly going: ReadonlyMap<PersonId, Nudge>;
};

/** Whom a wish about a lead's action reaches, the lead or a deputy, and what becomes of it. */
export async function howAsked(
  lead: PersonId,
  tracked: Tracked,
  looking: Looking,
): Promise<{ readonly to: PersonId; readonly how: HowAsked }> {
  const { scene, going, desk } = looking;
  const askable = whomToAsk(lead, tracked.standing, desk);
  const to = askable.to ?? lead;
  const isGoing = going.get(to)?.asks.some((ask) => ask.tracked.action.id === tracked.action.id) === true;
  if (isGoing) {
    const open = openFor(to, scene);
    const from = open.kind === 'later' ? timeIn(open.at, scene.plan.zone) : null;
    return { to, how: { kind: 'now', from, isWish: scene.arrangements.times.has(to) } };
  }
  const why = askable.to === null ? silence(askable.why, lead, tracked, looking) : await whyNot(to, tracked, looking);
  return { to, how: { kind: 'not-now', why, next: nextDayFor(lead, tracked, looking) } };
}

/** When a person may be written to today, by their own hours and the time they chose. */
export function openFor(person: PersonId, { now, plan, index, arrangements }: Scene): OpenMoment {
  const zone = index.person(person)?.zone ?? null;
  return nextOpenMoment({ now, plan, zone, wished: arrangements.times.get(person) ?? null, quietUntil: null });
}

type Silence = Extract<ReturnType<typeof whomToAsk>, { to: null }>['why'];

function silence(why: Silence, lead: PersonId, { standing }: Tracked, { scene, desk }: Looking): WhyNot {
  const { today } = scene;
  switch (why) {
    case 'away':
      return { kind: 'away', until: awayUntil(lead, desk) };
    case 'paused':
      return {
        kind: 'paused',
        until: latest(
          desk.pauses.filter(({ person }) => person === lead).map(({ until }) => until),
          today,
        ),
      };
    case 'snoozed':
      return {
        kind: 'snoozed',
        until: latest(
          standing.snoozes.filter(({ person }) => person === lead).map(({ until }) => until),
          today,
        ),
      };
    case 'not-mine':
    case 'unreachable':
      return { kind: why };
  }
}

/** The last day of the leave that somebody is on; today for somebody who is here. */
export function awayUntil(person: PersonId, { absences, today }: Desk): Day {
  const own = absences.filter((one) => one.person === person && one.from <= today && today <= one.to);
  return latest(
    own.map(({ to }) => to),
    today,
  );
}

function latest(days: readonly Day[], today: Day): Day {
  return days.reduce((last, day) => (day > last ? day : last), today);
}

async function whyNot(to: PersonId, tracked: Tracked, { scene, desk, asked, going }: Looking): Promise<WhyNot> {
  const { standing, action } = tracked;
  const wish = wishOn(tracked, desk);
  const { lastUpdate, lastUpdateBy, declared } = standing;
  if (wish !== null && lastUpdate !== null && isAnswered(wish.rule.answeredBy, tracked, desk.day)) {
    const by = lastUpdateBy === null ? 'a lead' : (scene.index.called(lastUpdateBy) ?? 'a lead');
    const rating =
      declared !== null && declared.by === lastUpdateBy && declared.on === lastUpdate ? declared.rating : null;
    return { kind: 'answered', by, rating, on: lastUpdate };
  }
  const said = asked.filter((row) => row.person === to && isOfTheirDay(row));
  const last = said.findLast((row) => row.action === action.id);
  const isToday = said.find((row) => row.day === scene.today);
  if (isToday !== undefined) {
    const at = await scene.threads.sentAt(isToday.key);
    const isAsked = said.some((row) => row.day === scene.today && row.action === action.id);
    return { kind: 'written-today', at: at === null ? null : timeIn(at, scene.plan.zone), isAsked };
  }
  if (wish !== null && last !== undefined && nextAsking(to, wish, desk) === null) {
    return { kind: 'asked-lately', on: last.day };
  }
  if (hoursNow(scene) !== 'within' || openFor(to, scene).kind === 'missed') return { kind: 'hours' };
  return { kind: going.has(to) ? 'no-place' : 'first-message' };
}
