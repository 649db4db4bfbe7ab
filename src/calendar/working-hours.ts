import { dayIn, instantAt } from './instant.ts';
import type { Instant, TimeOfDay, Zone } from './instant.ts';
import { END_OF_WORK, START_OF_ASKING } from './asking-hours.ts';

const OPENS = '09:00' as TimeOfDay;
const CLOSES = '17:30' as TimeOfDay;

/** When somebody may be asked something: now, later today, or not any more today. */
export type OpenMoment =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly at: Instant }
  | { readonly kind: 'missed' };

type Reader = {
  readonly now: Instant;
  readonly plan: { readonly zone: Zone };
  /** Their own zone; null for the plan's. */
  readonly zone: Zone | null;
  /** The time of day from which they want to be asked, by their own clock; null for the usual one. */
  readonly wished: TimeOfDay | null;
  /** Until when they asked for silence; null when they did not. */
  readonly quietUntil: Instant | null;
};

/**
 * The next moment of the plan's day at which somebody is at work by their own clock and does not want silence. Whoever is
 * at work only while the plan's people are not is asked in the plan's hours: never to be asked would be worse.
 */
export function nextOpenMoment({ now, plan, zone, wished, quietUntil }: Reader): OpenMoment {
  const day = dayIn(now, plan.zone);
  const asking = { from: instantAt(day, START_OF_ASKING, plan.zone), to: instantAt(day, END_OF_WORK, plan.zone) };
  const { from, to } = meeting(asking, hoursOn(now, zone ?? plan.zone)) ?? asking;
  const wish = wished === null ? from : instantAt(dayIn(now, zone ?? plan.zone), wished, zone ?? plan.zone);
  // A wish that the plan's day does not reach is no wish to be left out.
  const at = latest([now, from, wish < to ? wish : from, quietUntil ?? now]);
  if (at >= to) return { kind: 'missed' };
  return at === now ? { kind: 'now' } : { kind: 'later', at };
}

type Hours = { readonly from: Instant; readonly to: Instant };

function hoursOn(now: Instant, zone: Zone): Hours {
  const day = dayIn(now, zone);
  return { from: instantAt(day, OPENS, zone), to: instantAt(day, CLOSES, zone) };
}

function meeting(one: Hours, other: Hours): Hours | null {
  const from = latest([one.from, other.from]);
  const to = one.to < other.to ? one.to : other.to;
  return from < to ? { from, to } : null;
}

function latest(moments: readonly [Instant, ...Instant[]]): Instant {
  return moments.reduce((one, other) => (one > other ? one : other));
}
