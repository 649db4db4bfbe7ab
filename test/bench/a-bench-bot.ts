import type { Report } from '#jobs/world.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { PersonId } from '#src/people/person.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';

type Around = Pick<Messenger, 'atOnce'> & {
  readonly now: Instant;
  /** What befalls a message before it counts as sent. */
  readonly arrive?: () => unknown;
  /** As a rule whatever is reported ends the bench. */
  readonly report?: Report;
};

/** A bot on a platform that reaches everybody and shows nothing. */
export function aBenchBot(store: Store, { now, arrive, report = endsIt, ...atOnce }: Around): Bot {
  const messenger: Messenger = {
    audienceOf: async () => 'members',
    reaches: () => true,
    send: async ({ key }) => {
      await arrive?.();
      return { thread: 'bench:1' as ThreadId, message: key };
    },
    ...atOnce,
  };
  return createBot({ store, clock: { now: () => now }, messengers: [messenger], office: [], digestNote: null, report });
}

const endsIt: Report = ({ what, error }) => {
  throw new Error(what, { cause: error });
};

/** What somebody says of their own accord, in a conversation of their own; `nth` tells it from all others. */
export function aBenchMessage(
  by: PersonId,
  { nth, text, at }: { readonly nth: number; readonly text: string; readonly at: Instant },
): IncomingMessage {
  const [id, from, thread] = [`bench:${nth}` as MessageId, `console:${by}` as AccountId, `bench:${by}` as ThreadId];
  return { id, thread, from, text, at, card: null, how: 'said', of: null };
}
