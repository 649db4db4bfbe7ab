import type { Messenger } from '#src/ports/messenger.ts';
import type { Line } from './line.ts';

/** The same messenger, whose every post says whether anything goes through to its platform. */
export function watchedMessenger(messenger: Messenger, line: Line): Messenger {
  return {
    ...messenger,
    send: async (message, person) => {
      try {
        const sent = await messenger.send(message, person);
        line.worked();
        return sent;
      } catch (fault) {
        line.failed(fault);
        throw fault;
      }
    },
  };
}
