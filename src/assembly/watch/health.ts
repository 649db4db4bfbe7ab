import type { ServerResponse } from 'node:http';
import type { Store } from '#src/cli/cli-world.ts';
import { freeSpace, sayLittleRoom } from '#src/cli/store/free-space.ts';
import type { Platform } from '#src/assembly/platform.ts';

/** What the state of the process is told from. */
export type Watched = {
  readonly platforms: readonly Pick<Platform, 'name' | 'health' | 'shared'>[];
  readonly store: Pick<Store, 'fault' | 'canWrite'>;
  readonly data: string;
};

/** What is wrong with the process itself, each a sentence: restarting it, or mending its register, helps. */
export function processFaults({ store }: Pick<Watched, 'store'>): readonly string[] {
  return [store.fault() ?? []].flat();
}

/** Why it could not do its work now, each a sentence: what makes the process unwell, a register that takes nothing in, a disk that is nearly full, a platform out of reach. */
export async function readinessFaults(watched: Watched): Promise<readonly string[]> {
  const [write, free] = await Promise.all([writeFault(watched.store), freeSpace(watched.data)]);
  const full = [sayLittleRoom(free) ?? []].flat();
  return [...new Set([...processFaults(watched), ...write, ...full, ...platformFaults(watched)])];
}

/** Answers whoever watches: 200 with one word while all is well, 503 with the reasons when not. */
export function sayState(response: ServerResponse, word: string, faults: readonly string[]): void {
  response.writeHead(faults.length === 0 ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end(faults.length === 0 ? `${word}\n` : `${faults.join('\n')}\n`);
}

async function writeFault({ canWrite }: Watched['store']): Promise<readonly string[]> {
  try {
    await canWrite();
    return [];
  } catch (error) {
    // Why it could not is the answer, whatever it was.
    return [error instanceof Error ? error.message : String(error)];
  }
}

function platformFaults({ platforms }: Pick<Watched, 'platforms'>): readonly string[] {
  return platforms.flatMap(({ name, health, shared }) => {
    const fault = health() ?? shared?.() ?? null;
    return fault === null ? [] : [`${name}: ${fault}`];
  });
}
