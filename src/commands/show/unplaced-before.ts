import type { Day } from '#src/calendar/day.ts';
import { dayIn } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { leaveSaid } from '#src/commands/update/requests/leave-said.ts';
import type { Unplaced } from '#src/office/unplaced.ts';
import type { Roster } from '#src/people/person.ts';
import type { UnplacedMessage } from '#src/ports/register.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';

type Now = { readonly today: Day; readonly zone: Zone; readonly roster: Roster };

/** What somebody wrote before today of which nobody said the action, as it is heard; what is of today is still its writer's to place, unasked. */
export function unplacedBefore(messages: readonly UnplacedMessage[], now: Now): readonly Unplaced[] {
  return messages.filter((one) => isOfBefore(one, now)).map((one) => readAgain(one, now));
}

/** True for a message that stands before the office: of a day before, and no command that there is not. */
export function isOfBefore(one: UnplacedMessage, { today, zone }: Pick<Now, 'today' | 'zone'>): boolean {
  return isMeantForAction(one) && dayIn(one.at, zone) < today;
}

function readAgain(one: UnplacedMessage, now: Now): Unplaced {
  const leave = leaveSaid(one, now);
  const { number, person, words, at } = one;
  const own = { number, on: dayIn(at, now.zone), person, words: asHeard(words).words };
  return leave === null ? own : { ...own, leave };
}

/** False for few words behind "/rag": they are a command that there is not, and their writer was told how to say it. */
export function isMeantForAction({ words }: UnplacedMessage): boolean {
  const heard = asHeard(words);
  return !heard.addressed || heard.words.split(/\s+/u).length >= MEANT;
}

const MEANT = 3;
