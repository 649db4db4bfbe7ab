import type { CardFile } from '#src/messages/card-file.ts';
import type { Card } from '#src/messages/card.ts';
import { sayFileNotSent } from '#src/messages/report/file-card.ts';
import type { NotSent } from '#src/messages/report/file-card.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import { threadOf } from '#adapters/slack/ids.ts';
import type { Place } from '#adapters/slack/ids.ts';
import { isOwnChat, isUser } from '#adapters/slack/places/own-chat.ts';
import type { Use } from '#adapters/network/use.ts';
import type { DirectChannels } from './direct-channels.ts';
import type { ShareFile } from './share-file.ts';

type Sending = {
  readonly file: CardFile;
  readonly message: Departing;
  readonly at: Place;
  readonly use: Use;
  readonly parts: { readonly shareFile: ShareFile; readonly direct: Pick<DirectChannels, 'open'> };
};

/** Shares a file before one reader alone. Gives where, or the card that stands in its place; throws a SendFault. */
export async function sendFile({ file, message, at, use, parts }: Sending): Promise<Place | Card> {
  const card = (message.card.thread ?? []).find((one) => one.file?.name === file.name) ?? message.card;
  // It went out once, and nobody can know what became of it.
  if (message.again !== undefined) return sayFileNotSent(card, { because: 'not-known' });
  if (!isOwnChat(threadOf(at))) throw definiteRefusal('a report’s file goes into nobody’s chat but the asker’s own');
  // A file is shared in a conversation by its own id alone.
  const place = isUser(at.channel) ? { ...at, channel: await parts.direct.open(at.team, at.channel) } : at;
  const notSent: NotSent | null = await parts.shareFile({ file, at: place, use, attempts: message.attempts });
  return notSent === null ? place : sayFileNotSent(card, notSent);
}
