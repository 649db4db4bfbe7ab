import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import { SendFault } from '#src/ports/send-fault.ts';

/** Where something stands in Slack: `ts` is the root of a thread, null for the conversation itself. */
export type Place = { readonly team: string; readonly channel: string; readonly ts: string | null };

/** A person's account: Slack's user ids count within a workspace. */
export function accountOf(team: string, user: string): AccountId {
  return `slack:${team}/${user}` as AccountId;
}

/** A thread of a conversation; without a root it is the whole conversation, whose last word is the newest of its threads. */
export function threadOf({ team, channel, ts }: Place): ThreadId {
  return `slack:${team}/${channel}/${ts ?? ''}` as ThreadId;
}

/** The place that a thread id names; null for one of another platform. */
export function placeOf(thread: ThreadId): Place | null {
  const [, team, channel, ts] = /^slack:([^/]+)\/([^/]+)\/(.*)$/u.exec(thread) ?? [];
  return team === undefined || channel === undefined ? null : { team, channel, ts: ts === '' ? null : (ts ?? null) };
}

/** The place of a thread that must be on Slack; throws a SendFault for any other. */
export function placeIn(thread: ThreadId): Place {
  const place = placeOf(thread);
  if (place === null) throw new SendFault('the thread is not on Slack', { definite: true, retryAfter: null });
  return place;
}

/** The id of a message of a person, which an edit or a deletion names again. */
export function messageOf({ team, channel }: Place, ts: string): MessageId {
  return `slack:${team}/${channel}/${ts}` as MessageId;
}

/** The id of an envelope that is no message: a command, a tap, a form; Slack's own id for it, so that a retry is known. */
export function envelopeOf(kind: 'command' | 'tap' | 'form' | 'event', id: string): MessageId {
  return `slack:${kind}/${id}` as MessageId;
}
