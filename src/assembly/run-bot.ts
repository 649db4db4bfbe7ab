import { setTimeout as wait } from 'node:timers/promises';
import { startTicking } from '#jobs/schedule.ts';
import type { Report } from '#jobs/world.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Bot } from './bot.ts';
import type { Platform } from './platform.ts';

/** The timetable waits so long at most for the platforms, in milliseconds: a minute in which fifty people are looked up. */
const LONGEST_INTRODUCTION = 60_000;

/** What runs until it is stopped: the timetable, beside what an earlier run left to be worked. */
type Running = { readonly backlog: Promise<void>; readonly stopTicking: () => Promise<void> };

type Run = {
  readonly platforms: readonly Platform[];
  readonly watches: readonly (() => Promise<void>)[];
  readonly clock: Clock;
  readonly report: Report;
};

/** Begins the timetable, and works what was left. */
export function runBot(bot: Bot, { platforms, watches, clock, report }: Run): Running {
  const backlog = bot.work().catch((error: unknown) => report({ level: 'error', what: BACKLOG, error }));
  const tick = watchedTick(bot, watches, report);
  return { backlog, stopTicking: onceIntroduced(platforms, () => startTicking(tick, clock)) };
}

/** Where the end was asked for before anything could begin. */
export const NOT_BEGUN: Running = { backlog: Promise.resolve(), stopTicking: async () => undefined };

/** What is found out of the platforms and the machine goes with the same tick. */
function watchedTick({ tick }: Bot, watches: Run['watches'], report: Report): Bot['tick'] {
  return async (now) => {
    for (const watch of watches)
      await watch().catch((error: unknown) => report({ level: 'error', what: NOT_WATCHED, error }));
    await tick(now);
  };
}

const NOT_WATCHED = 'How the platforms and the disk are could not be told; it is looked at again at the next tick.';
const BACKLOG = 'What an earlier run left could not all be worked; it is tried again with the next message.';
/** What begins when the platforms know who is who, or have taken too long; what it gives ends it, begun or not. */
function onceIntroduced(platforms: readonly Platform[], begin: () => () => Promise<void>): () => Promise<void> {
  let end: (() => Promise<void>) | null = null;
  let isOver = false;
  const introduced = Promise.all(platforms.map((platform) => platform.introduced()));
  void Promise.race([introduced, wait(LONGEST_INTRODUCTION, null, { ref: false })]).then(() => {
    if (!isOver) end = begin();
  });
  return async () => {
    isOver = true;
    await end?.();
  };
}
