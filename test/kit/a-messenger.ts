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
};

/** A messenger for everybody, unless told whom it reaches. */
export function aMessenger(reaches: (to: Address, person: Person | null) => boolean = () => true): RecordingMessenger {
  const sent: Departing[] = [];
  let fault: Error | null = null;
  return {
    sent,
    failWith: (next) => (fault = next),
    reaches,
    audienceOf: async () => 'members',
    send: async (message) => {
      if (fault !== null) throw fault;
      sent.push(message);
      return postedAs(message, sent.length);
    },
  };
}

function postedAs({ to, editing }: Departing, number: number): Posted {
  if (editing !== null) return editing;
  const thread = 'thread' in to ? to.thread : `test:${'channel' in to ? to.channel : to.person}`;
  return { thread: thread as ThreadId, message: `m${number}` };
}
