import { postedAs } from '#adapters/console/posted-as.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { OutgoingKind } from '#src/ports/outgoing.ts';
import type { RehearsedReach } from './rehearsed-reach.ts';

/** What is said unasked; an answer to somebody's own words is not. */
const UNASKED: ReadonlySet<OutgoingKind> = new Set(['nudge', 'escalation', 'office', 'digest']);

/** Brings nothing to anybody and tells what goes unasked; everybody has a thread of their own, as at the console. */
export function rehearsedMessenger(reach: RehearsedReach, tell: (message: Departing) => Promise<void>): Messenger {
  return {
    audienceOf: async (to) => ('channel' in to ? (reach.channel ?? 'unknown') : 'asker'),
    reaches: (to, person) => {
      if ('thread' in to) return true;
      return 'channel' in to ? reach.channel !== null : person !== null && reach.person(person);
    },
    send: async (message, person) => {
      if (message.edits === null && UNASKED.has(message.kind)) await tell(message);
      return postedAs(message, person);
    },
  };
}
