import type { Link } from '#src/messages/card.ts';
import { linksIn } from '#src/messages/text/links-in.ts';
import type { Person } from '#src/people/person.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Messenger } from '#src/ports/messenger.ts';

type Asking = { readonly message: IncomingMessage; readonly speaker: Person };
type From = { readonly inbox: Pick<Inbox, 'message'>; readonly messengers: readonly Messenger[] };

/** Where the words behind a line of the record can be opened by whoever asks; null where no platform can say, or they may not read there. */
export async function linkToLine(
  { message: id, by }: Pick<ActionEntry, 'message' | 'by'>,
  { message, speaker }: Asking,
  { inbox, messengers }: From,
): Promise<Link | null> {
  if (id === null || !messengers.some(({ linkTo }) => linkTo !== undefined)) return null;
  // A line keeps the id of its message as plain words.
  const of = id as MessageId;
  const said = { message: of, thread: (await inbox.message(of))?.thread ?? null };
  const reader = { thread: message.thread, isOwn: by === speaker.id };
  for (const { linkTo } of messengers) {
    const url = (await linkTo?.(said, reader)) ?? null;
    if (url !== null) return linksIn(url)[0] ?? null;
  }
  return null;
}
