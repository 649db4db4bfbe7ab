import type { Answer } from '#src/commands/command.ts';
import { sayNothingAmended } from '#src/messages/answer/amended-card.ts';
import { sayApology, sayNoPlan } from '#src/messages/answer/apology.ts';
import type { Person } from '#src/people/person.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Work } from '#src/ports/register.ts';
import { answer } from '#src/commands/command.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey } from '#src/ports/message.ts';
import type { Plan } from '#src/plan/action.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import { decided } from './deciding/decided.ts';
import { isPassing } from '#src/ports/passing.ts';
import { letOthers } from '#src/thrift/steps.ts';
import { tellAllKept } from './all-kept.ts';
import { withAskedCards } from '#src/commands/update/asked/with-asked-cards.ts';
import { askWho } from './ask-who.ts';
import { hear } from './hear.ts';
import { unlessLate } from './if-late.ts';
import { withChecksCalledOff } from './checks-called-off.ts';
import { withFirstMessageFirst } from '#src/commands/decide/first/first-message-first.ts';
import { withOfficeCards } from './office-cards.ts';
import { nextFew } from './next-few.ts';
import { receiptOf } from './receipt-of.ts';
import { setScene } from './set-scene.ts';
import { turnOf } from './turn-of.ts';
import type { ConversationPorts } from './set-scene.ts';
import { isKnownWho, keepForStranger, noStrangers } from './who-wrote.ts';

/** What is told to whoever keeps the logs when a message could not be worked. */
export type TellFault = (message: IncomingMessage, fault: unknown) => void;

/** `goesOn` is called before each message but the first: what was said to those before it can go meanwhile. */
type Meanwhile = { readonly goesOn?: () => void };

/**
 * Works every message that is stored and waiting, oldest first, one at a time; gives how many. Nobody waits for all of what
 * another says at once: of each a few are worked, then of each a few more. While a platform still has to say who somebody
 * is, all that they said waits in its order, and nobody else for them. While the machine or a line is at fault all waits,
 * for the next run. A message that fails by itself, every time, is set aside with its words, its writer is told, and the
 * rest goes on.
 */
export async function workInbox(
  ports: ConversationPorts,
  report: TellFault,
  { goesOn }: Meanwhile = {},
): Promise<number> {
  const seen = { held: new Set<AccountId>(), worked: new Set<MessageId>() };
  let count = 0;
  await noStrangers(ports);
  for (;;) {
    const { turn, hasMore, flooding } = nextFew(await ports.inbox.waiting(), seen);
    for (const one of flooding) await tellAllKept(one, ports);
    const { worked, end } = await workTurn(turn, { ...ports, ...seen, goesOn }, report);
    count += worked;
    if (end === 'stop' || (end === 'through' && !hasMore)) return count;
    // Who is known now is heard from the beginning, before anything that was said later.
    if (end === 'anew') forget(seen);
  }
}

function forget({ held, worked }: Pick<Door, 'held' | 'worked'>): void {
  held.clear();
  worked.clear();
}

type Turned = { readonly worked: number; readonly end: 'through' | 'anew' | 'stop' };

async function workTurn(turn: readonly IncomingMessage[], ports: Door, report: TellFault): Promise<Turned> {
  let worked = 0;
  for (const message of turn) {
    if (ports.worked.size > 0) await goOn(ports);
    const outcome = await workOne(message, ports, report);
    if (outcome === 'stop') return { worked, end: 'stop' };
    if (outcome === 'held') continue;
    worked += 1;
    ports.worked.add(message.id);
    if (outcome === 'more') return { worked, end: 'anew' };
  }
  return { worked, end: 'through' };
}

/** What was said to those before goes meanwhile, and what comes in over the lines is acknowledged. */
async function goOn({ goesOn }: Door): Promise<void> {
  goesOn?.();
  await letOthers();
}

/** `held` are those whose words wait in this run, `worked` is what it has worked. */
type Door = ConversationPorts & {
  readonly held: Set<AccountId>;
  readonly worked: Set<MessageId>;
  readonly goesOn: (() => void) | undefined;
};

/** Whether a message was worked, with earlier ones to be worked now; waits for who wrote it; or everything waits. */
type Outcome = 'worked' | 'more' | 'held' | 'stop';

async function workOne(message: IncomingMessage, ports: Door, report: TellFault): Promise<Outcome> {
  if (ports.held.has(message.from)) return 'held';
  const outcome = await tried(message, ports, report);
  if (outcome === 'held') ports.held.add(message.from);
  if (outcome !== 'worked') return outcome;
  return (await noStrangers(ports)) > 0 ? 'more' : 'worked';
}

/** How often a message is tried before it is its own fault. */
const TRIES = 3;

/** Tried a few times, since a fault may be nobody's. */
async function tried(message: IncomingMessage, ports: ConversationPorts, report: TellFault): Promise<Outcome> {
  for (let count = 1; ; count += 1) {
    const came = await outcomeOf(message, ports);
    if (!('fault' in came)) return came.outcome;
    const isAtFault = !isPassing(came.fault);
    if (isAtFault && count < TRIES) continue;
    report(message, came.fault);
    if (isAtFault) await putAside(message, came.fault, ports);
    return isAtFault ? 'worked' : 'stop';
  }
}

