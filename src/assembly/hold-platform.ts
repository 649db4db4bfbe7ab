import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '#jobs/world.ts';
import { messengerWhile } from './messenger-while.ts';
import type { Platform, PlatformFacts } from './platform.ts';

type Opened = Omit<Platform, 'name'>;

/** How a platform that failed is tried again: `wait` in milliseconds ends early when the signal is aborted. */
export type HowToHold = {
  readonly report: Report;
  /** Called when a platform that had failed is there after all: what waited for it can go. */
  readonly returned: () => Promise<void>;
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Settles when the others have waited long enough for one that opens, or at once when the signal is aborted. */
  readonly patience?: (signal: AbortSignal) => Promise<void>;
};

const LONGEST_OPENING = 10_000;
const FIRST_WAIT = 10_000;
const LONGEST_WAIT = 600_000;

/**
 * Opens a platform and holds it apart from the others: a fault in opening, starting or stopping it is reported, shows in
 * its health, and stops nobody else. One that failed is opened afresh, ever later; what is to be said through it waits.
 */
export async function holdPlatform(facts: PlatformFacts, holding: HowToHold): Promise<Platform> {
  const stopping = new AbortController();
  const held = createHeld(facts, holding.report);
  const opening = held.open();
  let isLate = !(await isSoon(opening, holding, stopping.signal));
  if (isLate) holding.report({ level: 'error', what: `${facts.name} takes long to open; everything else runs on.` });
  let trying: Promise<void> | null = null;
  const health = (): string | null => {
    const now = held.now();
    return now === null ? 'it could not be started; the log says why' : now.health();
  };
  const messenger = messengerWhile(facts, () => held.now()?.messenger ?? null);
  return {
    name: facts.name,
    messenger: { ...messenger, isWell: () => health() === null },
    handle: handling(facts, held),
    start: async () => {
      await opening;
      if (stopping.signal.aborted) return;
      if (await held.start()) {
        if (isLate) await holding.returned();
        isLate = false;
        return;
      }
      trying = tryAgain(held, holding, stopping.signal);
    },
    introduced: held.introduced,
    pickUp: async () => {
      await held.now()?.pickUp();
    },
    stop: async () => {
      stopping.abort();
      await trying;
      await held.close();
    },
    health,
    shared: () => held.now()?.shared?.() ?? null,
    unheard: () => held.now()?.unheard?.() ?? null,
  };
}

function handling({ path }: PlatformFacts, held: Held): Platform['handle'] {
  return async (request, response) => {
    const now = held.now();
    if (now !== null) return now.handle(request, response);
    if (!(request.url ?? '').startsWith(path)) return false;
    // Whoever sends it may send it again.
    response.writeHead(503, { 'content-type': 'text/plain' }).end('Not ready yet.\n');
    return true;
  };
}

type Held = {
  /** The platform while it is open; null while it is not. */
  readonly now: () => Opened | null;
  /** False when it could not be; that is reported. */
  readonly open: () => Promise<boolean>;
  readonly start: () => Promise<boolean>;
  readonly introduced: () => Promise<void>;
  readonly close: () => Promise<void>;
};

function createHeld({ name, open }: PlatformFacts, report: Report): Held {
  let opened: Opened | null = null;
  const tried = async (what: string, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      // The other platforms run on, and so must what everybody shares.
      report({ level: 'error', what: `${name} could not be ${what}.`, error });
      return false;
    }
  };
  const close = async (): Promise<void> => {
    const closing = opened;
    opened = null;
    if (closing !== null) await tried('stopped in good order', closing.stop);
  };
  return {
    now: () => opened,
    open: () => tried('opened', async () => void (opened = await open())),
    start: async () => {
      const starting = opened;
      if (starting !== null && (await tried('started', starting.start))) return true;
      await close();
      return false;
    },
    introduced: async () => {
      const introducing = opened;
      if (introducing !== null) await tried('told who is who', introducing.introduced);
    },
    close,
  };
}

/** False when a platform does not open in the time that the others can wait for it: a line that is never answered looks like that. */
async function isSoon(
  opening: Promise<boolean>,
  { patience = aWhile }: HowToHold,
  stopping: AbortSignal,
): Promise<boolean> {
  const opened = new AbortController();
  const late = patience(AbortSignal.any([opened.signal, stopping])).then(() => false);
  const isDone = await Promise.race([opening.then(() => true), late]);
  opened.abort();
  return isDone;
}

async function tryAgain(
  held: Held,
  { report, returned, wait = waitFor }: HowToHold,
  signal: AbortSignal,
): Promise<void> {
  for (let next = FIRST_WAIT; ; next = Math.min(next * 2, LONGEST_WAIT)) {
    report({ level: 'error', what: `It is tried again in ${next / 1000} seconds; everything else runs on.` });
    await wait(next, signal);
    if (signal.aborted) return;
    if ((await held.open()) && (await held.start())) break;
  }
  report({ level: 'info', what: 'What had failed to start is there now.' });
  await returned();
}

function aWhile(signal: AbortSignal): Promise<void> {
  return waitFor(LONGEST_OPENING, signal);
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  // An end asked for in the middle of the wait is no fault.
  await wait(milliseconds, null, { signal }).catch(() => undefined);
}
