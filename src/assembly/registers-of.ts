import { realClock } from '#src/calendar/clock.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { typed } from '#src/cli/print/typed.ts';
import { lookAtFolder, registerFile } from '#src/cli/store/data-folder.ts';
import { OlderRefusal } from '#src/cli/versions/older.ts';
import type { Config, DatabaseConfig } from '#src/config.ts';

/** What the world does with registers. */
export type Registers = Pick<
  CliWorld,
  | 'lookAt'
  | 'open'
  | 'openCopy'
  | 'examine'
  | 'migrate'
  | 'checkBackup'
  | 'copyRegister'
  | 'restore'
  | 'erase'
  | 'erasedBefore'
  | 'startAfresh'
>;

/** Where the register is: an address where one is configured, else the file of a data folder. */
export function sourceOf(data: string, { database }: Pick<Config, 'database'>): string {
  return database?.address.reveal() ?? registerFile(data);
}

/** The registers of a configuration: in files, or on the one server that it names. */
export function registersOf(config: Config): Registers {
  const anywhere: Pick<Registers, 'open' | 'openCopy' | 'checkBackup' | 'copyRegister' | 'erasedBefore'> = {
    open: (data, as) => orSayHow(openAt(sourceOf(data, config), as), typed('migrate', data, { config })),
    openCopy: async (store) => openAt(await store.image(), 'tool'),
    checkBackup: async (file) => (await import('#db/care/seal.ts')).faultOfSeal(file),
    copyRegister: async (from, to, data) => {
      const { copyRegister } = await import('#db/move/copy-register.ts');
      const copying = copyRegister({ from, to, beside: registerFile(data) });
      return orSayHow(copying, typed('migrate', data, { config }));
    },
    erasedBefore: async (name, data) => (await import('#db/forget/erasures.ts')).erasedBefore(registerFile(data), name),
  };
  return { ...anywhere, ...(config.database === null ? inFiles : onServer(config.database, config)) };
}

async function openAt(source: string | Buffer, as: Parameters<CliWorld['open']>[1]): Promise<Store> {
  const { openDatabase } = await import('#db/open.ts');
  return openDatabase(source, { as });
}

/** What waits until a register of an earlier version is brought up to date is refused with the command that does so. */
async function orSayHow<T>(work: Promise<T>, migrating: string): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    const { OlderFault } = await import('#db/connection/fault.ts');
    if (!(fault instanceof OlderFault)) throw fault;
    throw new OlderRefusal(`${fault.message} Bring it up to date, with the bot stopped: ${migrating}`);
  }
}

type Own = Pick<Registers, 'lookAt' | 'examine' | 'migrate' | 'restore' | 'erase' | 'startAfresh'>;

const inFiles: Own = {
  lookAt: lookAtFolder,
  examine: async (data) => (await import('#db/sqlite/examine.ts')).examine(registerFile(data)),
  migrate: async (data) => {
    const { bringUpToDate } = await import('#db/sqlite/bring-up-to-date.ts');
    return bringUpToDate(registerFile(data), realClock.now());
  },
  erase: async (erasing, data) => (await import('#db/sqlite/erase.ts')).eraseFrom(registerFile(data), erasing),
  restore: async (backup, data) => {
    const { restoreDatabase } = await import('#db/sqlite/restore.ts');
    return restoreDatabase({ from: backup, to: registerFile(data), at: realClock.now() });
  },
  startAfresh: async (data, fill) => {
    const { startAfresh } = await import('#db/sqlite/start-afresh.ts');
    return startAfresh({ file: registerFile(data), at: realClock.now(), fill });
  },
};

/** The data folder still holds backups, the list of who was erased, and the log. */
function onServer({ address, called }: DatabaseConfig, config: Config): Own {
  const there = address.reveal();
  return {
    lookAt: async (data) => {
      const { isRegister } = await import('#db/postgres/look.ts');
      const hasRegister = await isRegister(there);
      // No lock on a drive, and no file beside another.
      const own = {
        network: null,
        leftovers: [],
        closed: [],
        hasRegister,
        place: hasRegister ? ('server' as const) : null,
      };
      return { ...(await lookAtFolder(data)), ...own };
    },
    examine: async () => (await import('#db/postgres/examine.ts')).examine(there),
    migrate: async (data, how) => {
      const { bringUpToDate } = await import('#db/postgres/bring-up-to-date.ts');
      return orSayHow(bringUpToDate(there, how), typed('migrate --dumped', data, { config }));
    },
    erase: async (erasing, data) =>
      (await import('#db/postgres/erase.ts')).eraseFrom(there, registerFile(data), erasing),
    restore: () => Promise.reject(new CliRefusal(sayRestore(called))),
    startAfresh: () => Promise.reject(new CliRefusal(saySample(called))),
  };
}

function sayRestore(called: string): string {
  return `“restore” puts a file in the place of a file, and the register is ${called}. Copy the backup into an empty schema with “register copy FILE ADDRESS”, its name behind ?schema=, and give RAGTIME_DATABASE that address. A dump goes back with pg_restore.`;
}

function saySample(called: string): string {
  return `The sample plan is in ${called}, and on a server it makes way for nothing. Name an empty schema behind ?schema= in RAGTIME_DATABASE, and type this again.`;
}
