import type { Person } from '#src/people/person.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Address } from '#src/ports/outgoing.ts';

/** What carries a message to an address: the first platform that reaches it and works, else the first that reaches it; null for none. */
export function carrierOf(to: Address, person: Person | null, messengers: readonly Messenger[]): Messenger | null {
  const all = carriersOf(to, person, messengers);
  return all.find(isWell) ?? all[0] ?? null;
}

/** True where what carried it is known not to work, and another platform that works reaches the same address. */
export function hasAnother(carrier: Messenger | null, reached: readonly Messenger[]): boolean {
  return carrier !== null && !isWell(carrier) && reached.some((one) => one !== carrier && isWell(one));
}

/** The platforms that reach an address. */
export function carriersOf(to: Address, person: Person | null, messengers: readonly Messenger[]): readonly Messenger[] {
  return messengers.filter(({ reaches }) => reaches(to, person));
}

function isWell({ isWell: asked }: Messenger): boolean {
  return asked?.() ?? true;
}
