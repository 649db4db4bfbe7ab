import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import type { Found } from '#src/ports/messenger.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Doubted } from '#src/ports/outbox.ts';
import { isAnswer, staleOf } from './after-fault.ts';
import { carriersOf } from './carrier.ts';
import { beforeRepeat } from '#jobs/back-off.ts';
import { partsOf } from '#jobs/parts-of.ts';
import { whereItGoes } from '#jobs/where-it-goes.ts';
import type { Going } from '#jobs/where-it-goes.ts';
import type { World } from '#jobs/world.ts';

const LOOK_AGAIN_MS = 300_000;
/** So long it is looked for where the platform does not say. */
const LONGEST_LOOK_MS = 48 * 3_600_000;

/**
 * Finds out what became of the messages in doubt, before anybody is asked anew: one that stands was sent, one that is not
 * there goes once more, and of the rest an answer goes once more, marked as that, and a question is left to the office.
 */
export async function settleDoubts(world: World): Promise<void> {
  const doubted = await world.outbox.doubted(world.clock.now());
  if (doubted.length === 0) return;
  const { people } = await world.register.roster();
  for (const one of doubted) await settleOne(one, people, world);
}

async function settleOne(doubted: Doubted, people: readonly Person[], world: World): Promise<void> {
  const { message } = doubted;
  const id = 'person' in message.to ? message.to.person : null;
  const person = people.find((one) => one.id === id) ?? null;
  const carriers = carriersOf(message.to, person, world.messengers);
  const messenger = carriers.find(({ find }) => find !== undefined);
  try {
    if (messenger?.find === undefined) return await unknown(doubted, WITHOUT_HISTORY, world);
    const going = await whereItGoes(message, messenger, world.register);
    const looked = await messenger.find(going.message, person);
    // It may have gone by another platform, where nothing can be looked for.
    const found = looked.kind === 'absent' && carriers.length > 1 ? ELSEWHERE : looked;
    await settled({ doubted, going, found }, world);
  } catch (error) {
    const isFinal = error instanceof SendFault && error.retryAfter === null;
    if (isFinal) await unknown(doubted, { why: error.message, again: 'not-known' }, world);
    else await notNow(doubted, error, world);
  }
}

const ELSEWHERE: Found = {
  kind: 'unknown',
  why: 'it is not where it was looked for, and may have gone by another platform',
};

/** Why it is not known, and as what an answer goes once more. */
type Unknown = { readonly why: string; readonly again: 'not-known' | 'not-found' };

const WITHOUT_HISTORY: Unknown = { why: 'the platform cannot be asked whether it arrived', again: 'not-known' };

type Looked = { readonly doubted: Doubted; readonly going: Going; readonly found: Found };

async function settled({ doubted: { message, at }, going, found }: Looked, world: World): Promise<void> {
  const { key, again } = message;
  switch (found.kind) {
    case 'stands':
      world.report({ level: 'info', what: 'A message had arrived after all.', about: key });
      return world.outbox.sent(key, found.sent, at, [...partsOf(going.message, found.sent), ...going.told]);
    case 'absent':
      if (again === undefined) return world.outbox.again(key, 'not-found', world.clock.now());
      return unknown({ message, at }, { why: 'it was sent twice and is not there', again: 'not-found' }, world);
    case 'unknown':
      return unknown({ message, at }, { why: found.why, again: 'not-known' }, world);
  }
}

/** Nobody can know: silence does more harm than a second answer, and a second question more than silence. */
async function unknown({ message, at }: Doubted, { why, again }: Unknown, world: World): Promise<void> {
  const { key, attempts } = message;
  const next = fromMs(toMs(at) + beforeRepeat(attempts));
  const isWorthIt = isAnswer(message) && next < (await staleOf(message, world));
  if (!isWorthIt) return giveUp(key, message.why ?? why, world);
  await world.outbox.again(key, again, next);
}

/** The platform does not say now: it is asked again, for two days at most, and then nobody can know. */
async function notNow({ message, at }: Doubted, error: unknown, world: World): Promise<void> {
  const { key, since = at, why = String(error) } = message;
  const now = world.clock.now();
  world.report({ level: 'info', what: 'It could not be found out whether a message arrived.', error, about: key });
  if (toMs(now) - toMs(since) > LONGEST_LOOK_MS) return unknown({ message, at }, { why, again: 'not-known' }, world);
  await world.outbox.doubt(key, fromMs(toMs(now) + LOOK_AGAIN_MS), why);
}

async function giveUp(key: Doubted['message']['key'], why: string, { outbox, report }: World): Promise<void> {
  report({
    level: 'error',
    what: 'It cannot be found out whether a message arrived; the office is asked.',
    about: key,
  });
  await outbox.giveUp(key, 'uncertain', why);
}
