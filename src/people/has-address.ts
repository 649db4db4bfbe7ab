import type { Person } from './person.ts';

/** True for somebody whom Slack or Teams could find: by an e-mail address or an account of theirs in the roster; the console needs neither. */
export function hasAddress({ email, accounts }: Pick<Person, 'email' | 'accounts'>): boolean {
  return email !== null || Object.keys(accounts).some((platform) => platform !== 'console');
}
