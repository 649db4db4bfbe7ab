import type { Place } from '#test/adapters/console/a-console.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { FIRST_START } from '#jobs/first-start.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { aClock } from '#test/kit/a-clock.ts';
import type { HandSetClock } from '#test/kit/a-clock.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aPerson, aPlan, aRoster, anAction, day } from '#test/kit/an-action.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { aMortal } from './mortal.ts';
import type { Mortal, Step } from './mortal.ts';
import { aPlatform } from './a-platform.ts';
import type { Platform } from './a-platform.ts';
import { SCRIPT } from './script.ts';
import type { Scene } from './script.ts';

/** What came of a life with one death in it, or none. */
export type Life = {
  readonly platform: Platform;
  readonly database: OpenDatabase;
  readonly clock: HandSetClock;
  /** Every step that the processes passed, in order. */
  readonly steps: readonly Step[];
  /** Where the first process died; null where it lived to the end. */
  readonly death: Step | null;
  readonly reports: readonly string[];
};

/** What a bot could do wrong: the suite is shown to find each. */
export type Plant = {
  /** Its way of writing, in place of the register's own. */
  readonly store?: (mortal: Mortal) => Store;
  /** It says that it has a message before it has. */
  readonly acknowledgesFirst?: true;
};

/** Lives through the script with a process that dies at its nth step, and then one that does not; 0 for no death. The register is in memory unless said. */
export async function live(at: number, plant: Plant = {}, open: Place = inMemory): Promise<Life> {
  const clock = aClock(SCRIPT[0]!.at);
  const platform = aPlatform();
  const reports: string[] = [];
  let database = await open(await imageFor(clock));
  let mortal = aMortal(database, at);
  let death: Step | null = null;
  const steps: Step[] = [];
  let bot = botOn(mortal, { clock, platform, reports, plant });
  const play = async (scene: Scene): Promise<void> => {
    const end = await Promise.race([act(scene, bot, { mortal, platform, plant }).then(() => null), mortal.died]);
    if (end === null) return;
    death = end;
    steps.push(...mortal.steps);
    const buried = mortal;
    // Another process opens what the first left on the disk.
    database = await open(database);
    mortal = aMortal(database, 0);
    bot = botOn(mortal, { clock, platform, reports, plant });
    buried.bury();
    await start(bot, { mortal, platform, plant });
    await act(scene, bot, { mortal, platform, plant });
  };
  await Promise.race([start(bot, { mortal, platform, plant }), mortal.died]);
  for (const scene of SCRIPT) {
    clock.set(scene.at);
    await play(scene);
  }
  return { platform, database, clock, steps: [...steps, ...mortal.steps], death, reports };
}

type Around = { readonly mortal: Mortal; readonly platform: Platform; readonly plant: Plant };

/** As the server starts: what was on its way is picked up, what was not acknowledged comes again, what is stored is worked. */
async function start(bot: Bot, { mortal, platform, plant }: Around): Promise<void> {
  await bot.recover();
  for (const message of platform.unacknowledged()) await deliver(message, { mortal, platform, plant });
  await bot.work();
}

/** A scene that was played before its process died is played again: a platform sends again, and a minute has sixty seconds. */
async function act(scene: Scene, bot: Bot, { mortal, platform, plant }: Around): Promise<void> {
  for (const message of scene.said) {
    platform.says(message);
    if (!platform.hasAcknowledged(message.id)) await deliver(message, { mortal, platform, plant });
    await bot.work();
  }
  await bot.tick(scene.now);
  await bot.work();
}

async function deliver(message: IncomingMessage, { mortal, platform, plant }: Around): Promise<void> {
  const { inbox } = storeOf(mortal, plant);
  const acknowledge = async (): Promise<void> => {
    await mortal.pass('acknowledgement begins');
    platform.acknowledge(message.id);
    await mortal.pass('acknowledgement has ended');
  };
  if (plant.acknowledgesFirst === true) await acknowledge();
  await inbox.receive(message);
  if (plant.acknowledgesFirst !== true) await acknowledge();
}

function storeOf(mortal: Mortal, { store }: Plant): Store {
  return store?.(mortal) ?? mortal.store;
}

type Making = {
  readonly clock: HandSetClock;
  readonly platform: Platform;
  readonly reports: string[];
  readonly plant: Plant;
};

function botOn(mortal: Mortal, { clock, platform, reports, plant }: Making): Bot {
  return createBot({
    store: storeOf(mortal, plant),
    clock,
    messengers: [mortal.posting(platform.messenger)],
    office: [],
    digestNote: null,
    report: ({ what, error }) => {
      // The dead report nothing.
      if (!mortal.isDead()) reports.push(`${what}${error instanceof Error ? ` ${error.message}` : ''}`);
    },
  });
}

/** Another process's view of what is on the disk. */
export async function reopened(database: OpenDatabase): Promise<OpenDatabase> {
  const image = await database.image();
  await database.close();
  return openDatabase(image, { as: 'tool' });
}

/** Filled once, and copied from then on. */
const images = new Map<Instant, Promise<Buffer>>();

/** The register of a small council on its first morning. */
export async function aFilledDatabase(clock: HandSetClock): Promise<OpenDatabase> {
  return inMemory(await imageFor(clock));
}

async function imageFor(clock: HandSetClock): Promise<Buffer> {
  const now = clock.now();
  const image = images.get(now) ?? imageOn(now);
  images.set(now, image);
  return image;
}

async function inMemory(from: Buffer | OpenDatabase): Promise<OpenDatabase> {
  return 'register' in from ? reopened(from) : openDatabase(from, { as: 'tool' });
}

async function imageOn(now: Instant): Promise<Buffer> {
  const database = await openDatabase(':memory:', { as: 'tool' });
  const { register } = database;
  const people = ['Ann Archer', 'Ben Baker'].map((name) => aPerson(name));
  await register.saveRoster(aRoster({ people: [...people, aPerson('Olive Office', { role: 'office' })] }));
  await register.addPlan({
    plan: aPlan(),
    headings: [],
    actions: [
      anAction({ ref: '8.1.3', due: '2015-06-05', owners: ['Ann Archer'], position: 0 }),
      anAction({ ref: '8.1.4', due: '2015-06-05', owners: ['Ann Archer'], position: 1, title: 'Sign the contract' }),
      anAction({ ref: '8.2.1', due: '2015-06-08', owners: ['Ben Baker'], position: 2, title: 'Train the staff' }),
    ],
    at: now,
    day: day('2015-05-26'),
  });
  await greetEverybody(register);
  // A bot has run here before.
  await register.write({ message: null, slot: FIRST_START, entries: [], say: [], asked: [] });
  const image = await database.image();
  await database.close();
  return image;
}
