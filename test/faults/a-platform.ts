import type { Card } from '#src/messages/card.ts';
import type { Person } from '#src/people/person.ts';
import type { IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';

/** What a platform took in for people to see: under which key, whether it stands by itself or changes something, where that is, and its card. */
export type Taken = {
  readonly key: OutKey;
  /** The message of which this is a part; its own key for a whole one. */
  readonly whole: OutKey;
  readonly kind: Departing['kind'];
  readonly isEdit: boolean;
  /** The same of a message and of all that changes it. */
  readonly at: string;
  readonly card: Card;
  readonly to: string;
  readonly day: string;
  readonly again: boolean;
};

/** A platform that outlives the processes behind it: it keeps what people said until that is acknowledged, and what was posted. */
export type Platform = {
  readonly messenger: Messenger;
  readonly taken: readonly Taken[];
  readonly says: (message: IncomingMessage) => void;
  readonly acknowledge: (id: MessageId) => void;
  readonly hasAcknowledged: (id: MessageId) => boolean;
  /** What was said and never acknowledged: a platform sends it again. */
  readonly unacknowledged: () => readonly IncomingMessage[];
};

export function aPlatform(): Platform {
  const taken: Taken[] = [];
  const said = new Map<MessageId, IncomingMessage>();
  const acknowledged = new Set<MessageId>();
  return {
    messenger: {
      reaches: () => true,
      audienceOf: async () => 'members',
      send: async (message, person) => {
        const sent = sentOf(message, person);
        taken.push({
          ...takenOf(message, person),
          isEdit: message.editing !== null,
          at: `${sent.thread}/${sent.message}`,
        });
        return sent;
      },
    },
    taken,
    says: (message) => void said.set(message.id, message),
    acknowledge: (id) => void acknowledged.add(id),
    hasAcknowledged: (id) => acknowledged.has(id),
    unacknowledged: () => [...said.values()].filter(({ id }) => !acknowledged.has(id)),
  };
}

/** What is noted of a message as it is handed over, before it is known where it stands. */
export function takenOf(message: Departing, person: Person | null): Omit<Taken, 'isEdit' | 'at'> {
  const { key, kind, to, day, part, card } = message;
  const whom = person?.id ?? ('channel' in to ? to.channel : to.person);
  return { key, whole: part?.of ?? key, kind, card, to: whom ?? 'nobody', day: day ?? '', again: 'again' in message };
}

function sentOf({ key, to, editing, part, kind, card }: Departing, person: Person | null): Sent {
  if (editing !== null) return editing;
  const more = kind === 'digest' && part === undefined ? (card.thread?.length ?? 0) : 0;
  if ('thread' in to) return { thread: to.thread, message: key, more };
  const place = 'channel' in to ? `#${to.channel}` : (person?.id ?? to.person);
  return { thread: `console:${place}` as ThreadId, message: key, more };
}
