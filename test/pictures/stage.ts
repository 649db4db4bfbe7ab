import { consoleThread } from '#adapters/console/room.ts';
import { openDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aClock } from '#test/kit/a-clock.ts';

/** The bot on the sample plan, with everything it says kept instead of posted. */
export type Stage = {
  readonly store: Store;
  /** Sets the clock to a moment, runs what is due and gives what was said. */
  readonly at: (moment: string) => Promise<readonly Departing[]>;
  /** Somebody writes, or presses a button of a card; gives the answer first and then what others were told. */
  readonly says: (name: string, text: string, card?: OutKey) => Promise<readonly Departing[]>;
  readonly person: (name: string) => Promise<Person>;
  readonly now: () => Instant;
};

export async function aStage(): Promise<Stage> {
  const store = await openDatabase(':memory:', { as: 'bot' });
  await loadSampleInto(store.register, []);
  const clock = aClock('2015-09-01T09:00:00+01:00');
  let said: Departing[] = [];
  const messenger: Messenger = {
    audienceOf: async () => 'members' as const,
    reaches: () => true,
    send: async (message) => {
      said.push(message);
      return { thread: threadOf(message), message: message.key };
    },
  };
  const report = ({ what, error }: { readonly what: string; readonly error?: unknown }) => {
    if (error !== undefined) throw new Error(what, { cause: error });
  };
  const bot = createBot({ store, clock, messengers: [messenger], office: [], digestNote: null, report });
  const taken = (): readonly Departing[] => {
    const these = said;
    said = [];
    return these;
  };
  const person = async (name: string): Promise<Person> => {
    const found = (await store.register.roster()).people.find((one) => one.name === name);
    if (found === undefined) throw new Error(`The sample's roster has no ${name}.`);
    return found;
  };
  let count = 0;
  return {
    store,
    person,
    now: clock.now,
    at: async (moment) => {
      clock.set(moment);
      await bot.tick(clock.now());
      return taken();
    },
    says: async (name, text, card) => {
      const { id } = await person(name);
      count += 1;
      await store.inbox.receive({
        id: `pictures:${count}` as MessageId,
        thread: consoleThread(id),
        from: `console:${id}` as AccountId,
        text,
        at: clock.now(),
        card: card ?? null,
        how: 'said',
        of: null,
      });
      await bot.work();
      clock.forward({ minutes: 1 });
      return taken();
    },
  };
}

function threadOf({ to, editing }: Departing): ThreadId {
  if (editing !== null) return editing.thread;
  if ('thread' in to) return to.thread;
  return 'channel' in to ? (`pictures:${to.channel}` as ThreadId) : consoleThread(to.person);
}
