import type { OutKey } from '#src/ports/message.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** The parts of a message that still follow in its thread, each to be posted and refused by itself; a reply to one is about the whole. */
export function partsOf(message: Departing, { thread, more = 0 }: Sent): readonly Outgoing[] {
  const { key, kind, day, to, card, about, holds } = message;
  const person = 'person' in to ? to.person : null;
  // Whoever is known by their account alone is still known by it.
  const account = 'account' in to && to.account !== undefined ? { account: to.account } : {};
  return Array.from({ length: more }, (_, index) => ({
    key: `${key}/part:${index + 1}` as OutKey,
    kind,
    day,
    to: { thread, person, ...account },
    card,
    // Asked by the first part; the others ask nothing of their own.
    about: about.map(({ action }) => ({ action, rule: null })),
    edits: null,
    holds,
    part: { of: key, number: index + 1 },
  }));
}
