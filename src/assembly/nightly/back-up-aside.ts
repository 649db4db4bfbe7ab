import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Store } from '#src/cli/cli-world.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';

/** What the thread is told. */
export type ToBackUp = {
  /** Where the register is: a file, or an address. */
  readonly source: string;
  readonly file: string;
  readonly replace: boolean;
  readonly at: Instant;
};

/** Backs a register up in a thread of its own: the copy is checked line by line, and nobody waits for that meanwhile. */
export function aside(source: string): Pick<Store, 'backup'> {
  return {
    backup: async (file, how) => {
      const told: ToBackUp = { source, file, ...how };
      const thread = new Worker(new URL('./back-up-thread.ts', import.meta.url), { workerData: told });
      try {
        // What fails in the thread fails here, with its words.
        const [head] = (await once(thread, 'message')) as [LedgerHead];
        return head;
      } finally {
        await thread.terminate();
      }
    },
  };
}
