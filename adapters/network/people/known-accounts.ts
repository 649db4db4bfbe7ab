/** What a platform last said of accounts; null is an account that it does not know. */
export type KnownAccounts<User> = {
  readonly note: (account: string, user: User | null, now: number) => void;
  /** True while an answer is fresh enough to go by: a member's for a day, anybody else's for ten minutes. */
  readonly isFresh: (account: string, now: number) => boolean;
  readonly find: (account: string) => User | null;
};

const FRESH = { member: 24 * 3_600_000, other: 10 * 60_000 } as const;
/** More than any council's leads; a flood of strangers does not fill the memory. */
const MOST = 5000;

export function createKnownAccounts<User extends { readonly standing: string }>(): KnownAccounts<User> {
  const known = new Map<string, { readonly user: User | null; readonly at: number }>();
  return {
    note: (account, user, at) => {
      known.delete(account);
      known.set(account, { user, at });
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
    isFresh: (account, now) => {
      const one = known.get(account);
      if (one === undefined) return false;
      return now - one.at < (one.user?.standing === 'member' ? FRESH.member : FRESH.other);
    },
    find: (account) => known.get(account)?.user ?? null,
  };
}
