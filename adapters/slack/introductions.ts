import { createFindWho as createFindWhoBy } from '#adapters/network/people/introductions.ts';
import type { FindWho } from '#adapters/network/people/introductions.ts';
import { partsOf } from './account-parts.ts';
import type { People } from './people/people.ts';
import type { SlackWorld } from './world.ts';

export function createFindWho(
  world: Pick<SlackWorld, 'register' | 'office'>,
  { meet, addressesOf }: Pick<People, 'meet' | 'addressesOf'>,
): FindWho {
  return createFindWhoBy(world, {
    addressesOf,
    meet: async (account) => {
      const parts = partsOf(account);
      return parts === null ? 'answered' : meet(parts.team, parts.user);
    },
  });
}
