import { textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { isChannel, messageOf, threadOf } from '#adapters/teams/ids.ts';
import type { IncomingMessage, ThreadId } from '#src/ports/message.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { targetedIn } from '#adapters/teams/places/targeted.ts';
import { doneBy, isPersonal, isTargeted, objectIdOf } from './who-and-where.ts';
import type { Done } from './who-and-where.ts';
import { wordsOf } from './words.ts';

/** A message of a person: in private, to the bot by name or before it alone, or in a thread or chat in which the bot asks. */
export const hearSaid: Hear = async (activity, facts) => {
  const written = await writtenIn(activity, facts);
  if (written === null) return null;
  const { text, addressed, ...message } = written;
  const isWhole = isPersonal(activity.body) || (await facts.isAsking(message.thread));
  const words = isWhole ? text : addressed;
  if (words === null) return null;
  // One that is late, after its own edit, says what its writer has taken back; one that is sent again says nothing new.
  if (await facts.hasRecorded(message.id)) return null;
  const at = facts.momentOf(textAt(activity.body, 'timestamp'));
  return { ...message, text: words, at, card: null, how: 'said', of: null };
};

/** A message of a person as it reads now, whether or not it is for us. */
export type Written = Pick<IncomingMessage, 'id' | 'thread' | 'from' | 'text'> & { readonly addressed: string | null };

/** Who wrote a message, where and what; null when it is not a person's own. */
export async function writtenIn(activity: Activity, facts: HearingFacts): Promise<Written | null> {
  const done = doneBy(activity);
  if (done === null) return null;
  const { text, addressed, answers } = await wordsOf(activity, facts);
  const thread = await threadIn(done, answers, { activity, facts });
  return { id: messageOf(done.place, done.id), thread, from: done.from, text, addressed };
}

type Hearing = { readonly activity: Activity; readonly facts: HearingFacts };

/** In a channel the thread of the first message; in a chat that of the message quoted, or the whole conversation. */
async function threadIn(done: Done, answers: string | null, { activity, facts }: Hearing): Promise<ThreadId> {
  const { place, id } = done;
  // What nobody else saw is answered where nobody else sees it; it begins no thread of its own.
  if (isTargeted(activity.body)) {
    const root = place.root === id ? null : place.root;
    return threadOf(targetedIn({ ...place, root }, objectIdOf(done)));
  }
  if (isChannel(place.conversation)) {
    return threadOf({ ...place, root: place.root ?? textAt(activity.body, 'replyToId') ?? id });
  }
  const whole = threadOf({ ...place, root: null });
  const quoted = answers === null ? whole : threadOf({ ...place, root: answers });
  // Only what the bot said has a thread of its own here.
  return quoted !== whole && (await facts.isSpokenIn(quoted)) ? quoted : whole;
}
