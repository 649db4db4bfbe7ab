import type { OutKey } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aCard } from './a-card.ts';
import { personId } from './an-action.ts';

/** A receipt to Ann as it is written down, unless said otherwise. */
export function anOutgoing(key: string, said: Partial<Outgoing> = {}): Outgoing {
  const to = { person: personId('Ann Archer') };
  const receipt = { kind: 'receipt', day: null, to, card: aCard({ heading: 'Recorded' }) } as const;
  return { key: key as OutKey, ...receipt, about: [], edits: null, holds: null, ...said };
}

/** The same on its way for the first time. */
export function aDeparting(said: Partial<Departing> = {}): Departing {
  return { ...anOutgoing('receipt/1'), editing: null, attempts: 1, ...said };
}
