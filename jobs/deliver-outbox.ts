import { toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { sayRepeated } from '#src/messages/repeated.ts';
import type { Person } from '#src/people/person.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Lane } from '#src/ports/outgoing.ts';
import { afterFault, holdForLine, refused, waitsForLine } from './sending/after-fault.ts';
import { carrierOf } from './sending/carrier.ts';
import type { Sending } from './sending/after-fault.ts';
import { createEnds } from './sending/ends.ts';
import type { Ends } from './sending/ends.ts';
import { asReaderSees } from './sending/as-reader-sees.ts';
import { freshen } from './freshen.ts';
import type { Fresh } from './freshen.ts';
import { isHeld } from './hold-back.ts';
import { createLane } from './lane.ts';
import type { RunningLane } from './lane.ts';
import { lookAround } from './look-around.ts';
import { partsOf } from './parts-of.ts';
import { isNudge } from './send-nudges.ts';
import { tellOffice } from './tell-office.ts';
import { withLink } from './sending/with-link.ts';
import { whereItGoes } from './where-it-goes.ts';
import type { World } from './world.ts';

/**
 * Sends what is due. Answers and what is said unasked have a lane each, so that five hundred reminders or a slow platform
 * hold up no answer; platforms that take one message at a time get all in the order of writing. Settles when nothing is
 * left; once `halt` is aborted nothing more is taken.
 */
export function createDelivery(
  world: World,
  halt: AbortSignal | null = null,
  ends: Ends = createEnds(),
): () => Promise<void> {
  const wakeAt = (at: Instant): void => {
    const wait = toMs(at) - toMs(world.clock.now());
    // What waits longer goes with a tick.
    if (wait < A_MINUTE_MS) world.later?.(wait + A_MOMENT_MS, () => lanes.forEach((lane) => lane.wake()));
  };
  const lanes: RunningLane[] = widthsOf(world).map(({ lane, atOnce }) =>
    createLane({
      take: async () => (halt?.aborted === true || !ends.areWritten() ? null : takeOne(world, lane)),
      work: async (message) => {
        await deliver(message, { world, wakeAt, ends });
        // What waited for this one may be in another lane.
        for (const one of lanes) one.wake();
      },
      atOnce,
    }),
  );
  return async () => {
    await ends.catchUp();
    for (const lane of lanes) lane.wake();
    // One lane may have woken another that was through.
    do await Promise.all(lanes.map((lane) => lane.idle()));
    while (lanes.some((lane) => lane.isBusy()));
  };
}

const A_MINUTE_MS = 60_000;
// A timer may be early by a hair.
const A_MOMENT_MS = 20;

type Delivering = Pick<Sending, 'world' | 'wakeAt'> & { readonly ends: Ends };

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

async function deliver(planned: Departing, { world, wakeAt, ends }: Delivering): Promise<void> {
  const ready = await getReady(planned, { world, wakeAt, ends });
  if (ready === null) return;
  const { message, person } = ready;
  const messenger = carrierOf(message.to, person, world.messengers);
  if (messenger === null) return ends.write(() => refused(message, NO_PLATFORM, { world, person }));
  if (waitsForLine(message, messenger)) return ends.write(() => holdForLine(message, world));
  const end = await endOf(message, { world, wakeAt, messenger, person });
  await ends.write(end);
}

const NO_PLATFORM = 'no chat platform reaches them: check their account in the roster';

/** Hands a message over; gives what writes down what became of it. */
async function endOf(
  message: Departing,
  sending: Sending & { readonly messenger: Messenger },
): Promise<() => Promise<void>> {
  const { world, messenger, person } = sending;
  try {
    const going = await whereItGoes(message, messenger, world.register);
    const sent = await messenger.send(await withLink(going.message, world), person);
    const [at, follow] = [world.clock.now(), [...partsOf(going.message, sent), ...going.told]];
    return () => world.outbox.sent(message.key, sent, at, follow);
  } catch (fault) {
    // A platform's answer decides whether another try can double the message; anything else may have gone out.
    return () => afterFault(message, fault, sending);
  }
}

type Ready = { readonly message: Departing; readonly person: Person | null };

/** The message as it goes now and its reader; null when it goes no more, or not yet. */
async function getReady(planned: Departing, { world, wakeAt, ends }: Delivering): Promise<Ready | null> {
  try {
    const around = await lookAround(world, world.clock.now());
    const person = personOf(planned, around?.roster.people ?? []);
    const fresh = await freshen(planned, around, world);
    if (fresh.kind === 'drop') {
      await dropped(planned, fresh, { world, person });
      return null;
    }
    if (await isHeld(fresh.message, { person, around }, world)) return null;
    const seen = await asReaderSees(fresh.message, around, world.register);
    // A reply is to what was sent.
    if (seen.card !== fresh.message.card) await world.outbox.redraw(seen.key, seen.card);
    return { message: asRepeated(seen), person };
  } catch (cause) {
    // Nothing was handed to a platform yet, so that another try cannot double it.
    const fault = definiteRefusal(String(cause), 0, cause);
    await ends.write(() => afterFault(planned, fault, { world, person: null, messenger: null, wakeAt }));
  }
  return null;
}

/** What goes no more: its reader has no use for it now, or it was refused for too long, which somebody is told. */
async function dropped(
  planned: Departing,
  { why, isLost }: Extract<Fresh, { kind: 'drop' }>,
  { world, person }: Pick<Sending, 'world' | 'person'>,
): Promise<void> {
  if (isLost && planned.kind === 'digest') return refused(planned, planned.why ?? why, { world, person });
  // What refused it says more to whoever can mend it than that its day is over.
  const refusal = isLost && planned.attempts > 1 && isNudge(planned) ? planned.why : undefined;
  await world.outbox.giveUp(planned.key, 'dead', refusal ?? why);
  if (refusal === undefined) return;
  await tellOffice({ message: planned, why: refusal, person: null, end: { kind: 'asked-again' } }, world);
}

/** Whoever has it twice is told why; what takes the place of a message that stands is there once. */
function asRepeated(message: Departing): Departing {
  if (message.again !== 'not-known' || message.editing !== null) return message;
  return { ...message, card: sayRepeated(message.card) };
}

/** The reader of a message in the roster; null for none. */
function personOf({ to }: Departing, people: readonly Person[]): Person | null {
  if (!('person' in to) || to.person === null) return null;
  return people.find(({ id }) => id === to.person) ?? null;
}
