import type { AccountId } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';

/** An account on a platform, as the roster keeps it. */
export type Account = { readonly platform: string; readonly id: string };

// "teams:29:1abc" yes; "29:1abc" is an id alone.
const HAS_PLATFORM = /^[a-z]{2,20}:./u;

/** An account in full; one typed without its platform or place has those of whoever speaks. */
export function accountSaid(said: string, from: AccountId): Account | null {
  // A name has no digit, and every account has one.
  if (!/^[^\s"]{1,200}$/u.test(said) || !/\d/u.test(said)) return null;
  const own = accountIn(from);
  const { platform, id } = HAS_PLATFORM.test(said) ? accountIn(said) : { platform: own.platform, id: said };
  const place = platform === own.platform ? own.id.slice(0, own.id.lastIndexOf('/') + 1) : '';
  return { platform, id: id.includes('/') ? id : `${place}${id}` };
}

/** The platform by which somebody speaks. */
export function platformOf(from: AccountId): string {
  return accountIn(from).platform;
}

/** A person with an account on a platform, or with none there. */
export function withAccount(person: Person, platform: string, id: string | null): Person {
  const others = Object.entries(person.accounts).filter(([one]) => one !== platform);
  const own = id === null ? [] : [[platform, id] as const];
  return { ...person, accounts: Object.fromEntries([...others, ...own]) };
}

/** The parts of an account in full. */
export function accountIn(account: string): Account {
  const end = account.indexOf(':');
  return { platform: account.slice(0, end), id: account.slice(end + 1) };
}
