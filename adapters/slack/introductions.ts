import type { AccountId } from '#src/conversation/message.ts';
import { partsOf } from './account-parts.ts';
import type { People } from './people/people.ts';
import type { SlackWorld } from './world.ts';

/** True when the register knows the person behind an account, or Slack could be asked who they are and then it does. */
export type IsKnown = (account: AccountId) => Promise<boolean>;

/** One meeting ends after a second and a half, whether or not Slack has answered; a newcomer is worth a few. */
const MEETINGS = 4;

export function createIsKnown({ register }: Pick<SlackWorld, 'register'>, { meet }: Pick<People, 'meet'>): IsKnown {
  return async (account) => {
    const parts = partsOf(account);
    if (parts === null) return false;
    for (let left = MEETINGS; left > 0; left -= 1) {
      await meet(parts.team, parts.user);
      if ((await register.personAt(account)) !== null) return true;
    }
    return false;
  };
}
