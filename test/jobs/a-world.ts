import { FIRST_START } from '#jobs/first-start.ts';
import { createTick } from '#jobs/tick.ts';
import type { World } from '#jobs/world.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { Action } from '#src/plan/action.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Asked, Work } from '#src/ports/register.ts';
import { isOfLeading } from '#src/nudge/changes/led.ts';
import { aClock } from '#test/kit/a-clock.ts';
import type { HandSetClock } from '#test/kit/a-clock.ts';
import { aFilledDatabase } from '#test/kit/a-database.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import type { RecordingMessenger } from '#test/kit/a-messenger.ts';
import { aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';

/** The jobs over a real database, with a hand-set clock and a messenger that records. */
export type TestWorld = World & {
  readonly database: OpenDatabase;
  readonly clock: HandSetClock;
  readonly messenger: RecordingMessenger;
  readonly reports: readonly string[];
  /** Sets the clock and lets one tick run. */
  readonly tickAt: (moment: string) => Promise<void>;
  /** The process ends and another begins on the same register: what the first knew and did not write is gone. */
  readonly restarts: () => Promise<void>;
};

type Said = {
  readonly actions?: readonly Action[];
  readonly messengers?: readonly Messenger[];
};

/** Plan RIP with 8.1.3, led by Ann Archer and due on 30 June 2015, on Friday 5 June 2015. */
export async function aWorld(said: Said = {}): Promise<TestWorld> {
  const clock = aClock('2015-06-05T09:00:00+01:00');
  const load = { plan: aPlan(), headings: [], at: clock.now(), day: day('2015-06-05') };
  const actions = said.actions ?? [anAction()];
  const database = await aFilledDatabase(['jobs', actions], async ({ register }) => {
    await register.saveRoster(aRoster());
    await register.addPlan({ ...load, actions });
    await greetEverybody(register);
    // A bot has run here before.
    await register.write({ ...aWork([]), slot: FIRST_START });
  });
  const { register, outbox } = database;
  const messenger = aMessenger();
  const reports: string[] = [];
  const world: World = {
    register,
    outbox,
    clock,
    messengers: said.messengers ?? [messenger],
    officeEmails: [],
    digestNote: null,
    report: ({ what }) => reports.push(what),
  };
  let tick = createTick(world);
  const tickAt = (moment: string): Promise<void> => {
    clock.set(moment);
    return tick(clock.now());
  };
  const restarts = async (): Promise<void> => {
    await outbox.recover();
    tick = createTick(world);
  };
  return { ...world, clock, database, messenger, reports, tickAt, restarts };
}

/** A piece of work that writes ledger lines alone. */
export function aWork(entries: readonly NewEntry[]): Work {
  return { message: null, slot: null, entries, say: [], asked: [] };
}

/** Ann's update of an action, 8.1.3 unless said otherwise. */
export function anAnswer({ clock }: TestWorld, action = anAction()): NewEntry {
  const event = { kind: 'updated', change: { rating: 'green' }, words: 'green', unread: '' } as const;
  const today = day(clock.now().slice(0, 10));
  return { at: clock.now(), day: today, by: personId('Ann Archer'), message: null, action: action.id, event };
}

/** The keys of messages, in order. */
export function keysOf(messages: readonly Departing[]): readonly string[] {
  return messages.map(({ key }) => key);
}

/** What was asked or told from a day on, without who is known to lead what. */
export async function questionsSince({ register }: Pick<World, 'register'>, from: string): Promise<readonly Asked[]> {
  return (await register.askedSince(day(from))).filter((row) => !isOfLeading(row));
}
