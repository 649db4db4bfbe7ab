import { createJsonMessenger } from '#adapters/console/json-messenger.ts';
import { createConsoleMessenger } from '#adapters/console/messenger.ts';
import type { Room } from '#adapters/console/room.ts';
import { talkAtTerminal, talkInJson, talkThrough } from '#adapters/console/start.ts';
import { openTerminal } from '#adapters/console/terminal.ts';
import type { ConsoleWorld, SetClock } from '#adapters/console/world.ts';
import { startTicking } from '#jobs/schedule.ts';
import { messageJson, namingOf } from '#src/cli/print/message-json.ts';
import type { Store, TalkOptions } from '#src/cli/cli-world.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { createBot } from './bot.ts';
import type { Bot } from './bot.ts';
import { createNowFor } from './now-for.ts';
import { officeRegister } from './office-register.ts';
import type { TalkParts } from './talk-parts.ts';

/** A conversation at the console, ready to be held one way or the other. */
export type Conversation = {
  readonly bot: Bot;
  readonly atTerminal: () => Promise<void>;
  /** Gives how many lines there were. */
  readonly fromInput: (lines: AsyncIterable<string>) => Promise<number>;
};

type TalkSetting = {
  readonly store: Store;
  readonly plan: Plan;
  readonly clock: SetClock;
  readonly options: TalkOptions;
  readonly parts: TalkParts;
  /** A line for every digest about the clock; null for the real time. */
  readonly note: string | null;
};

/** Puts the bot and the console together over an open register. */
export function openConversation(room: Room, setting: TalkSetting): Conversation {
  const { store, plan, clock, options, parts } = setting;
  const messengers = [messengerFor(room, setting)];
  const { office } = parts.config;
  const bot = createBot({ store, clock, messengers, office, digestNote: setting.note, report: parts.report });
  const runJobs = options.bot ? () => bot.tick(clock.now()) : null;
  const nowFor = createNowFor({ store, clock, zone: plan.zone, parts, isRunning: options.bot });
  const showNudge = async (person: PersonId): Promise<boolean> => {
    const found = await nowFor(person);
    if (found === null) return false;
    if (found.remark !== null) room.print(found.remark);
    await store.register.write({ message: null, slot: null, entries: [], say: [found.shown], asked: [] });
    await bot.work();
    return true;
  };
  const { inbox } = store;
  const register = officeRegister(store.register, office);
  const lastSaid = store.threads.last;
  const world: ConsoleWorld = { register, inbox, lastSaid, work: bot.work, runJobs, showNudge, clock, zone: plan.zone };
  return {
    bot,
    atTerminal: () => holdAtTerminal(room, world, { bot, clock, ticks: options.bot }),
    fromInput: async (lines) => {
      if (!options.json) return talkThrough(startedAt(lines, runJobs), room, world);
      // Whoever reads the messages reads those of the start too, whether or not anything is said.
      await runJobs?.();
      return talkInJson(lines, room, world);
    },
  };
}

function messengerFor(room: Room, { store, plan, clock, options, parts }: TalkSetting): Messenger {
  if (!options.json) return createConsoleMessenger(room);
  return createJsonMessenger(async (message) => {
    const naming = await namingOf(store.register, parts.config.office, plan.zone);
    const shown = messageJson(message, clock.now(), naming);
    const { key, edits } = message;
    await parts.write(`${JSON.stringify({ key, ...shown, ...(edits === null ? {} : { edits }) })}\n`);
  });
}

/** The lines, with what is due at the start run before the first of them: without a line there is no conversation and no bot. */
async function* startedAt(lines: AsyncIterable<string>, runJobs: (() => Promise<void>) | null): AsyncIterable<string> {
  let isStarted = false;
  for await (const line of lines) {
    if (!isStarted) await runJobs?.();
    isStarted = true;
    yield line;
  }
}

type Held = { readonly bot: Bot; readonly clock: SetClock; readonly ticks: boolean };

async function holdAtTerminal(room: Room, world: ConsoleWorld, { bot, clock, ticks }: Held): Promise<void> {
  const { people } = await world.register.roster();
  const names = people.map(({ name }) => name);
  const terminal = openTerminal(() => names);
  const atTerminal: Room = Object.assign(room, { print: terminal.print });
  const stop = ticks ? startTicking(bot.tick, clock) : async () => {};
  await talkAtTerminal(terminal, atTerminal, world);
  await stop();
}
