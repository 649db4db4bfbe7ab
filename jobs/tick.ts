import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import type { Slot } from '#src/calendar/slots.ts';
import { createDelivery } from './deliver-outbox.ts';
import { isBeforeStart, isFirstStart } from './first-start.ts';
import { JOBS, NUDGES } from './jobs.ts';
import type { Job } from './job.ts';
import { lookAround } from './look-around.ts';
import { passOver } from './pass-over.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { createAskNewcomers } from './sending/ask-newcomers.ts';
import { createEnds } from './sending/ends.ts';
import type { Ends } from './sending/ends.ts';
import { settleLeft } from './settle-left.ts';
import { settleDoubts } from './sending/settle-doubts.ts';
import type { World } from './world.ts';
import type { Plan } from '#src/plan/action.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** Does what is due at a moment; one that is called while another runs waits for that one and does nothing more. */
export type Tick = (now: Instant) => Promise<void>;

/** What a bot does at other times too, and never twice at a time. */
type Shared = { readonly deliver?: () => Promise<void>; readonly settle?: () => Promise<void>; readonly ends?: Ends };

/** The timetable and the outbox, one step after the other: a step that fails is reported and stops none of the others. */
export function createTick(world: World, { deliver, settle, ends = createEnds() }: Shared = {}): Tick {
  const hadStart = rememberStart(world);
  // What is found to have arrived is asked of nobody again.
  const turns = JOBS.map((job) => createTurn(job, world, hadStart));
  const askNewcomers = createAskNewcomers(world, NUDGES);
  const sending = deliver ?? createDelivery(world, null, ends);
  // What is known of a message is no doubt.
  const ofOne = [(now: Instant) => settleLeft(world, now), ...turns, askNewcomers];
  const inTurn = async (now: Instant): Promise<void> => {
    for (const step of ofOne) await attempt(() => step(now), world);
  };
  // A turn has one slot, whoever works it; one at a time, so that nobody does it for nothing.
  const turn = async (now: Instant): Promise<void> => void (await (world.alone?.(() => inTurn(now)) ?? inTurn(now)));
  const steps = [ends.catchUp, settle ?? (() => settleDoubts(world)), turn, sending];
  let running: Promise<void> | null = null;
  const runAll = async (now: Instant): Promise<void> => {
    for (const step of steps) await attempt(() => step(now), world);
  };
  return (now) => {
    running ??= runAll(now).finally(() => (running = null));
    return running;
  };
}

async function attempt(step: () => Promise<void>, { report }: World): Promise<void> {
  try {
    await step();
  } catch (error) {
    // The next tick tries again: what was not written is still due.
    report({ level: 'error', what: 'A job failed; it is tried again at the next tick.', error });
  }
}

/** When a bot first ran on this register, where that was in this process; null where one had run before. */
function rememberStart({ register }: World): (now: Instant) => Promise<Instant | null> {
  let start: Instant | null | undefined;
  return async (now) => {
    if (start === undefined) start = (await isFirstStart(register)) ? now : null;
    return start;
  };
}

/** Works a job's newest turn, unless it was worked before or is history; the database has the last word. */
function createTurn(
  job: Job,
  world: World,
  hadStart: ReturnType<typeof rememberStart>,
): (now: Instant) => Promise<void> {
  // Saves choosing the same messages every minute only to be told that they were written.
  let settled: Day | null = null;
  let notBefore: Instant | null = null;
  return async (now) => {
    if (notBefore !== null && now < notBefore) return;
    notBefore = null;
    const plan = defaultIn(await world.register.plans());
    if (plan === null) return;
    const slot = latestSlot(job.schedule, now, plan.zone, workingDays(plan.nation));
    if (slot === null || slot.day === settled) return;
    const start = await hadStart(now);
    if (start !== null && isBeforeStart(slot.at, start)) await passOver(slot, world);
    // An earlier process worked it: nothing is chosen, and no copy made, to be told so at the end.
    else if (!(await world.register.ran({ job: slot.job, day: slot.day }))) {
      // Set first: a failure ends this.
      notBefore = job.again === undefined ? null : fromMs(toMs(now) + job.again * 60_000);
      await workTurn(job, slot, { now, plan, world });
      notBefore = null;
    }
    settled = slot.day;
  };
}

type Moment = { readonly now: Instant; readonly plan: Plan; readonly world: World };

async function workTurn(job: Job, slot: Slot, { now, plan, world }: Moment): Promise<void> {
  const isHistory = now >= job.until(slot, plan.zone);
  if (isHistory) {
    world.report({
      level: 'info',
      what: `The time for the turn of ${slot.job} on ${slot.day} has passed: if it was not had, it is left out.`,
    });
    // A register that was brought here, or whose bot has only begun, has missed nothing.
    if (job.missed === undefined || (await world.register.lastRunBefore(slot.day)) === null) return;
  }
  const around = await lookAround(world, now);
  if (around === null) return;
  const turn = { slot, schedule: job.schedule, around };
  const said = isHistory && job.missed !== undefined ? job.missed(turn) : await job.work(turn, world);
  await world.register.write({ message: null, slot: { job: slot.job, day: slot.day }, entries: [], ...said });
}
