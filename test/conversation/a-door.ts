import type { OpenDatabase } from '#db/open.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import type { ConversationPorts } from '#src/conversation/set-scene.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import type { Action } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Register } from '#src/ports/register.ts';
import { aClock } from '#test/kit/a-clock.ts';
import type { HandSetClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';

/** The conversation over a real database, with nothing delivered: what it would say is taken from the outbox. */
export type Door = {
  readonly database: OpenDatabase;
  readonly faults: readonly unknown[];
  /** The keys of everything that went out, in order. */
  readonly sent: readonly string[];
  /** Ann Archer says something; gives the cards that answer it. */
  readonly says: (text: string, how?: Partial<IncomingMessage>) => Promise<readonly Card[]>;
  /** Stores what Ann says without working it. */
  readonly stores: (text: string, how?: Partial<IncomingMessage>) => Promise<MessageId>;
  readonly works: () => Promise<readonly Card[]>;
  readonly clock: HandSetClock;
  readonly ledger: () => Promise<readonly ActionEntry[]>;
};

/** Plan RIP with the actions given, all led by Ann Archer; `wrap` may put something between the register and the conversation. */
export async function aDoor(
  actions: readonly Action[] = [anAction()],
  wrap: (register: Register) => Register = (register) => register,
  messenger: Partial<Messenger> = {},
): Promise<Door> {
  const database = await aDatabase();
  const { register, threads, inbox, outbox } = database;
  const clock = aClock('2015-06-05T10:00:00+01:00');
  await register.saveRoster(aRoster());
  await register.addPlan({ plan: aPlan(), headings: [], actions, at: clock.now(), day: day('2015-06-05') });
  await greetEverybody(register);
  const faults: unknown[] = [];
  const sent: string[] = [];
  const ports: ConversationPorts = {
    register: wrap(register),
    threads,
    inbox,
    clock,
    office: [],
    messengers: [{ ...aMessenger(), ...messenger }],
  };
  let count = 0;
  const stores = async (text: string, how: Partial<IncomingMessage> = {}): Promise<MessageId> => {
    const id = `test:${(count += 1)}` as MessageId;
    const message: IncomingMessage = {
      id,
      thread: 'test:ann' as ThreadId,
      from: `console:${personId('Ann Archer')}` as AccountId,
      text,
      at: clock.now(),
      card: null,
      how: 'said',
      of: null,
      ...how,
    };
    await inbox.receive(message);
    return message.id;
  };
  const works = async (): Promise<readonly Card[]> => {
    await workInbox(ports, (_, fault) => faults.push(fault));
    const departing = await outbox.take(clock.now(), 10_000);
    sent.push(...departing.map(({ key }) => key));
    for (const { key } of departing)
      await outbox.sent(key, { thread: 'test:ann' as ThreadId, message: key }, clock.now());
    return departing.filter(({ kind }) => kind === 'receipt').map(({ card }) => card);
  };
  return {
    database,
    faults,
    sent,
    stores,
    works,
    clock,
    says: async (text, how) => {
      await stores(text, how);
      return works();
    },
    ledger: () => register.ledgerOf(anAction().id),
  };
}

/** The headings of cards, each on a line. */
export function headingsOf(cards: readonly Card[]): readonly string[] {
  return cards.map((card) => asText(card).split('\n')[0] ?? '');
}
