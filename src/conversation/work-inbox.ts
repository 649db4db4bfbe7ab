import type { Answer } from '#src/commands/command.ts';
import { sayApology, sayNoPlan } from '#src/messages/answer/apology.ts';
import type { Person } from '#src/people/person.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Work } from '#src/ports/register.ts';
import { answer } from '#src/commands/command.ts';
import type { IncomingMessage, MessageId, OutKey } from '#src/ports/message.ts';
import type { Plan } from '#src/plan/action.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { answerKey, lateAnswerKey } from '#src/ports/answer-key.ts';
import { isPassing } from '#src/ports/passing.ts';
import { askWho } from './ask-who.ts';
import { hear, hearStranger } from './hear.ts';
import { withOfficeCards } from './office-cards.ts';
import { setScene } from './set-scene.ts';
import type { ConversationPorts } from './set-scene.ts';

/** What is told to whoever keeps the logs when a message could not be worked. */
export type TellFault = (message: IncomingMessage, fault: unknown) => void;

/**
 * Works every message that is stored and waiting, oldest first, one at a time; gives how many. What somebody said of whom
 * a platform still finds out who they are waits for the next run. While the machine or a line is at fault all waits, in its
 * order, for the next run. A message that fails by itself, every time, is set aside with its words, its writer is told, and
 * the rest goes on.
 */
export async function workInbox(ports: ConversationPorts, report: TellFault): Promise<number> {
  const stored = await ports.inbox.waiting();
  const waiting = stored.filter(({ from }) => !ports.messengers.some(({ isMeeting }) => isMeeting?.(from) === true));
  const again = new Set<MessageId>();
  const door = { ...ports, again };
  for (const [worked, message] of waiting.entries()) if (!(await isWorked(message, door, report))) return worked;
  // What waited until it was known who wrote it is heard now.
  return waiting.length + (again.size > 0 ? await workInbox(ports, report) : 0);
}

/** `again` gathers what is to be worked once more. */
type Door = ConversationPorts & { readonly again: Set<MessageId> };

/** How often a message is tried before it is its own fault. */
const TRIES = 3;

/** False when the machine or a line is at fault: then the message waits, and so does what was said after it. */
async function isWorked(message: IncomingMessage, ports: Door, report: TellFault): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    const fault = await faultOf(message, ports);
    if (fault === null) return true;
    if (!isPassing(fault) && tried < TRIES) continue;
    report(message, fault);
    if (!isPassing(fault)) await putAside(message, fault, ports);
    return !isPassing(fault);
  }
}

/** What went wrong with working a message; null where it is worked. */
async function faultOf(message: IncomingMessage, ports: Door): Promise<unknown> {
  try {
    const work = await workOf(message, ports);
    await ports.register.write(work);
    for (const id of work.again ?? []) ports.again.add(id);
    return null;
  } catch (fault) {
    // Whatever it is, the words are in the inbox: they wait, or are set aside for a person.
    return fault;
  }
}

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
  return withOfficeCards(await hear(scene), scene);
}

async function workOf(message: IncomingMessage, ports: ConversationPorts): Promise<Work> {
  const { register } = ports;
  const plan = defaultIn(await register.plans());
  if (plan === null) return workFor(message, sayingTo(message, null, answer(sayNoPlan()), answerKey(message.id)));
  const known = await register.personAt(message.from);
  const { speaker, heard } =
    known === null
      ? ((await askWho(message, plan, ports)) ?? { speaker: null, heard: hearStranger() })
      : { speaker: known, heard: await heardFrom(known, message, { plan, ports }) };
  const said = sayingTo(message, speaker, heard, await receiptOf(message, ports));
  const begins = heard.begins === undefined ? {} : { begins: { plan: heard.begins, at: ports.clock.now() } };
  const settles = heard.settles === undefined ? {} : { settles: heard.settles };
  return {
    ...begins,
    ...settles,
    ...(heard.again === undefined ? {} : { again: heard.again }),
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
  return { message: message?.id ?? null, slot: null, entries: [], say: [said], asked: [] };
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

/** The answer to words whose writer was asked first who they are is another message than that question. */
async function receiptOf({ id }: IncomingMessage, { threads }: ConversationPorts): Promise<OutKey> {
  const asked = await threads.card(answerKey(id));
  return asked?.card.did === 'asked-who' ? lateAnswerKey(id) : answerKey(id);
}
