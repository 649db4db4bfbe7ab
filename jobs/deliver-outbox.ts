import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import { NotYet } from '#src/not-yet.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { definiteRefusal, SendFault } from '#src/ports/send-fault.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Lane } from '#src/ports/outgoing.ts';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';
import { freshen } from './freshen.ts';
import { isHeld } from './hold-back.ts';
import { isFresh } from './is-fresh.ts';
import { createLane } from './lane.ts';
import type { RunningLane } from './lane.ts';
import { lookAround } from './look-around.ts';
import { partsOf } from './parts-of.ts';
import { tellOffice } from './tell-office.ts';
import { whereItGoes } from './where-it-goes.ts';
import type { World } from './world.ts';

/**
 * Sends what is due. Answers and what is said unasked have a lane each, so that five hundred reminders or a slow platform
 * hold up no answer; platforms that take one message at a time get all in the order of writing. Settles when nothing is
 * left; once `halt` is aborted nothing more is taken.
 */
export function createDelivery(world: World, halt: AbortSignal | null = null): () => Promise<void> {
  const lanes: RunningLane[] = widthsOf(world).map(({ lane, atOnce }) =>
    createLane({
      take: async () => (halt?.aborted === true ? null : takeOne(world, lane)),
      work: async (message) => {
        await deliver(message, world);
        // What waited for this one may be in another lane.
        for (const one of lanes) one.wake();
      },
      atOnce,
    }),
  );
  return async () => {
    for (const lane of lanes) lane.wake();
    // One lane may have woken another that was through.
    do await Promise.all(lanes.map((lane) => lane.idle()));
    while (lanes.some((lane) => lane.isBusy()));
  };
}

type Width = { readonly lane: Lane | undefined; readonly atOnce: number };

function widthsOf({ messengers }: World): readonly Width[] {
  const widths = messengers.flatMap(({ atOnce }) => (atOnce === undefined ? [] : [atOnce]));
  if (widths.length === 0) return [{ lane: undefined, atOnce: 1 }];
  return (['answers', 'unasked'] as const).map((lane) => ({
    lane,
    atOnce: Math.max(...widths.map((width) => width[lane])),
  }));
}

// One at a time, not a batch: a crash leaves uncertain what was on its way, not a whole morning's.
async function takeOne({ outbox, clock }: World, lane: Lane | undefined): Promise<Departing | null> {
  const [message] = await outbox.take(clock.now(), 1, lane);
  return message ?? null;
}

async function deliver(planned: Departing, world: World): Promise<void> {
  const ready = await getReady(planned, world);
  if (ready === null) return;
  const { message, person } = ready;
  const messenger = world.messengers.find(({ reaches }) => reaches(message.to, person));
  if (messenger === undefined) return refused(message, 'no chat platform reaches them', { world, person });
  try {
    const going = await whereItGoes(message, messenger, world.register);
    const sent = await messenger.send(going.message, person);
    await world.outbox.sent(message.key, sent, world.clock.now(), [...partsOf(going.message, sent), ...going.told]);
  } catch (fault) {
    // A platform's answer decides whether another try can double the message; anything else may have gone out.
    await settle(message, fault, { world, person });
  }
}

type Ready = { readonly message: Departing; readonly person: Person | null };

/** The message as it goes now and its reader; null when it goes no more, or not yet. */
async function getReady(planned: Departing, world: World): Promise<Ready | null> {
  try {
    const around = await lookAround(world, world.clock.now());
    const fresh = await freshen(planned, around, world.register);
    if (fresh.kind === 'drop') {
      await world.outbox.giveUp(planned.key, 'dead', fresh.why);
      return null;
    }
    const person = personOf(planned, around?.roster.people ?? []);
    if (await isHeld(fresh.message, { person, around }, world)) return null;
    return { message: fresh.message, person };
  } catch (cause) {
    // Nothing was handed to a platform yet, so that another try cannot double it.
    await settle(planned, definiteRefusal(String(cause), 0, cause), { world, person: null });
  }
  return null;
}

type Sending = { readonly world: World; readonly person: Person | null };

async function settle(message: Departing, fault: unknown, sending: Sending): Promise<void> {
  const { outbox, clock, report } = sending.world;
  const why = fault instanceof Error ? fault.message : String(fault);
  if (!(fault instanceof SendFault) || !fault.definite) {
    report({ level: 'error', what: 'It is not known whether a message arrived.', error: fault, about: message.key });
    return outbox.giveUp(message.key, 'uncertain', why);
  }
  if (fault instanceof NotYet && (await waits(message, fault, sending))) return;
  if (fault instanceof NotYet || fault.retryAfter === null || message.attempts >= MOST_ATTEMPTS)
    return refused(message, why, sending);
  await outbox.retry(message.key, later(clock.now(), message.attempts, fault.retryAfter), why);
}

/** Puts a message back untried that has no place to go yet; false where it is not worth it any more. */
async function waits(message: Departing, { message: why, retryAfter }: NotYet, { world }: Sending): Promise<boolean> {
  const now = world.clock.now();
  const plan = defaultIn(await world.register.plans());
  if (plan === null || !isFresh(message, now, plan.zone)) return false;
  await world.outbox.postpone(message.key, fromMs(toMs(now) + (retryAfter ?? 0)), why);
  return true;
}

async function refused(message: Departing, why: string, { world, person }: Sending): Promise<void> {
  world.report({ level: 'error', what: `A message was not sent: ${why}`, about: message.key });
  await world.outbox.giveUp(message.key, 'dead', why);
  await tellOffice({ message, why, person }, world);
}

function later(now: Instant, attempts: number, asked: number): Instant {
  return fromMs(toMs(now) + backOff(attempts, asked, Math.random()));
}

function personOf({ to }: Departing, people: readonly Person[]): Person | null {
  if (!('person' in to) || to.person === null) return null;
  return people.find(({ id }) => id === to.person) ?? null;
}
