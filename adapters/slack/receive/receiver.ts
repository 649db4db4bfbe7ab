import type { App, Receiver } from '@slack/bolt';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

/** Bolt's side of the receiver: it hands over what is to be done at once. Messages never pass here; they go by the inbox. */
export type SideWorkReceiver = Receiver & { readonly hand: (envelope: Envelope) => Promise<void> };

/** A receiver for Bolt whose envelopes are verified, stored where they need to be, and acknowledged before Bolt sees them. */
export function createSideWorkReceiver(): SideWorkReceiver {
  let app: App | null = null;
  return {
    init: (own) => {
      app = own;
    },
    start: async () => {},
    stop: async () => {},
    hand: async ({ body }) => {
      await app?.processEvent({ body: { ...body }, ack: async () => {} });
    },
  };
}
