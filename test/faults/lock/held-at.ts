import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { aDirectory } from '#test/kit/a-database.ts';

/** A call of a port before which somebody else takes the register: the first of its kind. */
export type Point = {
  readonly what: string;
  readonly port: 'register' | 'inbox' | 'outbox';
  readonly call: string;
  readonly is: (given: readonly unknown[]) => boolean;
};

/** Another program that holds registers. */
export type Holder = { readonly hold: (file: string, ms: number) => Promise<void>; readonly end: () => void };

export function aHolder(): Holder {
  const child = spawn(process.execPath, ['test/faults/lock/holder.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on('line', (file) => waiting.get(file)?.());
  return {
    hold: (file, ms) =>
      new Promise((resolve) => {
        waiting.set(file, resolve);
        child.stdin.write(`${ms} ${file}\n`);
      }),
    end: () => void child.kill(),
  };
}

/** A register in a file, which another program takes once, before a call of a kind, for so many milliseconds; null for never. */
export type Held = {
  readonly database: OpenDatabase;
  /** The same, whose calls may find it taken. */
  readonly store: Store;
  readonly wasHeld: () => boolean;
  /** From here on it may be taken. */
  readonly begin: () => void;
};

/** When a register is taken by whom, and how long. */
export type Holding = { readonly point: Point | null; readonly ms: number; readonly holder: Holder };

/** The same register in a file that somebody takes. */
export async function heldAt(filled: OpenDatabase, { point, ms, holder }: Holding): Promise<Held> {
  const file = join(aDirectory(), 'ragtime.db');
  writeFileSync(file, filled.image());
  await filled.close();
  const database = await openDatabase(file, { as: 'bot' });
  let [wasHeld, hasBegun] = [false, false];
  const before = async (call: string, given: readonly unknown[]): Promise<void> => {
    if (!hasBegun || wasHeld || point === null || call !== `${point.port}.${point.call}` || !point.is(given)) return;
    wasHeld = true;
    await holder.hold(file, ms);
  };
  return { database, store: watched(database, before), wasHeld: () => wasHeld, begin: () => void (hasBegun = true) };
}

function watched(store: Store, before: (call: string, given: readonly unknown[]) => Promise<void>): Store {
  const watch = <T extends object>(port: T, name: string): T =>
    new Proxy(port, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        if (typeof found !== 'function') return found;
        return async (...given: unknown[]) => {
          await before(`${name}.${String(key)}`, given);
          return (found as (...given: unknown[]) => unknown)(...given);
        };
      },
    });
  const { register, inbox, outbox } = store;
  return {
    ...store,
    register: watch(register, 'register'),
    inbox: watch(inbox, 'inbox'),
    outbox: watch(outbox, 'outbox'),
  };
}
