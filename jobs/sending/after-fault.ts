import { fromMs, LONDON, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { NotYet } from '#src/not-yet.ts';
import type { Person } from '#src/people/person.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { laneOf } from '#src/ports/outgoing.ts';
import type { OutgoingKind } from '#src/ports/outgoing.ts';
import { carriersOf, hasAnother } from './carrier.ts';
import { backOff, beforeRepeat } from '#jobs/back-off.ts';
import { isFresh, staleFrom } from '#jobs/is-fresh.ts';
import { tellOffice } from '#jobs/tell-office.ts';
import type { World } from '#jobs/world.ts';

/** What a message was sent with: `wakeAt` has the lanes look again at a moment. */
export type Sending = {
  readonly world: World;
  readonly person: Person | null;
  readonly messenger: Messenger | null;
  readonly wakeAt: (at: Instant) => void;
};

/** A platform may take a minute until what it accepted shows. */
const LOOK_AFTER_MS = 60_000;
/** What somebody has to mend first is tried as often as this. */
const UNTIL_MENDED_MS = 300_000;

/** What becomes of a message that met a fault: only where the platform certainly did not take it can another try double it not. */
export async function afterFault(message: Departing, fault: unknown, sending: Sending): Promise<void> {
  const why = fault instanceof Error ? fault.message : String(fault);
  if (!(fault instanceof SendFault) || !fault.definite) return inDoubt(message, { why, fault }, sending);
  if (!(fault instanceof NotYet)) return notTaken(message, fault, sending);
  if (!(await waits(message, fault, sending))) await refused(message, why, sending);
}

type Doubt = { readonly why: string; readonly fault: unknown };

/** Where the platform can be asked it is looked for; else an answer goes once more, since silence does more harm, and what asks does not. */
async function inDoubt(message: Departing, { why, fault }: Doubt, { world, messenger, wakeAt }: Sending) {
  const { outbox, clock, report } = world;
  report({ level: 'error', what: 'It is not known whether a message arrived.', error: fault, about: message.key });
  const now = toMs(clock.now());
  if (messenger?.find !== undefined) return outbox.doubt(message.key, fromMs(now + LOOK_AFTER_MS), why);
  if (!isAnswer(message)) return outbox.giveUp(message.key, 'uncertain', why);
  const at = fromMs(now + beforeRepeat(message.attempts));
  if (at >= (await staleOf(message, world))) return outbox.giveUp(message.key, 'uncertain', why);
  await outbox.again(message.key, 'not-known', at);
  wakeAt(at);
}

/** True for what answers somebody, or tells them of something: a second is better than none. */
export function isAnswer({ kind }: Pick<Departing, 'kind'>): boolean {
  return laneOf(kind) === 'answers';
}

/** The moment from which it is not worth another try, by the clock on the wall of the default plan. */
export async function staleOf(message: Departing, { register, clock }: World): Promise<Instant> {
  const zone = defaultIn(await register.plans())?.zone ?? LONDON;
  return staleFrom(message, clock.now(), zone);
}

/** Puts a message back untried that has no place to go yet; false where it is not worth it any more. */
async function waits(message: Departing, { message: why, retryAfter }: NotYet, { world }: Sending): Promise<boolean> {
  const now = world.clock.now();
  const plan = defaultIn(await world.register.plans());
  if (plan === null || !isFresh(message, now, plan.zone)) return false;
  await world.outbox.postpone(message.key, fromMs(toMs(now) + (retryAfter ?? 0)), why);
  return true;
}

/** What is tried on while somebody mends what refuses it: the digest, and the word to the office of what did not arrive. */
const KEPT: ReadonlySet<OutgoingKind> = new Set(['digest', 'undelivered']);

/**
 * A digest is due as long as it is fresh, whatever refused it: the office can mend that, and it is posted late. So is
 * whatever nobody's fault but the platform's keeps from everybody: of that the office is told once, and not for each.
 */
async function notTaken(message: Departing, fault: SendFault, sending: Sending): Promise<void> {
  const { world, wakeAt } = sending;
  const { key, kind, attempts } = message;
  const now = world.clock.now();
  const isToMend = fault.retryAfter === null;
  if (isToMend && !fault.forAll && !KEPT.has(kind)) return refused(message, fault.message, sending);
  const until = await staleOf(message, world);
  if (now >= until) return refused(message, fault.message, sending);
  const at = nextTry({ attempts, kind, to: message.to }, fault, sending);
  // What is refused to the end is tried a last time at that end.
  await world.outbox.retry(key, at < until ? at : until, fault.message);
  if (fault.forAll) world.heldByLine?.add(key);
  wakeAt(at);
  if (!isToMend) return;
  world.report({ level: 'error', what: `A message is not sent until this is mended: ${fault.message}`, about: key });
  if (!KEPT.has(kind)) return;
  await tellOffice({ message, why: fault.message, person: sending.person, end: { kind: 'waits', until } }, world);
}

/** True for what may have arrived already and would go once more to a platform that is known to take nothing: each try may be one too many. */
export function waitsForLine({ again }: Departing, messenger: Messenger): boolean {
  return again === 'not-known' && messenger.isWell?.() === false;
}

/** Puts it back untried until something goes through again, or for as long as it is worth it. */
export async function holdForLine(message: Departing, world: World): Promise<void> {
  const { outbox, clock, heldByLine } = world;
  const until = fromMs(toMs(clock.now()) + UNTIL_MENDED_MS);
  const why = message.why ?? 'nothing goes through to its platform now';
  if (until >= (await staleOf(message, world))) return outbox.giveUp(message.key, 'uncertain', why);
  await outbox.postpone(message.key, until, why);
  heldByLine?.add(message.key);
}

/** At once where another platform that works reaches them, else after the wait that is asked for. */
function nextTry(
  { attempts, kind, to }: Pick<Departing, 'attempts' | 'kind' | 'to'>,
  { forAll, retryAfter }: SendFault,
  { world, messenger, person }: Sending,
): Instant {
  const now = world.clock.now();
  if (forAll && hasAnother(messenger, carriersOf(to, person, world.messengers))) return now;
  const asked = retryAfter ?? UNTIL_MENDED_MS;
  return fromMs(toMs(now) + backOff({ attempts, asked, lane: laneOf(kind) }, Math.random()));
}

/** Gives a message up that will not arrive, and tells the office. */
export async function refused(
  message: Departing,
  why: string,
  { world, person }: Pick<Sending, 'world' | 'person'>,
): Promise<void> {
  world.report({ level: 'error', what: `A message was not sent: ${why}`, about: message.key });
  await world.outbox.giveUp(message.key, 'dead', why);
  await tellOffice({ message, why, person, end: { kind: 'lost' } }, world);
}