async function outcomeOf(
  message: IncomingMessage,
  ports: ConversationPorts,
): Promise<{ readonly outcome: Outcome } | { readonly fault: unknown }> {
  try {
    return { outcome: await workIt(message, ports) };
  } catch (fault) {
    // Whatever it is, the words are in the inbox: they wait, or are set aside for a person.
    return { fault };
  }
}

async function workIt(message: IncomingMessage, ports: ConversationPorts): Promise<Outcome> {
  const { says, after } = await turnOf(message, ports.inbox);
  if (says !== 'all') {
    await ports.register.write(nothingNew(message, says));
    return 'worked';
  }
  if (!(await isKnownWho(message, ports))) return 'held';
  const work = await decided(ports, () => workOf(message, ports));
  if (work === null) return 'worked';
  for (const id of after) await takeEffect(id, ports);
  return work.again === undefined || work.again.length === 0 ? 'worked' : 'more';
}

/** What a platform sent again needs no second answer; anybody else is told that nothing changed. */
function nothingNew(message: IncomingMessage, says: 'past' | 'same'): Work {
  if (says === 'past' || message.stamp !== undefined) return { ...NOTHING, message: message.id };
  return workFor(message, sayingTo(message, null, answer(sayNothingAmended()), answerKey(message.id)));
}

/** A deletion that came before what it deletes: its writer hears that the record stays, unless it was answered before. */
async function takeEffect(id: MessageId, ports: ConversationPorts): Promise<void> {
  const deletion = await ports.inbox.message(id);
  if (deletion === null) return;
  await decided(ports, async () => {
    const work = await workOf(deletion, ports);
    return work === null ? null : { ...work, message: null, say: work.entries.length === 0 ? [] : work.say };
  });
}

const NOTHING: Work = { message: null, slot: null, entries: [], say: [], asked: [] };

async function putAside(
  message: IncomingMessage,
  fault: unknown,
  { inbox, register }: ConversationPorts,
): Promise<void> {
  await inbox.setAside(message.id, String(fault));
  await register.write(workFor(null, sayingTo(message, null, answer(sayApology()), `apology/${message.id}` as OutKey)));
}

type Around = { readonly plan: Plan; readonly ports: ConversationPorts };

async function heardFrom(speaker: Person, message: IncomingMessage, { plan, ports }: Around): Promise<Answer> {
  const scene = await setScene(message, { speaker, plan }, ports);
  const said = await withAskedCards(await unlessLate(await hear(scene), scene), scene);
  const heard = await withFirstMessageFirst(said, scene);
  return withOfficeCards(await withChecksCalledOff(heard, scene), scene);
}

/** Null for what nobody known wrote: that is kept and answered already. */
async function workOf(message: IncomingMessage, ports: ConversationPorts): Promise<Work | null> {
  const { register } = ports;
  const plan = defaultIn(await register.plans());
  if (plan === null) return workFor(message, sayingTo(message, null, answer(sayNoPlan()), answerKey(message.id)));
  const heard = await heardBy(message, plan, ports);
  if (heard === null) {
    await keepForStranger(message, plan, ports);
    return null;
  }
  return workAfter(message, heard, ports);
}

/** Who spoke, null where they were only asked who they are, and what they are told; null for a stranger. */
async function heardBy(message: IncomingMessage, plan: Plan, ports: ConversationPorts): Promise<Heard | null> {
  const known = await ports.register.personAt(message.from);
  if (known === null) return askWho(message, plan, ports);
  return { speaker: known, heard: await heardFrom(known, message, { plan, ports }) };
}

type Heard = { readonly speaker: Person | null; readonly heard: Answer };

async function workAfter(message: IncomingMessage, { speaker, heard }: Heard, ports: ConversationPorts): Promise<Work> {
  const said = sayingTo(message, speaker, heard, await receiptOf(message, ports));
  const settles = heard.settles === undefined ? {} : { settles: heard.settles };
  return {
    ...settles,
    ...(heard.again === undefined ? {} : { again: heard.again }),
    ...(heard.letsGo === undefined ? {} : { letsGo: heard.letsGo }),
    ...(heard.mends === undefined ? {} : { mends: heard.mends }),
    ...(heard.hastens === undefined ? {} : { hastens: heard.hastens }),
    message: message.id,
    slot: null,
    entries: withReceived(heard.entries, message),
    say: [said, ...heard.notices],
    asked: heard.asked ?? [],
  };
}

/** The first line about an action keeps the whole message as it came in; a tap and a form have no words of their own. */
function withReceived(entries: readonly NewEntry[], { text, card, form }: IncomingMessage): readonly NewEntry[] {
  const first = entries.findIndex((entry) => 'action' in entry);
  if (first < 0 || card !== null || form !== undefined || text === '') return entries;
  return entries.map((entry, place) =>
    place === first && 'action' in entry ? { ...entry, event: { ...entry.event, received: text } } : entry,
  );
}

function workFor(message: IncomingMessage | null, said: Outgoing): Work {
  return { ...NOTHING, message: message?.id ?? null, say: [said] };
}

function sayingTo(message: IncomingMessage, speaker: Person | null, heard: Answer, key: OutKey): Outgoing {
  return {
    key,
    kind: 'receipt',
    day: null,
    to: { thread: message.thread, person: speaker?.id ?? null, account: message.from },
    card: heard.card,
    about: heard.about.map((action) => ({ action, rule: null })),
    edits: heard.inPlace ? message.card : null,
    holds: heard.holds,
  };
}
