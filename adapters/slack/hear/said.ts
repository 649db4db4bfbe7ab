import { textAt } from '#adapters/network/fields.ts';
import { accountOf, messageOf, threadOf } from '#adapters/slack/ids.ts';
import type { IncomingMessage, ThreadId } from '#src/ports/message.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { botUserOf, isPrivate, teamOf } from './who-and-where.ts';
import { wordsOf } from './words.ts';

/** Kinds of message that are somebody's own words; joins, topics, bots and the rest have others. */
const OWN_WORDS: readonly (string | null)[] = [null, 'file_share', 'thread_broadcast'];

/** A message of a person: in private, to the bot by name, or in a thread in which the bot asks. */
export const hearSaid: Hear = async (body, facts) => {
  const event = 'event' in body ? body.event : null;
  const team = teamOf(body);
  const written = team === null ? null : writtenBy(event, { team, body });
  if (team === null || written === null) return null;
  const { text, addressed } = wordsOf(event, { body, team, facts });
  const isWhole = isPrivate(event) || textAt(event, 'type') === 'app_mention';
  const words = isWhole || (await answersUs(event, written.thread, facts)) ? text : addressed;
  if (words === null) return null;
  return { ...written, text: words, at: facts.momentOf(textAt(event, 'ts')), card: null, how: 'said', of: null };
};

/** Who wrote a message and where; null when it is not a person's own words. */
export function writtenBy(
  message: unknown,
  { team, body, event = message }: { readonly team: string; readonly body: object; readonly event?: unknown },
): Pick<IncomingMessage, 'id' | 'thread' | 'from'> | null {
  const [user, channel, ts] = [textAt(message, 'user'), textAt(event, 'channel'), textAt(message, 'ts')];
  if (user === null || channel === null || ts === null) return null;
  if (!OWN_WORDS.includes(textAt(message, 'subtype')) || textAt(message, 'bot_id') !== null) return null;
  if (user === botUserOf(body) || user === 'USLACKBOT') return null;
  // What is typed under no message of a private conversation answers whatever was said last in it.
  const root = textAt(message, 'thread_ts') ?? (isPrivate(event) ? null : ts);
  const place = { team, channel, ts: root };
  return { id: messageOf(place, ts), thread: threadOf(place), from: accountOf(team, user) };
}

function answersUs(event: unknown, thread: ThreadId, facts: HearingFacts): Promise<boolean> {
  return textAt(event, 'thread_ts') === null ? Promise.resolve(false) : facts.isAsking(thread);
}
