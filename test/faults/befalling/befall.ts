import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { aDirectory } from '#test/kit/a-database.ts';

/** A call of a port before which something befalls the register: the first of its kind. */
export type Point = {
  readonly what: string;
  readonly port: 'register' | 'inbox' | 'outbox';
  readonly call: string;
  readonly is: (given: readonly unknown[]) => boolean;
};

/** What befalls a register in a file once; with no point, never. */
export type Befalling = {
  readonly point: Point | null;
  /** Where the register lies, when not in any folder. */
  readonly file?: string;
  readonly begins: (file: string) => Promise<void>;
  /** A scene of the life has ended since. */
  readonly sceneEnds?: () => void;
};

export type Befallen = {
  readonly database: OpenDatabase;
  /** The same, whose calls may meet what befalls it. */
  readonly store: Store;
  readonly hasBefallen: () => boolean;
  /** From here on it may happen. */
  readonly begin: () => void;
  readonly sceneEnds: () => void;
};

/** The same register in a file to which something happens. */
export async function befall(filled: OpenDatabase, befalling: Befalling): Promise<Befallen> {
  const { point, begins } = befalling;
  const file = befalling.file ?? join(aDirectory(), 'ragtime.db');
  writeFileSync(file, await filled.image());
  await filled.close();
  const database = await openDatabase(file, { as: 'bot' });
  let [hasBefallen, hasBegun] = [false, false];
  const before = async (call: string, given: readonly unknown[]): Promise<void> => {
    const isDue = hasBegun && !hasBefallen && point !== null && call === `${point.port}.${point.call}`;
    if (!isDue || !point.is(given)) return;
    hasBefallen = true;
    await begins(file);
  };
  return {
    database,
    store: watched(database, before),
    hasBefallen: () => hasBefallen,
    begin: () => void (hasBegun = true),
    sceneEnds: () => void (hasBefallen && befalling.sceneEnds?.()),
  };
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
