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
};

const FIRST_WAIT = 10_000;
const LONGEST_WAIT = 600_000;

/**
 * Opens a platform and holds it apart from the others: a fault in opening, starting or stopping it is reported, shows in
 * its health, and stops nobody else. One that failed is opened afresh, ever later; what is to be said through it waits.
 */
export async function holdPlatform(facts: PlatformFacts, holding: HowToHold): Promise<Platform> {
  const stopping = new AbortController();
  const held = createHeld(facts, holding.report);
  await held.open();
  let trying: Promise<void> | null = null;
  return {
    name: facts.name,
    messenger: messengerWhile(facts, () => held.now()?.messenger ?? null),
    handle: async (request, response) => {
      const now = held.now();
      if (now !== null) return now.handle(request, response);
      if (!(request.url ?? '').startsWith(facts.path)) return false;
      // Whoever sends it may send it again.
      response.writeHead(503, { 'content-type': 'text/plain' }).end('Not ready yet.\n');
      return true;
    },
    start: async () => {
      if (await held.start()) return;
      trying = tryAgain(held, holding, stopping.signal);
    },
    introduced: held.introduced,
    stop: async () => {
      stopping.abort();
      await trying;
      await held.close();
    },
    health: () => (held.now() === null ? 'it could not be started; the log says why' : (held.now()?.health() ?? null)),
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

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  // An end asked for in the middle of the wait is no fault.
  await wait(milliseconds, null, { signal }).catch(() => undefined);
}
