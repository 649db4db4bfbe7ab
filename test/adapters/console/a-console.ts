import { shown } from '#test/kit/lawful.ts';
import { onTestFinished } from 'vitest';
import { createConsoleMessenger } from '#adapters/console/messenger.ts';
import { consoleThread } from '#adapters/console/room.ts';
import type { Room } from '#adapters/console/room.ts';
import { hearMessage } from '#adapters/console/talk.ts';
import type { ConsoleWorld } from '#adapters/console/world.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import { lineOfFields } from '#src/messages/card-form.ts';
import { filledIn } from '#src/messages/line-form.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { imageOf, onceFor, SAMPLE } from '#test/kit/a-start.ts';
import type { Start } from '#test/kit/a-start.ts';
import { aPerson } from '#test/kit/an-action.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';

type Seen = { readonly key: OutKey; readonly card: Card; readonly changed: boolean };
/** Where the register is kept: opened on the bytes it begins with, and again on what was running there. */
export type Place = (from: Buffer | OpenDatabase) => Promise<OpenDatabase>;

const inMemory: Place = async (from) => {
  const bytes = 'register' in from ? await from.image() : from;
  if ('register' in from) await from.close();
  return openDatabase(bytes, { as: 'bot' });
};

type Running = { readonly store: OpenDatabase; readonly bot: Bot };

const image = onceFor((start) => imageOf(start, (person) => person));

/** The console on a register, the sample plan's in memory unless said; it is closed when the test ends. */
export async function aConsole(starting: Start = SAMPLE, open: Place = inMemory): Promise<ChatPlatform> {
  const clock = aClock(starting.now);
  const seen = new Map<ThreadId, Seen[]>();
  const [unread, faults] = [new Map<ThreadId, Seen[]>(), [] as string[]];
  const room: Room = {
    speaker: aPerson('Nobody Yet'),
    onScreen: null,
    waiting: new Map(),
    screen: { colour: false, boxes: false, width: 80 },
    print: () => {},
  };
  const messenger = recording(createConsoleMessenger(room), (thread, one) => {
    for (const kept of [seen, unread]) kept.set(thread, [...(kept.get(thread) ?? []), one]);
  });
  const start = (store: OpenDatabase): Running => {
    const report = ({ what, error }: { what: string; error?: unknown; level: string }) => {
      if (error !== undefined) faults.push(`${what} ${error instanceof Error ? error.message : ''}`);
    };
    return { store, bot: createBot({ store, clock, messengers: [messenger], office: [], digestNote: null, report }) };
  };
  let running = start(await open(await image(starting)));
  onTestFinished(() => running.store.close());
  let taps = 0;
  const newTap = () => `console:tap-${(taps += 1)}` as MessageId;
  const hear = async (name: string, message: Pick<IncomingMessage, 'id' | 'text' | 'card'>): Promise<void> => {
    room.speaker = await speakerOf(name, running);
    await hearMessage(message, room, worldOf(running, clock));
  };
  // The console cannot edit or delete; platforms that can bring these in the same shape.
  const change = async (name: string, of: string, said: { text: string; how: 'edited' | 'deleted' }): Promise<void> => {
    const { id } = await speakerOf(name, running);
    await running.store.inbox.receive({
      id: `console:${of}/${said.how}/${said.text}` as MessageId,
      thread: consoleThread(id),
      from: `console:${id}` as AccountId,
      at: clock.now(),
      card: null,
      of: `console:${of}` as MessageId,
      ...said,
    });
    await running.bot.work();
  };
  return {
    says: (name, text, id) => hear(name, { id: `console:${id}` as MessageId, text, card: null }),
    button: async (name, label) => {
      const cards = seen.get(consoleThread((await speakerOf(name, running)).id)) ?? [];
      const card = cards.findLast((one) => one.card.buttons.some((button) => button.label === label));
      const button = card?.card.buttons.find((one) => one.label === label);
      if (card === undefined || button === undefined) throw new Error(`${name} sees no button “${label}”.`);
      const { key } = card;
      return () => hear(name, { id: newTap(), text: button.say, card: key });
    },
    fills: async (name, opens, values, id) => {
      const cards = seen.get(consoleThread((await speakerOf(name, running)).id)) ?? [];
      const form = cards.findLast(({ card }) => card.form?.opens === opens)?.card.form;
      if (form === undefined) throw new Error(`${name} sees no form “${opens}”.`);
      const text = filledIn(form.say, lineOfFields(form.fields, values));
      return hear(name, { id: `console:${id}` as MessageId, text, card: null });
    },
    edits: (name, id, text) => change(name, id, { text, how: 'edited' }),
    deletes: (name, id) => change(name, id, { text: '', how: 'deleted' }),
    hears: (name) => {
      const thread = consoleThread(idOf(name));
      const heard = unread.get(thread) ?? [];
      unread.delete(thread);
      return heard
        .map(({ card, changed }) => `${changed ? '(this card changes)\n' : ''}${asText(card)}`)
        .join('\n\n~~~\n\n');
    },
    at: async (moment) => {
      clock.set(moment);
      await running.bot.tick(clock.now());
    },
    restarts: async () => {
      running = start(await open(running.store));
      await running.bot.recover();
      await running.bot.work();
    },
    register: () => running.store.register,
    store: () => running.store,
    faults: () => faults.splice(0),
  };
}

function recording(messenger: Messenger, record: (thread: ThreadId, seen: Seen) => void): Messenger {
  return {
    audienceOf: async (to) => ('channel' in to ? 'members' : 'asker'),
    reaches: messenger.reaches,
    send: async (message, person) => {
      const posted = await messenger.send(message, person);
      const { key, card, editing } = message;
      shown(card);
      record(posted.thread, { key, card, changed: editing !== null });
      return posted;
    },
  };
}

function worldOf({ store, bot }: Running, clock: Clock): ConsoleWorld {
  const { register, inbox, threads } = store;
  const settable = { ...clock, set: () => {} };
  return {
    register,
    inbox,
    lastSaid: threads.last,
    work: bot.work,
    runJobs: null,
    showNudge: async () => false,
    clock: settable,
    zone: LONDON,
  };
}

/** The person of the roster, or somebody with that name whom no roster knows. */
async function speakerOf(name: string, { store }: Running): Promise<Person> {
  const { people } = await store.register.roster();
  return people.find((person) => person.name === name) ?? aPerson(name);
}

function idOf(name: string): PersonId {
  return aPerson(name).id;
}
