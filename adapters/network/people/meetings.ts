import type { AccountId } from '#src/ports/message.ts';

/** Accounts of which it is being found out who they are: what they said waits meanwhile. */
export type Meetings = {
  readonly begin: (account: AccountId) => void;
  readonly end: (account: AccountId) => void;
  readonly isUnder: (account: AccountId) => boolean;
};

/** Counts, since one person may say several things before they are known. */
export function createMeetings(): Meetings {
  const under = new Map<AccountId, number>();
  return {
    begin: (account) => under.set(account, (under.get(account) ?? 0) + 1),
    end: (account) => {
      const left = (under.get(account) ?? 0) - 1;
      if (left > 0) under.set(account, left);
      else under.delete(account);
    },
    isUnder: (account) => under.has(account),
  };
}
