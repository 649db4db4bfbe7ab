import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { render } from '#adapters/slack/draw/render.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { answerBody } from '#adapters/slack/send/response-url.ts';
import { FORM_NOT_STORED, sayNotStored } from '#src/messages/answer/refused/not-stored.ts';
import type { Acknowledge } from './acknowledge.ts';
import { showWaiting, waitingAt } from './write-privately.ts';

type Parts = {
  readonly clients: Clients;
  readonly fetch: typeof globalThis.fetch;
  readonly inBackground: (work: Promise<void>) => void;
};

/**
 * Tells whoever waits at a command, a press or a form that it was not stored: Slack sends none of them again, and an error
 * without a word would leave it open whether they were heard. False where nobody waits, and Slack sends it again.
 */
export function tellNotStored({ kind, body }: Envelope, acknowledge: Acknowledge, parts: Parts): boolean {
  const waiting = waitingAt(body);
  const tell = (typed: string | null): void => parts.inBackground(showWaiting(waiting, sayNotStored(typed), parts));
  if (kind === 'command') {
    const typed = typedIn(body);
    const isShown = acknowledge(answerBody(render(sayNotStored(typed), null)));
    if (!isShown) tell(typed);
    return true;
  }
  const field = fieldIn(body);
  if (field !== null) return acknowledge({ response_action: 'errors', errors: { [field]: FORM_NOT_STORED } });
  if (kind !== 'interactive' || waiting.url === null) return false;
  acknowledge(null);
  tell(null);
  return true;
}

function typedIn(body: object): string {
  return `${textAt(body, 'command') ?? '/rag'} ${textAt(body, 'text') ?? ''}`.trim();
}

/** The first field of a form that was sent off, under which Slack shows a sentence. */
function fieldIn(body: object): string | null {
  if (textAt(body, 'type') !== 'view_submission') return null;
  const values = fieldAt(body, 'view', 'state', 'values');
  return typeof values === 'object' && values !== null ? (Object.keys(values)[0] ?? null) : null;
}
