import { createIsKnown as createIsKnownBy } from '#adapters/network/people/introductions.ts';
import type { IsKnown } from '#adapters/network/working.ts';
import { partsOf } from './account-parts.ts';
import type { People } from './people/people.ts';
import type { SlackWorld } from './world.ts';

export function createIsKnown(
  world: Pick<SlackWorld, 'register' | 'office'>,
  { meet, addressesOf }: Pick<People, 'meet' | 'addressesOf'>,
): IsKnown {
  const isKnown = createIsKnownBy(world, {
    addressesOf,
    meet: async (account) => {
      const parts = partsOf(account);
      if (parts !== null) await meet(parts.team, parts.user);
    },
  });
  return async (account) => partsOf(account) !== null && isKnown(account);
}
