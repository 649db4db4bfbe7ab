import { todayIn } from '#src/calendar/clock.ts';
import { dayIn, fromMs, toMs } from '#src/calendar/instant.ts';
import { sayNotAskedYet, sayNotKnown, sayNotKnownStill } from '#src/messages/answer/refused/stranger.ts';
import type { Card } from '#src/messages/card.ts';
import { calledOf } from '#src/people/called-of.ts';
import { BUILT_IN_OFFICE, withOffice } from '#src/people/roster/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import { WRITER_NOT_KNOWN } from '#src/ports/inbox.ts';
import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import type { ConversationPorts } from './set-scene.ts';

/** What was said longer ago than this is not worked by itself any more: the office can still have it worked. */
const LONGEST_KEPT = 14 * 24 * 3_600_000;

/** Lets everything wait to be worked whose writer was a stranger and is known by now; gives how many messages that are. */
export async function noStrangers({ inbox, register, clock }: ConversationPorts): Promise<number> {
  const since = fromMs(toMs(clock.now()) - LONGEST_KEPT);
  let count = 0;
  for (const { account } of await inbox.strangers()) {
    if ((await register.personAt(account)) !== null) count += await inbox.noStranger(account, since);
  }
  return count;
}

/**
 * False while the platform still has to say who wrote a message: it waits, and nothing that its writer says later overtakes
 * it. Whoever waits because the platform cannot be asked is told so, once a day.
 */
export async function isKnownWho(message: IncomingMessage, ports: ConversationPorts): Promise<boolean> {
  const identity = identityOf(message, ports);
  if (identity === 'said') return true;
  if (identity === 'asking') return false;
  if ((await ports.register.personAt(message.from)) !== null) return true;
  const plan = defaultIn(await ports.register.plans());
  if (plan !== null && message.how === 'said') await tellOnce('unasked', sayNotAskedYet(), { message, plan, ports });
  return false;
}

function identityOf({ from }: IncomingMessage, { messengers }: ConversationPorts): 'said' | 'asking' | 'unable' {
  const all = messengers.map(({ identity }) => identity?.(from) ?? 'said');
  return all.find((one) => one !== 'said') ?? 'said';
}

/** Sets a stranger's words aside until they are known, and tells them whom to ask: once a day at length, and then in a line. */
export async function keepForStranger(message: IncomingMessage, plan: Plan, ports: ConversationPorts): Promise<void> {
  if (!(await isToldAlready(message, ports))) {
    const say = (await isToldToday(message, plan, ports)) ? sayNotKnownStill : sayNotKnown;
    await tell(answerKey(message.id), say(await officersIn(ports)), { message, plan, ports });
  }
  await ports.inbox.setAside(message.id, WRITER_NOT_KNOWN);
}

async function isToldToday({ from }: IncomingMessage, plan: Plan, ports: ConversationPorts): Promise<boolean> {
  const told = (await ports.inbox.strangers()).find(({ account }) => account === from);
  return told !== undefined && dayIn(told.last, plan.zone) === todayIn(ports.clock, plan.zone);
}

/** An edit of words that are kept, and a deletion, are no more words. */
async function isToldAlready({ how, of }: IncomingMessage, { inbox }: ConversationPorts): Promise<boolean> {
  return how === 'deleted' || (of !== null && (await inbox.message(of)) !== null);
}

async function officersIn({ register, office }: ConversationPorts): Promise<readonly string[]> {
  const { people } = withOffice(await register.roster(), office);
  return people.filter(({ role, id }) => role === 'office' && id !== BUILT_IN_OFFICE.id).map(calledOf);
}

type Telling = { readonly message: IncomingMessage; readonly plan: Plan; readonly ports: ConversationPorts };

async function tellOnce(what: string, card: Card, telling: Telling): Promise<void> {
  const { message, plan, ports } = telling;
  const key = `${what}/${todayIn(ports.clock, plan.zone)}/${message.from}` as OutKey;
  if ((await ports.threads.card(key)) === null) await tell(key, card, telling);
}

async function tell(key: OutKey, card: Card, { message, ports }: Telling): Promise<void> {
  const to = { thread: message.thread, person: null, account: message.from };
  const said = { kind: 'receipt', day: null, to, card, about: [], edits: null, holds: null } as const;
  const say = [{ ...said, key }];
  await ports.register.write({ message: null, slot: null, entries: [], say, asked: [] });
}
