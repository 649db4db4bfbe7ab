import { render } from '#adapters/slack/draw/render.ts';
import { partsOf } from '#adapters/slack/account-parts.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { sayNotStored } from '#src/messages/answer/refused/not-stored.ts';
import type { IncomingMessage } from '#src/ports/message.ts';

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
  const drawn = render(sayNotStored(text), null);
  const client = await clients(writer.team, 'interactive');
  await client.chat.postMessage({ channel: writer.user, text: drawn.text, blocks: [...drawn.blocks] });
}
