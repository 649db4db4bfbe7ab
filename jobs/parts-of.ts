import { partKey } from '#src/ports/part-key.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** The parts of a message that still follow in its thread, each to be posted and refused by itself; a reply to one is about the whole. */
export function partsOf(message: Departing, { thread, more = 0 }: Sent): readonly Outgoing[] {
  const { key, kind, to, card, about, holds } = message;
  const person = 'person' in to ? to.person : null;
  return Array.from({ length: more }, (_, index) => ({
    key: partKey({ of: key, number: index + 1 }),
    kind,
    to: { thread, person },
    card,
    // Asked by the first part; the others ask nothing of their own.
    about: about.map(({ action }) => ({ action, rule: null })),
    edits: null,
    holds,
  }));
}
