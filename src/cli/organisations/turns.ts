import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** Where the list is, and the world of the command line. */
export type AtList = { readonly data: string; readonly world: CliWorld };

/** Milliseconds that a change of the list is waited for, which takes a few, and between two looks whether it is done. */
const LONGEST = 10_000;
const BETWEEN = 20;

/** Does something to the list while no other command does. */
export async function whileListIsOurs<T>(at: AtList, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + LONGEST;
  for (;;) {
    const letGo = await at.world.holdPlace(join(at.data, 'organisations.lock'));
    if (letGo !== null) return work().finally(letGo);
    if (performance.now() > until)
      throw new CliRefusal('Another command is changing the list of organisations. Type this again when it has ended.');
    await wait(BETWEEN);
  }
}

/** Does something to one organisation that takes its time; whoever would do something to the same meanwhile is told to wait. */
export async function whileOneIsOurs<T>(key: string, { data, world }: AtList, work: () => Promise<T>): Promise<T> {
  const letGo = await world.holdPlace(join(data, `organisations.${key}.lock`));
  if (letGo === null) throw new CliRefusal(`Another command is at work on ${key}. Type this again when it has ended.`);
  return work().finally(letGo);
}
