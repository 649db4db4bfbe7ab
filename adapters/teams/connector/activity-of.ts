import type { Posting } from './connector.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** What is posted, as Teams reads it. In a chat Teams shows a notification only where it is asked to; everybody of a channel has settings for it. */
export function activityOf({ summary, card }: Posting, where: 'chat' | 'channel') {
  const alert = where === 'chat' ? { channelData: { notification: { alert: true } } } : {};
  return { type: 'message' as const, summary, attachments: [{ contentType: ADAPTIVE, content: card }], ...alert };
}
