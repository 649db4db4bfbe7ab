import { addDays, daysBetween, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import type { LeaveMeant } from '#src/office/unplaced.ts';
import type { PersonId, Roster } from '#src/people/person.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Register, UnplacedMessage } from '#src/ports/register.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import { whoAnswers } from './who-answers.ts';
import type { Named } from './who-answers.ts';

/** Days; what is longer has its ends turned round, or a year that was rolled on. */
export const LONGEST_LEAVE = 300;

const NO_REFS = refBook([]);

/** Where and when words are read again. */
type Now = { readonly zone: Zone; readonly roster: Roster };

/** The leave that words speak of which nobody placed, as of the day on which they were written; null for any other words. */
export function leaveSaid({ words, at, person }: UnplacedMessage, { zone, roster }: Now): LeaveMeant | null {
  const on = dayIn(at, zone);
  const { parts } = readReply(asHeard(words).words, {
    today: on,
    plans: [],
    isRef: (said) => /\d[./]\d/u.test(said),
    book: NO_REFS,
    asked: [],
  });
  const request = parts.find((part) => part.request?.kind === 'away')?.request;
  if (request?.kind !== 'away') return null;
  // A leave that has begun counts from the day on which it is said.
  const from = laterOf(request.from, on);
  const { until, to } = request;
  const isPlain = until !== null && until >= from && daysBetween(from, until) <= LONGEST_LEAVE;
  return { from, to: isPlain ? until : null, deputy: deputyIn(whoAnswers({ words, to, person }, roster)) };
}

/** The messages in which somebody spoke of a leave that nobody has arranged: once one is, or they are not away, they wait no longer. */
export async function leavesUnarranged(
  person: PersonId,
  { register, zone, roster }: Now & { readonly register: Register },
): Promise<readonly MessageId[]> {
  const own = (await register.unplaced()).filter((one) => one.person === person);
  return own.filter((one) => leaveSaid(one, { zone, roster }) !== null).map(({ id }) => id);
}

/** How long a leave may be of which no last day was named, to choose from. */
export function lastDaysOffered(from: Day): readonly Day[] {
  return [7, 14, 28].map((length) => addDays(from, length - 1));
}

function deputyIn(named: Named | null): string | null {
  const [only, ...others] = named?.isAnswering === true ? named.people : [];
  return others.length === 0 ? (only ?? null) : null;
}
