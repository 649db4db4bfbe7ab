import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '#jobs/world.ts';
import type { RunningBot } from './running.ts';

/** The bot of one organisation, started again whenever it ends by itself. */
export type KeptBot = {
  /** Where it listens; null while it does not. */
  readonly origin: () => string | null;
  readonly stop: () => Promise<void>;
};

/** The waits before it is started again, in milliseconds, and how long it has to run for the next wait to be the first again. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
const LASTED = 60_000;

type Keeping = {
  readonly key: string;
  readonly launch: () => RunningBot;
  readonly report: Report;
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

/** Starts it now, and again after it ends, ever later, until it is stopped. */
export function keepRunning({ key, launch, report, pause = pauseFor }: Keeping): KeptBot {
  const stopping = new AbortController();
  let origin: string | null = null;
  let running: RunningBot | null = null;
  const runOnce = async (): Promise<string> => {
    running = launch();
    const bot = running;
    void bot.origin.then((found) => void (running === bot && (origin = found)));
    const how = await bot.gone;
    [running, origin] = [null, null];
    return how;
  };
  const keep = async (): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted;) {
      const began = performance.now();
      const how = await runOnce();
      if (stopping.signal.aborted) return;
      failures = performance.now() - began >= LASTED ? 1 : failures + 1;
      const next = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
      report({ level: 'error', what: sayEnded(key, how, next) });
      await pause(next, stopping.signal);
    }
  };
  const kept = keep();
  return {
    origin: () => origin,
    stop: async () => {
      stopping.abort();
      await running?.end();
      await kept;
    },
  };
}

function sayEnded(key: string, how: string, next: number): string {
  return `The bot of ${key} ended (${how}) and is started again in ${next / 1000} seconds; the others run on.`;
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  // Whoever stops it is not kept waiting.
  return wait(milliseconds, null, { signal, ref: false }).catch(() => null);
}
