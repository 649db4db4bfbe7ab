import { textAt } from '#adapters/network/fields.ts';
import { cardModal } from '#adapters/slack/forms/plain-modals.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Forms } from '#adapters/slack/pages/open-forms.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { sayOfAnother } from '#src/messages/answer/refused/other-register.ts';
import type { Acknowledge } from './acknowledge.ts';
import { showWaiting, waitingAt } from './write-privately.ts';

type Parts = {
  readonly world: { readonly fetch: typeof globalThis.fetch };
  readonly clients: Clients;
  readonly forms: Pick<Forms, 'openOfAnother'>;
  readonly inBackground: (work: Promise<void>) => void;
};

/** Tells whoever pressed or sent off what another register made that it does nothing here: in the form, beside the card, or over the page. */
export function tellOfAnother(
  { body }: Envelope,
  { acknowledge }: { readonly acknowledge: Acknowledge },
  { world: { fetch }, clients, forms, inBackground }: Parts,
): void {
  if (textAt(body, 'type') === 'view_submission') {
    acknowledge({ response_action: 'update', view: cardModal(sayOfAnother()) });
    return;
  }
  acknowledge(null);
  const waiting = waitingAt(body);
  const { team, user, url } = waiting;
  const trigger = textAt(body, 'trigger_id');
  if (url !== null) inBackground(showWaiting(waiting, sayOfAnother(), { fetch, clients }));
  else if (team !== null && user !== null && trigger !== null)
    inBackground(forms.openOfAnother({ team, user, trigger }));
}
