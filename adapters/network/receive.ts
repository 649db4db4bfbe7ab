import type { IncomingMessage } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Meetings } from './people/meetings.ts';

type Parts = {
  readonly inbox: Pick<Inbox, 'receive' | 'note' | 'message' | 'changed'>;
  readonly meetings: Pick<Meetings, 'begin' | 'end'>;
};

/** Stores a message; from before that nobody else's run works it, since its writer may be somebody new. */
export async function receive(message: IncomingMessage, { inbox, meetings }: Parts): Promise<'new' | 'known'> {
  meetings.begin(message.from);
  try {
    if (!(await isOfNothing(message, inbox))) return await inbox.receive(message);
    await inbox.note(message);
    return 'known';
  } catch (error) {
    meetings.end(message.from);
    throw error;
  }
}

/** True for a deletion of what nobody heard: it may have come before it. */
async function isOfNothing({ how, of }: IncomingMessage, inbox: Parts['inbox']): Promise<boolean> {
  if (how !== 'deleted' || of === null) return false;
  return (await inbox.message(of)) === null && (await inbox.changed(of)) === null;
}
