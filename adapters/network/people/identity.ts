import type { AccountId } from '#src/ports/message.ts';
import type { Identity } from '#src/ports/messenger.ts';
import type { Meetings } from './meetings.ts';

type Parts = {
  /** True for an account of this platform. */
  readonly isOurs: (account: AccountId) => boolean;
  readonly meetings: Pick<Meetings, 'isUnder'>;
  /** True while what the platform said of an account is fresh enough to go by. */
  readonly isCertain: (account: AccountId) => boolean;
};

/** What a platform can say of an account: only where it lately did may somebody be told that they are not known. */
export function identityBy({ isOurs, meetings, isCertain }: Parts): (account: AccountId) => Identity {
  return (account) => {
    if (!isOurs(account)) return 'said';
    if (meetings.isUnder(account)) return 'asking';
    return isCertain(account) ? 'said' : 'unable';
  };
}
