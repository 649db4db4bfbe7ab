import { textAt } from '#adapters/network/fields.ts';
import { render } from '#adapters/slack/draw/render.ts';
import { teamOf } from '#adapters/slack/hear/who-and-where.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { postToUrl } from '#adapters/slack/send/response-url.ts';
import type { Card } from '#src/messages/card.ts';

/** Somebody who waits for a word that no register keeps, and where Slack said that it may be shown; null for nowhere. */
export type Waiting = { readonly team: string | null; readonly user: string | null; readonly url: string | null };

/** Who waits at a command, a press or a form, as its envelope says. */
export function waitingAt(body: object): Waiting {
  const user = textAt(body, 'user', 'id') ?? textAt(body, 'user_id');
  return { team: teamOf(body), user, url: textAt(body, 'response_url') };
}

type Parts = { readonly fetch: typeof globalThis.fetch; readonly clients: Clients };

/** Shows a card to whoever pressed, where they pressed; privately where Slack takes nothing there any more. */
export async function showWaiting({ team, user, url }: Waiting, card: Card, { fetch, clients }: Parts): Promise<void> {
  const isShown = url !== null && (await postToUrl(url, { message: render(card, null), replaces: false }, fetch));
  if (!isShown && team !== null && user !== null) await writePrivately({ team, user }, card, clients);
}

/** Writes to an account privately, past the outbox. */
export async function writePrivately(
  { team, user }: { readonly team: string; readonly user: string },
  card: Card,
  clients: Clients,
): Promise<void> {
  const message = render(card, null);
  const post = { channel: user, text: message.text, blocks: [...message.blocks] };
  const client = await clients(team, 'interactive');
  await client.chat.postMessage(post);
}
