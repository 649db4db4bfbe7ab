import { textAt } from '#adapters/network/fields.ts';
import { render } from '#adapters/slack/draw/render.ts';
import { cardModal } from '#adapters/slack/forms/plain-modals.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Acknowledge } from '#adapters/slack/receive/acknowledge.ts';
import { answerBody, postToUrl } from '#adapters/slack/send/response-url.ts';
import type { Card } from '#src/messages/card.ts';

/** How something is answered that no register has taken in. */
type Ways = { readonly acknowledge: Acknowledge; readonly fetch: typeof globalThis.fetch };

/** Shows a card to whoever waits at a command, a press or a form, by what the envelope itself brings. False where nobody waits. */
export async function tellWaiting(
  { kind, body }: Envelope,
  card: Card,
  { acknowledge, fetch }: Ways,
): Promise<boolean> {
  if (kind === 'command') return acknowledge(answerBody(render(card, null)));
  if (textAt(body, 'type') === 'view_submission')
    return acknowledge({ response_action: 'update', view: cardModal(card) });
  const url = textAt(body, 'response_url');
  if (kind !== 'interactive' || url === null) return false;
  acknowledge(null);
  return postToUrl(url, { message: render(card, null), replaces: false }, fetch);
}

/** What somebody typed behind a slash, to be said back to them; null for anything else. */
export function typedBehindSlash({ kind, body }: Envelope): string | null {
  return kind === 'command' ? `${textAt(body, 'command') ?? '/rag'} ${textAt(body, 'text') ?? ''}`.trim() : null;
}
