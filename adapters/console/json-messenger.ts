import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { postedAs } from './posted-as.ts';

/** Hands each message to a printer of lines of JSON, for programs that talk to the console. */
export function createJsonMessenger(print: (message: Departing) => Promise<void>): Messenger {
  return {
    reaches: () => true,
    audienceOf: async (to) => ('channel' in to ? 'members' : 'asker'),
    send: async (message, person) => {
      await print(message);
      return postedAs(message, person);
    },
  };
}
