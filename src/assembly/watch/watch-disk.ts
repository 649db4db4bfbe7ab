import { readInstant, timeIn } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { freeSpace, LEAST_FREE } from '#src/cli/store/free-space.ts';
import { sayDiskHasRoom, sayDiskNearlyFull } from '#src/messages/office/sending/disk-full.ts';
import { tellTheOffice } from '#src/cli/store/tell-the-office.ts';
import type { Telling } from '#src/cli/store/tell-the-office.ts';

/** What is watched; `free` says how many bytes are left there. */
export type WatchedDisk = Telling & {
  readonly store: Pick<Store, 'installations'>;
  readonly data: string;
  readonly free?: (data: string) => Promise<number | null>;
};

/** So much must be free again that the next log file does not fill it anew. */
const ENOUGH = LEAST_FREE * 1.5;

/** With less than this nothing can be written. */
const NOTHING = 256 * 1024;

/**
 * Looks once a tick how much room the register has. While there is some left to write it down, the office is told that it
 * runs out; where that was too late it is told afterwards, and of the end in either case.
 */
export function watchDisk({ data, free = freeSpace, ...telling }: WatchedDisk): () => Promise<void> {
  const { installations } = telling.store;
  let low: Low | null = null;
  let isNew = true;
  const runsOut = async (left: number): Promise<void> => {
    low ??= { since: telling.clock.now(), isTold: false, wasFull: false };
    low.wasFull ||= left < NOTHING;
    if (low.isTold) return;
    await tellTheOffice(`disk-low/${low.since.slice(0, 10)}`, () => sayDiskNearlyFull(megabytesOf(left)), telling);
    // Kept, since a disk is often given room by starting the machine anew.
    await installations.save(KEPT_AS, LOW, low.since, low.since);
    low.isTold = true;
  };
  const hasRoom = async (): Promise<void> => {
    if (low === null) return;
    const { since, isTold, wasFull } = low;
    const say = (zone: Zone) => sayDiskHasRoom({ since: timeIn(since, zone), wasFull: wasFull || !isTold });
    await tellTheOffice(`disk-room/${since}`, say, telling);
    await installations.remove(KEPT_AS, LOW);
    low = null;
  };
  return async () => {
    const left = await free(data);
    if (left === null) return;
    if (isNew) low = toldBefore(await installations.find(KEPT_AS, LOW));
    isNew = false;
    if (left < LEAST_FREE) await runsOut(left);
    else if (left >= ENOUGH) await hasRoom();
  };
}

type Low = { readonly since: Instant; isTold: boolean; wasFull: boolean };

/** Beside what platforms keep of their installations, under a name of its own. */
const KEPT_AS = 'disk';
const LOW = 'low';

/** What an earlier run told the office of and saw no end of. */
function toldBefore(kept: string | null): Low | null {
  const since = kept === null ? null : readInstant(kept);
  return since === null ? null : { since, isTold: true, wasFull: false };
}

function megabytesOf(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
