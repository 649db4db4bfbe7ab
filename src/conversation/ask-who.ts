import { calledOf } from '#src/people/called-of.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer } from '#src/commands/command.ts';
import { takeAccount } from '#src/commands/decide/take-account.ts';
import { unheardBefore } from '#src/commands/words/unheard.ts';
import { whoSaid } from '#src/commands/words/who-said.ts';
import { sayKnownAs, sayWhoAreYou } from '#src/messages/answer/who-are-you.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { peopleWithEmail } from '#src/people/sharers.ts';
import type { Plan } from '#src/plan/action.ts';
import type { AccountId, IncomingMessage } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { ConversationPorts } from './set-scene.ts';

/** Somebody whose account is nobody's yet, and what they are told: the person where they have just said who they are. */
type Newcomer = { readonly speaker: Person | null; readonly heard: Answer };

/** Everybody whose e-mail address an account that is nobody's has: one is linked without a word, several are asked. */
export async function whoCouldBe(
  account: AccountId,
  roster: Roster,
  messengers: readonly Pick<Messenger, 'addressesOf'>[],
): Promise<readonly Person[]> {
  const lists = await Promise.all(messengers.map(async ({ addressesOf }) => (await addressesOf?.(account)) ?? []));
  return peopleWithEmail(roster, lists.flat());
}

/** Asks whoever writes from an e-mail address of several people which of them they are, or hears their answer; null for any other stranger. */
export async function askWho(message: IncomingMessage, plan: Plan, ports: ConversationPorts): Promise<Newcomer | null> {
  const { register, threads, clock, messengers, office } = ports;
  const roster = withOffice(await register.roster(), office);
  const people = await whoCouldBe(message.from, roster, messengers);
  if (people.length < 2) return null;
  const said = whoSaid(message.text, people);
  if (said === null) return { speaker: null, heard: { ...answer(sayWhoAreYou(people, true)), holds: message.id } };
  const last = message.card === null ? await threads.last(message.thread) : await threads.card(message.card);
  const saying = { by: said.id, at: clock.now(), day: todayIn(clock, plan.zone), message: message.id };
  const taken = await takeAccount(said, { message, roster, saying, register });
  const others = people.filter(({ id }) => id !== said.id);
  const again = await unheardBefore(last, ports);
  return { speaker: said, heard: { ...answer(sayKnownAs(calledOf(said), others)), ...taken, again } };
}
