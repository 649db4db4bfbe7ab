import type { OpenDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Keeping } from '#src/ports/retention.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { aMortal } from '#test/faults/mortal.ts';
import type { Mortal } from '#test/faults/mortal.ts';
import type { Process, Way } from '#test/faults/network/way.ts';
import type { Mishaps } from './mishaps.ts';

/** One process of the soak: it lives until it dies at a step. */
export type Living = { readonly mortal: Mortal; readonly bot: Bot; readonly process: Process };

/** What a process is made of besides its register. */
export type Around = {
  readonly way: Way;
  readonly clock: Clock;
  readonly mishaps: Mishaps;
  readonly report: (what: string) => void;
  /** Each message as it is handed to the platform. */
  readonly onSend: (message: Departing) => void;
  /** What a bot could do wrong with what it stores: the soak is shown to find it. */
  readonly plant?: (store: Store) => Store;
};

const KEEP: Keeping = { messages: 90, leavers: 90, record: null };

/** A process on a register, which dies at its nth step. */
export async function begin(database: OpenDatabase, at: number, around: Around): Promise<Living> {
  const { way, clock, mishaps, onSend } = around;
  const mortal = aMortal(database, at);
  const report = (what: string): void => {
    // The dead report nothing.
    if (!mortal.isDead()) around.report(what);
  };
  let bot: Bot | null = null;
  const work = async (): Promise<void> => bot?.work();
  const { pass } = mortal;
  const store = around.plant?.(mortal.store) ?? mortal.store;
  const process = await way.begin({ store, clock, report, work, pass, mishapAt: () => mishaps.next() });
  const messenger = mortal.posting(process.messenger);
  const send: typeof messenger.send = (message, person) => {
    onSend(message);
    return messenger.send(message, person);
  };
  bot = createBot({
    store,
    clock,
    messengers: [{ ...messenger, send }],
    office: [],
    digestNote: null,
    forget: (day) => database.forgetOld({ at: clock.now(), day, keep: KEEP }),
    report: ({ level, what, error }) => {
      if (level === 'error') report(`${what}${error instanceof Error ? ` ${error.message}` : ''}`);
    },
  });
  return { mortal, bot, process };
}

/** What the platform was told that it is kept; it sends the rest again. */
export type Line = { readonly waiting: IncomingMessage[]; readonly acknowledged: (message: IncomingMessage) => void };

/** As the server starts: what was on its way is picked up, what was not acknowledged comes again, what is stored is worked. */
export async function start(living: Living, line: Line, mishaps: Mishaps): Promise<void> {
  await living.process.start();
  await living.bot.recover();
  await hear(living, line, mishaps);
  await living.bot.work();
}

/** What waits at the platform comes in its order; one that is not acknowledged comes again before what follows it. */
export async function hear({ process, bot }: Living, line: Line, mishaps: Mishaps): Promise<void> {
  while (line.waiting.length > 0 && !mishaps.isOut()) {
    const [message] = line.waiting;
    const isHeard = await process.hears(message!).catch(() => false);
    // What it was told of it sends no more, though the process dies of what follows.
    const at = isHeard ? line.waiting.indexOf(message!) : -1;
    if (at >= 0) line.waiting.splice(at, 1).forEach(line.acknowledged);
    await process.settled();
    if (!isHeard) return;
    await bot.work();
  }
}

/** Null when the work came to its end; else the step at which its process died. */
export function unlessDead(work: Promise<void>, { mortal }: Living): Promise<string | null> {
  const done = work.then(() => null);
  // What the dead leave undone fails when they are buried.
  done.catch(() => undefined);
  return Promise.race([done, mortal.died]);
}
