import { partsOf } from '#adapters/slack/account-parts.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { sayNotStored } from '#src/messages/answer/refused/not-stored.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { writePrivately } from './write-privately.ts';

/** How often Slack sends an event again: at once, after a minute and after five, and then never. */
const LAST = 3;

/**
 * Writes privately to whoever wrote what Slack sent for the last time and nobody could store: past the register, which takes
 * nothing in, and once, since nothing of it is kept. Nothing is said where Slack sends it again, or nobody's words are lost.
 */
export async function tellOfLoss(
  { again }: Envelope,
  { from, text }: IncomingMessage,
  clients: Clients,
): Promise<void> {
  const writer = partsOf(from);
  if (writer === null || text === '' || (again ?? 0) < LAST) return;
  await writePrivately(writer, sayNotStored(text), clients);
}
