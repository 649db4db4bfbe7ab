import { shown } from '#test/kit/lawful.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { Person } from '#src/people/person.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing, Posted } from '#src/ports/outbox.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { ThreadId } from '#src/ports/message.ts';

/** A messenger that keeps what it was given to post, in order. */
export type RecordingMessenger = Messenger & {
  readonly sent: readonly Departing[];
  /** What the next post does instead of succeeding; null lets it succeed. */
  readonly failWith: (fault: Error | null) => void;
  /** Who reads the places that messages are for; members until it is said. */
  readonly isReadBy: (audience: (to: Address) => Audience) => void;
};

/** A messenger for everybody, unless told whom it reaches. */
export function aMessenger(reaches: (to: Address, person: Person | null) => boolean = () => true): RecordingMessenger {
  const sent: Departing[] = [];
  let fault: Error | null = null;
  let audience: (to: Address) => Audience = () => 'members';
  return {
    sent,
    failWith: (next) => (fault = next),
    reaches,
    isReadBy: (next) => (audience = next),
    audienceOf: async (to) => audience(to),
    send: async (message) => {
      if (fault !== null) throw fault;
      sent.push(message);
      shown(message.card);
      return postedAs(message, sent.length);
    },
  };
}

function postedAs({ to, editing }: Departing, number: number): Posted {
  if (editing !== null) return editing;
  const alone = 'person' in to && (!('thread' in to) || to.only === true);
  const thread = alone ? `test:${to.person}` : 'thread' in to ? to.thread : `test:${'channel' in to ? to.channel : ''}`;
  return { thread: thread as ThreadId, message: `m${number}` };
}
