import { calledOf } from '#src/people/called-of.ts';
import { accountIn, withAccount } from '#src/commands/words/account-said.ts';
import { tellWhoSaid } from '#src/messages/answer/who-are-you.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { sharersWith } from '#src/people/sharers.ts';
import type { NewPersonEntry } from '#src/plan/ledger.ts';
import type { Saying } from '#src/plan/record-update.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { toldToEach } from '#src/ports/told-to-each.ts';
import type { Register } from '#src/ports/register.ts';
import { changePerson } from './change-person.ts';

type Taking = {
  readonly message: IncomingMessage;
  readonly roster: Roster;
  readonly saying: Saying;
  readonly register: Register;
};

/** What goes into the ledger and to the office when somebody has said which of several people they are. */
export type AccountTaken = { readonly entries: readonly NewPersonEntry[]; readonly notices: readonly Outgoing[] };

/** Gives an account to the one of several people with its e-mail address who says that it is theirs, and takes it from the others. */
export async function takeAccount(
  person: Person,
  { message, roster, saying, register }: Taking,
): Promise<AccountTaken> {
  const { platform, id } = accountIn(message.from);
  const others = sharersWith(person, roster);
  for (const other of others.filter(({ accounts }) => accounts[platform] === id)) {
    await changePerson(other, (stored) => withAccount(stored, platform, null), register);
  }
  await changePerson(person, (stored) => withAccount(stored, platform, id), register);
  const before = person.accounts[platform];
  const was = before === undefined ? null : `${platform}:${before}`;
  const event = { kind: 'linked', account: message.from, words: message.text, was } as const;
  const office = roster.people.filter(({ role, id: one }) => role === 'office' && one !== person.id);
  const card = tellWhoSaid({ name: calledOf(person), email: person.email, account: message.from, others });
  return {
    entries: [{ person: person.id, event, ...saying, by: person.id }],
    notices: toldToEach(
      office.map(({ id: one }) => one),
      { key: `who-said/${message.id}`, kind: 'notice', day: null, card },
    ),
  };
}
