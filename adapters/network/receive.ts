import type { IncomingMessage } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Meetings } from './people/meetings.ts';

type Parts = { readonly inbox: Pick<Inbox, 'receive'>; readonly meetings: Pick<Meetings, 'begin' | 'end'> };

/** Stores a message; from before that nobody else's run works it, since its writer may be somebody new. */
export async function receive(message: IncomingMessage, { inbox, meetings }: Parts): Promise<'new' | 'known'> {
  meetings.begin(message.from);
  try {
    return await inbox.receive(message);
  } catch (error) {
    meetings.end(message.from);
    throw error;
  }
}
