import type { Store } from '#src/cli/cli-world.ts';
import type { Person } from '#src/people/person.ts';
import { aBenchBot, aBenchMessage } from './a-bench-bot.ts';
import { newPath } from './a-folder.ts';
import { timed } from './measure.ts';
import type { Bench, Figure } from './measure.ts';
import { aGrownRegister, NOW, refAt } from './a-grown-register.ts';
import { sampleRoster } from './a-large-plan.ts';

/** A register of a size in a file; says one line in it and gives what that took until it was answered. */
type Grown = (text: (ref: string) => string) => Promise<Figure>;

const SMALL = 1_000;
const LARGE = 50_000;

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
    const name = `${does} among ${LARGE.toLocaleString('en-GB')} actions`;
    const against = `among ${SMALL.toLocaleString('en-GB')}`;
    const at = async (size: number): Promise<Figure> => (await of(size))(text);
    return { name, against, unit: 'ms', ours: () => at(LARGE), floor: () => at(SMALL), rounds: 15, warmUp: 5 };
  });
}

/** A bot that hears the leads of a register of a size. */
async function grown(size: number): Promise<Grown> {
  const roster = sampleRoster();
  const store = await aGrownRegister(newPath('ragtime.db'), size, roster);
  return hearing(store, { size, people: roster.people });
}

function hearing(store: Store, { size, people }: { readonly size: number; readonly people: readonly Person[] }): Grown {
  const bot = aBenchBot(store, { now: NOW });
  let count = 0;
  return async (text) => {
    const at = (count * 37) % size;
    const by = people[at % people.length]!.id;
    count += 1;
    const message = aBenchMessage(by, { nth: count, text: text(refAt(at)), at: NOW });
    return timed(async () => {
      await store.inbox.receive(message);
      await bot.work();
    });
  };
}
