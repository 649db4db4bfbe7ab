import type { ThreadId } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';
import type { Departing, Posted } from '#src/ports/outbox.ts';
import { consoleThread } from './room.ts';

/** Where a message stands at the console: in its reader's one thread, or in a channel's. */
export function postedAs({ key, to, editing }: Departing, person: Person | null): Posted {
  if (editing !== null) return editing;
  if ('thread' in to) return { thread: to.thread, message: key };
  if ('channel' in to) return { thread: `console:#${to.channel}` as ThreadId, message: key };
  return { thread: consoleThread(person?.id ?? to.person), message: key };
}
