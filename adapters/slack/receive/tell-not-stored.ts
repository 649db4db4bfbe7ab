import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { render } from '#adapters/slack/draw/render.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { answerBody, postToUrl } from '#adapters/slack/send/response-url.ts';
import { FORM_NOT_STORED, sayNotStored } from '#src/messages/answer/not-stored.ts';
import type { Acknowledge } from './take.ts';

/** Tells whoever waits at a command, a press or a form that it was not stored; false where nobody waits, and Slack sends it again. */
export type TellNotStored = (envelope: Envelope, acknowledge: Acknowledge) => boolean;

type Parts = {
  readonly fetch: typeof globalThis.fetch;
  readonly inBackground: (work: Promise<void>) => void;
};

/** Slack sends neither of them again: an error without a word would leave it open whether they were heard. */
export function createTellNotStored({ fetch, inBackground }: Parts): TellNotStored {
  const tellAt = (url: string, typed: string | null): void => {
    const message = render(sayNotStored(typed), null);
    inBackground(postToUrl(url, { message, replaces: false }, fetch).then(() => undefined));
  };
  return ({ kind, body }, acknowledge) => {
    const url = textAt(body, 'response_url');
    if (kind === 'command') {
      const typed = typedIn(body);
      const isShown = acknowledge(answerBody(render(sayNotStored(typed), null)));
      if (!isShown && url !== null) tellAt(url, typed);
      return true;
    }
    const field = fieldIn(body);
    if (field !== null) return acknowledge({ response_action: 'errors', errors: { [field]: FORM_NOT_STORED } });
    if (kind !== 'interactive' || url === null) return false;
    acknowledge(null);
    tellAt(url, null);
    return true;
  };
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
