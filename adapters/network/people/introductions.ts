import type { AccountId } from '#src/ports/message.ts';
import type { IsKnown } from '#adapters/network/working.ts';
import { everybody } from '#adapters/network/roster.ts';
import { whoCouldBe } from '#src/conversation/ask-who.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';

/** One meeting ends after a second and a half, whether or not the platform has answered; a newcomer is worth a few. */
const MEETINGS = 4;

/** How a platform is asked about an account, and which addresses it then says are the account's. */
export type Introducing = Required<Pick<Messenger, 'addressesOf'>> & {
  readonly meet: (account: AccountId) => Promise<void>;
};

/** Knows whom the register knows, and has the platform asked about anybody else; one of two people with one address is known well enough to be asked which. */
export function createIsKnown(
  world: Pick<NetworkWorld, 'register' | 'office'>,
  { meet, addressesOf }: Introducing,
): IsKnown {
  return async (account) => {
    for (let left = MEETINGS; left > 0; left -= 1) {
      await meet(account);
      if ((await world.register.personAt(account)) !== null) return true;
      if ((await whoCouldBe(account, await everybody(world), [{ addressesOf }])).length > 1) return true;
    }
    return false;
  };
}
