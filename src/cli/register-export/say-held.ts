import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import type { LeftOut } from './leave-out.ts';
import type { Everything } from './read-everything.ts';

/** What whoever hands an export on should know of what is in it, and how to leave that out. */
export function sayHeld({ roster, tracked }: Everything, without: readonly LeftOut[]): string {
  const restricted = restrictedAmong(tracked).size;
  const held = [
    ...(restricted === 0 || without.includes('restricted')
      ? []
      : [sayCount(restricted, 'restricted action', 'restricted actions')]),
    ...(roster.people.length === 0 || without.includes('people')
      ? []
      : [`the names, addresses and accounts of ${sayCount(roster.people.length, 'person', 'people')}`]),
  ];
  const words = 'What people wrote stands in it as they wrote it, and may name others.';
  return held.length === 0
    ? `It is for whoever may see the plan. ${words}`
    : `It holds ${sayAnd(held)}: keep it as you keep the register. ${words} Leave out with --without restricted, --without people, or both.`;
}
