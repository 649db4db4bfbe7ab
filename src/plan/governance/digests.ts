import type { PlanEntry } from '#src/plan/ledger.ts';
import { USUAL_SETTINGS } from './settings.ts';
import type { Digests } from './settings.ts';

/** Whether all plans have one digest: the office's newest word on it, whichever plan was the default as it was said. */
export function digestsIn(ledger: readonly PlanEntry[]): Digests {
  return ledger.reduce((digests: Digests, { event }) => {
    const set = event.kind === 'undone' ? event.stands : event;
    return set?.kind === 'set' ? (set.settings.digests ?? digests) : digests;
  }, USUAL_SETTINGS.digests);
}
