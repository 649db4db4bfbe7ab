import { createBot } from '#src/assembly/bot.ts';
import { addDays } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Person } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import { openDatabase } from '#db/open.ts';
import { anAction, aPlan } from '#test/kit/an-action.ts';
import { newPath } from './a-folder.ts';
import type { Bench } from './measure.ts';
import { sampleRoster, TODAY } from './a-large-plan.ts';

const NOW = instantAt(TODAY, '10:00' as TimeOfDay, LONDON);
const TOPICS = [
  'Agree the budget',
  'Review the register',
  'Publish the framework',
  'Train the managers',
  'Inspect the homes',
];
const PLACES = [
  'the depot',
  'every ward',
  'the town hall',
  'adult care',
  'the licensing board',
  'Eastwood',
  'the clinics',
];

/** A register of a size in a file; says one line in it and gives the milliseconds of CPU until it is answered. */
type Grown = (text: (ref: string) => string) => Promise<number>;

const SMALL = 1_000;
const LARGE = 50_000;
const LINES = 10;

const SAID: readonly (readonly [name: string, text: (ref: string) => string])[] = [
  ['record an update', (ref) => `${ref} amber, waiting on HR`],
  ['look at one action', (ref) => `/rag ${ref}`],
  ['look at one’s own list', () => '/rag mine'],
];

/** What a message costs in a register of 50,000 actions with ten lines each, against one of 1,000. */
export function growth(): readonly Bench[] {
  const registers = new Map<number, Promise<Grown>>();
  const of = (size: number): Promise<Grown> => {
    const known = registers.get(size) ?? grown(size);
    registers.set(size, known);
    return known;
  };
  return SAID.map(([does, text]): Bench => {
    const name = `${does} among ${LARGE.toLocaleString('en-GB')} actions, CPU`;
    const against = `among ${SMALL.toLocaleString('en-GB')}`;
    const at = async (size: number): Promise<number> => (await of(size))(text);
    return { name, against, unit: 'ms', ours: () => at(LARGE), floor: () => at(SMALL), rounds: 15, warmUp: 5 };
  });
}

/** A plan of so many actions, each with ten lines of the ledger, and a bot that hears its leads. */
async function grown(size: number): Promise<Grown> {
  const store = await openDatabase(newPath('ragtime.db'), { as: 'bot' });
  const roster = sampleRoster();
  await store.register.saveRoster(roster);
  const actions = Array.from({ length: size }, (_, at) => actionAt(at, roster.people));
  await store.register.addPlan({ plan: aPlan(), headings: [], actions, at: NOW, day: addDays(TODAY, -400) });
  await fill(
    store,
    actions.map(({ id }) => id),
    roster.people,
  );
  return hearing(store, { size, people: roster.people });
}

function refAt(at: number): string {
  return `${1 + Math.floor(at / 100)}.${1 + Math.floor((at % 100) / 10)}.${1 + (at % 10)}`;
}

function actionAt(position: number, people: readonly Person[]) {
  const [ref, due] = [refAt(position), addDays(TODAY, (position * 389) % 1096)];
  const title = `${TOPICS[position % TOPICS.length]!} of ${PLACES[position % PLACES.length]!}, part ${position}`;
  return anAction({
    ref,
    due,
    title,
    owners: [people[position % people.length]!.name],
    position,
    section: 1 + Math.floor(position / 100),
  });
}

async function fill({ register }: Store, actions: readonly ActionId[], people: readonly Person[]): Promise<void> {
  for (let line = 1; line < LINES; line++) {
    const said = { at: NOW, day: addDays(TODAY, line - LINES), message: null };
    const entries = actions.map((action, at): NewActionEntry => {
      const rating = (['green', 'amber', 'red'] as const)[(at + line) % 3]!;
      const change = { rating, narrative: `Draft ${line} is with the board` };
      const by = people[at % people.length]!.id;
      return { ...said, by, action, event: { kind: 'updated', change, words: 'as typed by its lead', unread: '' } };
    });
    await register.write({ message: null, slot: null, entries, say: [], asked: [] });
  }
}

function hearing(store: Store, { size, people }: { readonly size: number; readonly people: readonly Person[] }): Grown {
  const messengers = [
    {
      audienceOf: async () => 'members' as const,
      reaches: () => true,
      send: async ({ key }: { key: string }) => ({ thread: 'bench:1' as ThreadId, message: key }),
    },
  ];
  const report = ({ what }: { what: string }): void => {
    throw new Error(what);
  };
  const bot = createBot({ store, clock: { now: () => NOW }, messengers, office: [], digestNote: null, report });
  let count = 0;
  return async (text) => {
    const at = (count * 37) % size;
    const by = people[at % people.length]!.id;
    count += 1;
    const [id, from, thread] = [`bench:${count}` as MessageId, `console:${by}` as AccountId, `bench:${by}` as ThreadId];
    const plain = { card: null, how: 'said', of: null } as const;
    const message: IncomingMessage = { id, thread, from, text: text(refAt(at)), at: NOW, ...plain };
    const used = process.cpuUsage();
    await store.inbox.receive(message);
    await bot.work();
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1000;
  };
}
