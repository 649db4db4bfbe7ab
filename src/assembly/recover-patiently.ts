import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '#jobs/world.ts';
import { isPassing } from '#src/ports/passing.ts';

/** So often what passes is tried, and so long it is between two tries, in milliseconds: ten minutes, more where each try waits itself. */
const TRIES = 120;
const BETWEEN = 5_000;

/** Around the picking up: who hears of it, what ends the waiting, and the wait itself. */
export type Patience = {
  readonly report: Report;
  readonly ending: AbortSignal;
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

/**
 * Picks up what an earlier run left; while another program holds the register or the disk is full, waits for that, and says
 * so once. False where the process is asked to end meanwhile; throws what does not pass.
 */
export async function recoverPatiently(
  recover: () => Promise<void>,
  { report, ending, pause = pauseFor }: Patience,
): Promise<boolean> {
  for (let tried = 1; !ending.aborted; tried += 1) {
    const fault = await faultOf(recover);
    if (fault === null && tried > 1)
      report({ level: 'info', what: 'The register can be written to again: it goes on.' });
    if (fault === null) return true;
    if (!isPassing(fault) || tried >= TRIES) throw fault;
    if (tried === 1) report({ level: 'error', what: sayWaits(fault), error: fault });
    await pause(BETWEEN, ending);
  }
  return false;
}

async function faultOf(recover: () => Promise<void>): Promise<unknown> {
  try {
    await recover();
    return null;
  } catch (fault) {
    // Whoever called decides whether it is worth another try.
    return fault;
  }
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  // Who asks for an end is not kept waiting.
  return wait(milliseconds, null, { signal, ref: false }).catch(() => null);
}

function sayWaits(fault: unknown): string {
  const why = fault instanceof Error ? fault.message : String(fault);
  return `What an earlier run left cannot be picked up yet, so that nothing is asked and nothing worked: ${why} It is tried again for ten minutes.`;
}
