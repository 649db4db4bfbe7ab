import type { IncomingMessage } from '#src/conversation/message.ts';
import type { Inbox } from '#src/ports.ts';
import type { Meetings } from './meetings.ts';

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
