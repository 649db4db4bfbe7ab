import type { Zone } from '#src/calendar/instant.ts';
import { withAccount } from '#src/commands/words/account-said.ts';
import type { Person } from '#src/people/person.ts';
import { whyNot } from './slack-user.ts';
import type { SlackUser } from './slack-user.ts';

const PLATFORM = 'slack';

/** A person's account as the roster has it, 'T1/U7' or 'U7'; null for none. */
export function slackAccountOf({ accounts }: Pick<Person, 'accounts'>): string | null {
  return accounts[PLATFORM] ?? null;
}

/** A link that no longer holds, and why as a clause; or the person as they should be kept. */
export type Checked = { readonly unlink: string } | { readonly keep: Person };

/** What Slack's answer about a linked account means for the person; `planZone` is what a person without a zone has. */
export function checkLink(person: Person, user: SlackUser | null, planZone: Zone | null): Checked {
  if (user === null) return { unlink: 'Slack knows no such account' };
  // Who has not joined yet was linked by somebody who knows.
  if (user.standing !== 'member' && user.standing !== 'invited') return { unlink: whyNot(user.standing) };
  return { keep: linkedTo(person, user, planZone) };
}

/** A person with an account, in full, and its time zone where the roster gives none. */
export function linkedTo(person: Person, { team, id, zone }: SlackUser, planZone: Zone | null): Person {
  const account = `${team}/${id}`;
  const linked = slackAccountOf(person) === account ? person : withAccount(person, PLATFORM, account);
  return person.zone !== null || zone === null || zone === planZone ? linked : { ...linked, zone };
}

/** A person without their account. */
export function unlinked(person: Person): Person {
  return withAccount(person, PLATFORM, null);
}
