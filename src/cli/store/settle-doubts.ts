import { assign } from '#src/commands/office/assign.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { date } from '#src/commands/office/date.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { settle } from '#src/commands/office/settle.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import { setScene } from '#src/conversation/set-scene.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { officeSpeaker } from './office-speaker.ts';
import { saidData, TYPED } from '#src/cli/print/options.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import type { Day } from '#src/calendar/day.ts';
import { defaultPlan, withStore } from './with-store.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';

/** How the office settles an action's doubts: exactly one of date, lead, asRead and none. */
export type SettleOptions = {
  readonly data: string;
  readonly date?: Day;
  readonly lead?: readonly string[];
  readonly asRead?: true;
  /** Why there is no date or no lead. */
  readonly none?: string;
  readonly about?: 'timescale' | 'leads';
  readonly why?: string;
  readonly as?: string;
  readonly json?: true;
};

/** Settles an action's doubts as the office would in chat: the same words, the same lines in the ledger, the same people told. */
export async function settleDoubts(ref: string, options: SettleOptions, world: CliWorld): Promise<void> {
  const way = [options.date, options.lead, options.asRead, options.none].find((one) => one !== undefined);
  if (way === undefined) throw new CliRefusal(HOW);
  await withStore(options.data, world, async (store) => {
    for (const [place, [command, words]] of (
      await wordsFor(ref, options, await sceneOf('find', options, store, world))
    ).entries()) {
      const scene = await sceneOf(`${ref}/${place}`, options, store, world);
      const answer = await command.run(words, scene);
      if (answer.entries.length === 0) throw new CliRefusal(asText(answer.card) + sayHowHere(ref, options, world));
      await store.register.write({
        message: null,
        slot: null,
        entries: answer.entries,
        say: answer.notices,
        asked: [],
      });
      tell(ref, answer, { options, world });
    }
  });
}

/** What chat says of a date without a reason, as it is typed here. */
function sayHowHere(ref: string, { date: day, why, data }: SettleOptions, world: CliWorld): string {
  if (day === undefined || why !== undefined) return '';
  return `\nHere it is: ${TYPED} settle ${ref} --date ${day} --why "the supplier is late"${saidData(data, world)}`;
}

const HOW = 'Say how: --date 2015-12-31, --lead "Name", --as-read, or --none with the reason.';

type TypedCommand = readonly [command: Command, words: string];

/** What the office would type in chat: one line, or one for each doubt that is left as it was read. */
async function wordsFor(ref: string, options: SettleOptions, scene: Scene): Promise<readonly TypedCommand[]> {
  const why = options.why === undefined ? '' : ` because ${options.why}`;
  if (options.date !== undefined) return [[date, `${ref} ${options.date}${why}`]];
  if (options.lead !== undefined) return [[assign, `${ref} ${options.lead.map(quoted).join(', ')}`]];
  const found = await findAction(ref, scene);
  if (isRefusal(found)) throw new CliRefusal(asText(sayRefusal(found)));
  const { doubts } = found.standing;
  const open = doubts.filter((about) => options.about === undefined || options.about === about);
  if (open.length === 0)
    throw new CliRefusal(
      `Nothing${options.about === undefined ? '' : ` of the ${options.about}`} of ${ref} is in doubt, so there is nothing to settle.`,
    );
  if (options.none !== undefined && open.length > 1) {
    throw new CliRefusal(
      `The timescale and the leads of ${ref} are both in doubt: say which has none, with --about timescale or --about leads.`,
    );
  }
  if (options.none !== undefined && open.some((about) => isRead(about, found))) {
    throw new CliRefusal(
      `${ref} was read, with a doubt: say --as-read if the reading is right, or give the right one with --date or --lead.`,
    );
  }
  const reason = options.none === undefined ? why : ` because ${options.none}`;
  return open.map((about) => [settle, `${ref} ${about}${reason}`]);
}

/** True where "there is none" would leave a date or a lead in force that was read. */
function isRead(about: 'timescale' | 'leads', { action, standing }: Tracked): boolean {
  if (about === 'leads') return standing.owners.length > 0;
  return standing.agreed !== null || action.timescale.start !== null;
}

function quoted(name: string): string {
  return `"${name.replaceAll(/["“”„«»]/gu, '').trim()}"`;
}

/** The moment as a message of the office would find it; nothing of it is kept but what is recorded. */
async function sceneOf(what: string, { as }: SettleOptions, store: Store, world: CliWorld): Promise<Scene> {
  const { register, threads, inbox } = store;
  const plan = await defaultPlan(store);
  const speaker = await officeSpeaker(register, world, as);
  if (speaker === null) throw new CliRefusal('Nobody is of the programme office. Say who is with RAGTIME_OFFICE.');
  const at = world.clock.now();
  const message = {
    id: `command-line:${at}/${what}` as MessageId,
    thread: 'command-line:' as ThreadId,
    from: `command-line:${speaker.id}` as AccountId,
    text: '',
    at,
    card: null,
    how: 'said' as const,
    of: null,
  };
  const ports = {
    register,
    threads,
    inbox,
    clock: world.clock,
    office: world.config.office,
    messengers: [reach(world)],
  };
  return setScene(message, { speaker, plan }, ports);
}

/** Only whom the bot reaches is asked of it here: the bot itself sends. */
function reach({ reaches }: CliWorld): Messenger {
  return {
    audienceOf: async () => 'members' as const,
    reaches: (_, person) => person !== null && reaches(person),
    send: () => Promise.reject(new Error('The command line sends nothing.')),
  };
}

type Settling = { readonly options: SettleOptions; readonly world: CliWorld };

function tell(ref: string, { card, entries }: Answer, { options, world }: Settling): void {
  if (options.json !== true) return print(world.out, asText(card));
  for (const entry of entries) {
    if ('action' in entry) printJson(world, { ref, by: entry.by, day: entry.day, event: entry.event });
  }
}
