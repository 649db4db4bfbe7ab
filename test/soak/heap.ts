import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { OpenDatabase } from '#db/open.ts';
import type { Day } from '#src/calendar/day.ts';

/** How much is kept in memory at the end of a quarter, and how long the record is by then. */
export type Heap = { readonly day: Day; readonly megabytes: number; readonly lines: number };

let collect: (() => void) | null = null;

/** What is left of the heap when nothing is kept for nothing. */
export async function heapNow({ register }: OpenDatabase, day: Day): Promise<Heap> {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  const { lines } = await register.head();
  return { day, lines, megabytes: Math.round(process.memoryUsage().heapUsed / 2 ** 20) };
}
