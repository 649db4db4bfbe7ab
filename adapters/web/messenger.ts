import type { Messenger } from '#src/ports/messenger.ts';
import { isOnPage } from './ids.ts';

/** Answers stand where they were asked for, in the register, and a page shows them from there; nothing is ever brought to anybody here unasked. */
export const webMessenger: Messenger = {
  reaches: (to) => 'thread' in to && isOnPage(to.thread),
  audienceOf: async () => 'asker',
  send: async ({ key, to, editing }) => {
    if (editing !== null) return editing;
    if (!('thread' in to)) throw new Error('A page has no place but a thread.');
    return { thread: to.thread, message: key };
  },
};
