import type { AccountId } from '#src/ports/message.ts';
import type { IsKnown } from '#adapters/network/working.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';

/** One meeting ends after a second and a half, whether or not the platform has answered; a newcomer is worth a few. */
const MEETINGS = 4;

/** Knows whom the register knows, and has the platform asked about anybody else. */
export function createIsKnown(
  { register }: Pick<NetworkWorld, 'register'>,
  meet: (account: AccountId) => Promise<void>,
): IsKnown {
  return async (account) => {
    for (let left = MEETINGS; left > 0; left -= 1) {
      await meet(account);
      if ((await register.personAt(account)) !== null) return true;
    }
    return false;
  };
}
