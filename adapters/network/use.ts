import { laneOf } from '#src/ports/outgoing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** What a call is for: somebody waits for it, or nobody does. */
export type Use = 'interactive' | 'bulk';

/** What the calls that send a message are for. */
export function useOf({ kind }: Pick<Outgoing, 'kind'>): Use {
  return laneOf(kind) === 'answers' ? 'interactive' : 'bulk';
}
