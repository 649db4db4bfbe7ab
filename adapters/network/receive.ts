import type { IncomingMessage } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Deadline } from './deadline.ts';
import type { Meetings } from './people/meetings.ts';

type Parts = {
  readonly inbox: Pick<Inbox, 'receive' | 'note' | 'message' | 'changed'>;
  readonly meetings: Pick<Meetings, 'begin' | 'end'>;
};

/** A message is not stored and will not be: its sender may be told so, or the platform may send it again. */
export class NotStored extends Error {
  override readonly name = 'NotStored';
  readonly of: IncomingMessage;

  constructor(of: IncomingMessage, cause: unknown) {
    super(cause instanceof Error ? cause.message : 'The register took nothing in.', { cause });
    this.of = of;
  }
}

/**
 * Stores a message before the deadline; from before that nobody else's run works it, since its writer may be somebody new.
 * Throws NotStored.
 */
export async function receive(
  message: IncomingMessage,
  { inbox, meetings }: Parts,
  deadline: Deadline,
): Promise<'new' | 'known'> {
  meetings.begin(message.from);
  try {
    if (!(await isOfNothing(message, inbox))) return await inbox.receive(message, deadline.left());
    await inbox.note(message, deadline.left());
    return 'known';
  } catch (error) {
    meetings.end(message.from);
    throw new NotStored(message, error);
  }
}

/** True for a deletion of what nobody heard: it may have come before it. */
async function isOfNothing({ how, of }: IncomingMessage, inbox: Parts['inbox']): Promise<boolean> {
  if (how !== 'deleted' || of === null) return false;
  return (await inbox.message(of)) === null && (await inbox.changed(of)) === null;
}
