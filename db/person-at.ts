import type { AccountId } from '#src/ports/message.ts';
import type { Person, Roster } from '#src/people/person.ts';

/** The person behind an account; null when nobody has it, or when two do and so neither certainly speaks. */
export function personAt({ people }: Roster, account: AccountId): Person | null {
  const end = account.indexOf(':');
  const [platform, id] = [account.slice(0, end), account.slice(end + 1)];
  if (end < 1 || id === '') return null;
  const fitting = people.filter((person) => hasAccount(person, platform, id));
  return fitting.length === 1 ? fitting[0]! : null;
}

// At the console people speak under their own id or name: whoever sits there may say who they are. On the page whoever
// signed in speaks under their own id, which nobody else can give.
function hasAccount(person: Person, platform: string, id: string): boolean {
  if (platform === 'web') return person.id === id;
  const known = Object.hasOwn(person.accounts, platform) ? person.accounts[platform] : undefined;
  if (known !== undefined && (known === id || known === withoutPlace(id))) return true;
  if (platform !== 'console') return false;
  return person.id === id || person.name.toLowerCase() === id.toLowerCase();
}

// A platform's ids may count within a place, 'T1/U7'; whoever wrote the roster may have known the 'U7' alone.
function withoutPlace(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
